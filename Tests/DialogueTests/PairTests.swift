import Foundation
import Mentoring
import Testing

@testable import Dialogue

/// Linking two participants, and what crosses the link.
@Suite struct PairTests {
    // MARK: Codes

    @Test func `a code links once, whoever gave it`() throws {
        let pair = try TalkingPair()
        let code = try pair.givenCode(of: pair.actor)
        let asked = try pair.say("mulla on koodi, se on \(code.lowercased())", as: pair.mentor)
        #expect(asked.said.contains("aktori") && !asked.said.contains(pair.actor.rawValue))
        #expect(try pair.kept(pair.mentor).pair.partner == nil)
        try pair.say("joo", as: pair.mentor)
        #expect(try pair.kept(pair.mentor).pair.partner?.role == .actor)
        #expect(try pair.kept(pair.actor).pair.partner?.role == .mentor)
        #expect(try pair.say("anna koodi", as: pair.actor).said.contains("linkki mentorin kanssa"))
    }

    /// What somebody does with a code, and what is then said.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let says: String
        let act: @Sendable (TalkingPair) throws -> Turn
    }

    static let refusals = [
        Refusal(testDescription: "unknown", says: "En tunne") {
            try $0.say("CFGH-2345", as: $0.actor)
        },
        Refusal(testDescription: "expired", says: "vanhentunut") {
            let code = try $0.givenCode(of: $0.mentor)
            $0.wait(PairCode.lifetime)
            return try $0.say(code, as: $0.actor)
        },
        Refusal(testDescription: "expired before the yes", says: "vanhentunut") {
            try $0.say(try $0.givenCode(of: $0.mentor), as: $0.actor)
            $0.wait(PairCode.lifetime)
            return try $0.press("pair-link-yes", as: $0.actor)
        },
        Refusal(testDescription: "forgotten", says: "En tunne") {
            let code = try $0.givenCode(of: $0.mentor)
            $0.wait(PairCode.lifetime + PairCode.afterlife + 1)
            try $0.say("anna koodi", as: $0.mentor)
            return try $0.say(code, as: $0.actor)
        },
        Refusal(testDescription: "replaced", says: "jo käytetty") {
            let code = try $0.givenCode(of: $0.mentor)
            try $0.press("pair-code-new", as: $0.mentor)
            return try $0.say(code, as: $0.actor)
        },
        Refusal(testDescription: "used by another", says: "jo käytetty") {
            let code = try $0.givenCode(of: $0.mentor)
            try $0.say(code, as: $0.actor)
            let third = Participant.ID(rawValue: "third")
            try $0.say("olen aktori", as: third)
            try $0.say(code, as: third)
            try $0.press("pair-link-yes", as: third)
            return try $0.press("pair-link-yes", as: $0.actor)
        },
        Refusal(testDescription: "own", says: "oma koodisi") {
            try $0.say(try $0.givenCode(of: $0.mentor), as: $0.mentor)
        },
        Refusal(testDescription: "same role", says: "sama rooli") {
            let code = try $0.givenCode(of: $0.mentor)
            let third = Participant.ID(rawValue: "third")
            try $0.say("olen mentori", as: third)
            return try $0.say(code, as: third)
        },
        Refusal(testDescription: "a supervisor", says: "vain aktorin ja mentorin") {
            let code = try $0.givenCode(of: $0.mentor)
            let third = Participant.ID(rawValue: "third")
            try $0.say("olen esihenkilö", as: third)
            return try $0.say(code, as: third)
        },
        Refusal(testDescription: "no role told", says: "Kumpi sinä olet?") {
            let code = try $0.givenCode(of: $0.mentor)
            return try $0.say(code, as: Participant.ID(rawValue: "third"))
        },
        Refusal(testDescription: "not the shape of one", says: "ei näytä koodilta") {
            try $0.press("enter-code", as: $0.actor)
            return try $0.say("AB10-OO9X", as: $0.actor)
        },
        Refusal(testDescription: "a yes of long ago", says: "Mikään koodi ei odota") {
            try $0.say(try $0.givenCode(of: $0.mentor), as: $0.actor)
            try $0.say("ei", as: $0.actor)
            return try $0.press("pair-link-yes", as: $0.actor)
        },
        Refusal(testDescription: "too many tries", says: "tunnin tauon") {
            let code = try $0.givenCode(of: $0.mentor)
            for number in 2...6 { try $0.say("CFGH-234\(number)", as: $0.actor) }
            return try $0.say(code, as: $0.actor)
        },
    ]

    @Test(arguments: refusals)
    func `a code that does not link says why and how to go on`(_ refusal: Refusal) throws {
        let pair = try TalkingPair()
        let turn = try refusal.act(pair)
        #expect(turn.said.contains(refusal.says), "\(turn.said)")
        #expect(turn.messages.last?.choices.isEmpty == false)
        #expect(try pair.kept(pair.actor).pair.partner == nil)
    }

    @Test func `after an hour codes are heard again`() throws {
        let pair = try TalkingPair()
        let code = try pair.givenCode(of: pair.mentor)
        for number in 2...7 { try pair.say("CFGH-234\(number)", as: pair.actor) }
        pair.wait(PairCode.tryWindow)
        #expect(try pair.say(code, as: pair.actor).said.contains("Linkitänkö"))
        #expect(try pair.kept(pair.actor).talk.codeTries.count <= PairCode.tries)
    }

    @Test func `the same code is shown as long as it is good`() throws {
        let pair = try TalkingPair()
        let code = try pair.givenCode(of: pair.mentor)
        pair.wait(PairCode.lifetime - 1)
        #expect(try pair.givenCode(of: pair.mentor) == code)
        pair.wait(1)
        #expect(try pair.givenCode(of: pair.mentor) != code)
    }

    @Test func `a room hears no code and shows nothing of a pair`() throws {
        let pair = try TalkingPair()
        let code = try pair.givenCode(of: pair.mentor)
        let plain = try pair.say("moi", as: pair.actor, inGroup: true).said
        #expect(try pair.say(code, as: pair.actor, inGroup: true).said == plain)
        #expect(try pair.kept(pair.actor).talk.awaitedCode == nil)
        #expect(try pair.say("anna koodi", as: pair.mentor, inGroup: true).said == plain)
        #expect(try pair.say("mitä parini jakoi", as: pair.actor, inGroup: true).said == plain)
    }

    @Test func `danger beside a code is answered first, and a note may hold one`() throws {
        let pair = try TalkingPair()
        let code = try pair.givenCode(of: pair.mentor)
        let turn = try pair.say("en jaksa elää enää \(code)", as: pair.actor)
        #expect(turn.intent == "distress-handover")
        try pair.say("muistiin: koodi \(code)", as: pair.actor)
        #expect(try pair.kept(pair.actor).notes.map(\.text) == ["koodi \(code)"])
        #expect(try pair.kept(pair.actor).talk.awaitedCode == nil)
    }

    // MARK: Ends

    @Test(arguments: ["pura linkki", "olen esihenkilö", "poista tietoni"])
    func `a link ends for both at once, with its marks, and nobody is told`(said: String) throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("muistiin: MENTORIN rivi", as: pair.mentor)
        try pair.say("jaa 1", as: pair.mentor)
        try pair.say("muistiin: AKTORIN rivi", as: pair.actor)
        try pair.say("jaa 1", as: pair.actor)
        let before = try pair.kept(pair.mentor)
        #expect(before.pair.partner?.lines.map(\.text) == ["AKTORIN rivi"])
        try pair.say(said, as: pair.actor)
        if said == "poista tietoni" { try pair.say("kyllä", as: pair.actor) }
        let after = try pair.kept(pair.mentor)
        #expect(after.pair.partner == nil)
        #expect(after.notes.map(\.isShared) == [false])
        #expect(after.talk.lastMessage == before.talk.lastMessage && after.turn == before.turn)
        #expect(try !pair.say("mitä parini jakoi", as: pair.mentor).said.contains("AKTORIN"))
        // Linked anew with somebody else, the old marks show nothing.
        let third = Participant.ID(rawValue: "third")
        try pair.say("olen aktori", as: third)
        try pair.say(try pair.givenCode(of: pair.mentor), as: third)
        try pair.say("joo", as: third)
        #expect(try pair.kept(third).pair.partner?.lines == [])
    }

    @Test func `a changed line is shared only when it is marked again`() throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.press("goal-ask", as: pair.actor)
        try pair.say("Opin", as: pair.actor)
        try pair.say("peru", as: pair.actor)
        try pair.say("jaa 1", as: pair.actor)
        #expect(try pair.kept(pair.mentor).pair.partner?.lines.map(\.text) == ["Opin"])
        try pair.say("älä jaa 1", as: pair.actor)
        #expect(try pair.kept(pair.mentor).pair.partner?.lines == [])
    }

    @Test func `no more lines are shared than are shown at once`() throws {
        let pair = try TalkingPair(isLinked: true)
        for number in 1...11 { try pair.say("muistiin: rivi \(number)", as: pair.actor) }
        for number in 1...10 { try pair.say("jaa \(number)", as: pair.actor) }
        #expect(try pair.say("jaa 11", as: pair.actor).said.contains("kymmenen"))
        #expect(try pair.kept(pair.mentor).pair.partner?.lines.count == NotebookLimits.shared)
    }

    // MARK: Dates

    @Test func `one's date is known to the other, who is reminded too`() throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("tapaaminen 24.3. klo 14", as: pair.mentor)
        let kept = try pair.kept(pair.actor)
        #expect(kept.progress.isNextHeard)
        #expect(kept.reminders.open.map(\.kind) == [.beforeMeeting, .afterMeeting, .silence])
        let told = try pair.say("milloin seuraava tapaaminen on", as: pair.actor)
        #expect(told.said.contains("Parisi on merkinnyt") && told.said.contains("24. maaliskuuta"))
        // Each prepares in their own role.
        let mine = try pair.say("mitä valmistelen", as: pair.actor).said
        #expect(try pair.say("mitä valmistelen", as: pair.mentor).said != mine)
        try pair.say("se peruuntui", as: pair.mentor)
        #expect(try pair.kept(pair.actor).progress.nextMeeting == nil)
        #expect(try pair.kept(pair.actor).reminders.open.allSatisfy { $0.kind == .silence })
    }

    @Test(arguments: [false, true])
    func `each is reminded of the same meeting, and no longer once the link ends`(
        ends: Bool
    ) throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("tapaaminen 24.3. klo 14", as: pair.mentor)
        if ends { try pair.say("pura linkki", as: pair.mentor) }
        // Monday 23 March, 9:30 in Helsinki.
        pair.surroundings.now = Timestamp(seconds: 1_774_251_000)
        let said = try pair.due()
        #expect(said[pair.mentor]?.contains("tapaatte tiistaina 24. maaliskuuta") == true)
        #expect(said[pair.actor] == nil ? ends : said[pair.actor]?.contains("parisi") == true)
    }

    @Test func `one's own date wins, and the other's is said`() throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("tapaaminen 24.3. klo 14", as: pair.mentor)
        try pair.say("tapaaminen 25.3. klo 10", as: pair.actor)
        let told = try pair.say("milloin seuraava tapaaminen on", as: pair.actor)
        #expect(told.said.contains("25. maaliskuuta") && told.said.contains("24. maaliskuuta"))
        #expect(try !pair.kept(pair.actor).progress.isNextHeard)
        try pair.press("pair-date-yes", as: pair.actor)
        let own = try pair.kept(pair.actor).progress
        #expect(try own.nextMeeting == pair.kept(pair.mentor).progress.nextMeeting)
        #expect(!own.isNextHeard)
    }

    @Test func `a meeting that both log is one, and each keeps an own log`() throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("tavattiin tänään", as: pair.mentor)
        #expect(try pair.kept(pair.actor).progress.held == 1)
        #expect(try pair.kept(pair.actor).facts.map(\.claim.kind) == ["role"])
        pair.wait(5 * 3_600)
        try pair.say("tavattiin tänään", as: pair.actor)
        #expect(try pair.kept(pair.actor).progress.held == 1)
        #expect(try pair.kept(pair.mentor).progress.held == 1)
        try pair.say("pura linkki", as: pair.mentor)
        #expect(try pair.kept(pair.actor).progress.held == 1)
    }

    // MARK: The wall

    @Test func `only dates and marked lines cross`() throws {
        let pair = try TalkingPair(isLinked: true)
        for text in [
            "tavattu viisi kertaa", "tapaaminen 24.3. klo 14", "muistiin: KANARIA yksi",
            "kirjaa tavoitteeksi KANARIA kaksi", "peru", "kirjaa päiväkirjaan KANARIA kolme",
            "meillä on sopimus", "olen aivan loppu, kanaria neljä", "anna työkalu", "KANARIA viisi",
            "muistuta huomenna klo 9", "muistiin: SAA NÄYTTÄÄ", "jaa 4",
        ] {
            try pair.say(text, as: pair.actor)
        }
        let partner = try #require(try pair.kept(pair.mentor).pair.partner)
        #expect(partner.meetings.map(\.claim.kind) == ["planned"])
        #expect(partner.lines.map(\.text) == ["SAA NÄYTTÄÄ"])
        let kept = "\(try pair.kept(pair.mentor))"
        #expect(!kept.contains("KANARIA") && !kept.contains(pair.actor.rawValue))
        var said = ""
        for text in [
            "missä mennään", "mitä parini jakoi", "muistikirja", "mitä valmistelen", "miksi",
            "kuka näkee tämän", "mitä tiedät minusta", "vie tietoni", "milloin tavataan",
            "montako kertaa olemme tavanneet", "etsi muistikirjasta kanaria", "näytä tavoitteet",
        ] {
            said += try pair.say(text, as: pair.mentor).said
        }
        #expect(said.contains("SAA NÄYTTÄÄ"))
        #expect(!said.uppercased().contains("KANARIA") && !said.contains(pair.actor.rawValue))
        #expect(try pair.kept(pair.mentor).progress.held == nil)
        for id in [pair.actor, pair.mentor] {
            let other = id == pair.actor ? pair.mentor : pair.actor
            let export = ShippedCompanion.shared.notebook(
                of: try pair.kept(id), pair.surroundings)
            #expect(!(export.json + export.markdown).contains(other.rawValue))
        }
    }

    @Test func `what the other shares is kept with no answer and no talk`() throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("muistiin: SAA NÄYTTÄÄ", as: pair.actor)
        try pair.say("jaa 1", as: pair.actor)
        let turn = try pair.say("mitä parini jakoi", as: pair.mentor)
        #expect(turn.said.contains("SAA NÄYTTÄÄ"))
        #expect(!turn.keepsAnswer && turn.situation.talk.lastMessage == nil)
        let export = ShippedCompanion.shared.notebook(
            of: try pair.kept(pair.mentor), pair.surroundings)
        #expect(!export.json.contains("SAA NÄYTTÄÄ"))
        #expect(export.pair?.role == "mentor")
    }
}
