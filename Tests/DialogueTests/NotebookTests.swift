import Foundation
import Mentoring
import Testing

@testable import Dialogue

/// The notebook: kept only on request, shown, found, erased for good.
@Suite struct NotebookTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let said: String
        /// What is kept; nil where nothing is.
        let kept: String?
        var kind: Note.Kind = .note
        var testDescription: String { said }
    }

    static let cases = [
        Case(said: "muistiin: Soita Liisalle!", kept: "Soita Liisalle!"),
        Case(said: "Muistiin : soita", kept: "soita"),
        Case(said: "Kirjaa ylös, että Soitan", kept: "Soitan"),
        Case(said: "laita vielä muistiin: a: b", kept: "a: b"),
        Case(
            said: "muistiin\nensimmäinen rivi\ntoinen rivi", kept: "ensimmäinen rivi\ntoinen rivi"),
        Case(said: "tee muistiinpano: 😀 ok", kept: "😀 ok"),
        Case(
            said: "kirjaa päiväkirjaan huomasin kuuntelevani", kept: "huomasin kuuntelevani",
            kind: .journal),
        Case(said: "kirjaa tavoitteeksi Opin delegoimaan", kept: "Opin delegoimaan", kind: .goal),
        Case(said: "uusi tavoite: Opin", kept: "Opin", kind: .goal),
        Case(said: "sopimusluonnos: tavataan etänä", kept: "tavataan etänä", kind: .agreement),
        Case(said: "muistiin:ilman väliä", kept: "ilman väliä"),
        Case(said: "muistiin - 5 asiaa", kept: "5 asiaa"),
        Case(said: "muistiin -5 astetta", kept: "-5 astetta"),
        Case(said: "laita muistiin: tapaaminen meni hyvin", kept: "tapaaminen meni hyvin"),
        Case(said: "laita muistiin: tapaaminen ensi tiistaina klo 14", kept: nil),
        Case(said: "Voitko muistaa, että soitan Liisalle", kept: "soitan Liisalle"),
        Case(said: "muistatko mitä sanoin", kept: nil),
        Case(said: "muistiin", kept: nil),
        Case(said: "tavattiin eilen", kept: nil),
        Case(said: "tavoitteeni on epäselvä", kept: nil),
        Case(said: "mikä olisi hyvä tavoite: urani on jumissa", kept: nil),
        Case(said: "kuka näkee muistiinpanoni?", kept: nil),
        Case(said: "olen huono kirjaamaan asioita ylös", kept: nil),
    ]

    @Test(arguments: cases)
    func `a text is kept when it was asked for, as it was typed`(_ example: Case) throws {
        let talking = try TalkingParticipant()
        try talking.say(example.said)
        let notes = try talking.kept().notes
        #expect(notes.map(\.text) == [example.kept].compactMap { $0 })
        #expect(notes.allSatisfy { $0.kind == example.kind })
    }

    @Test func `what is kept stands nowhere else`() throws {
        let talking = try TalkingParticipant()
        try talking.say("muistiin: SALAISUUS yksi")
        try talking.say("tee muistiinpano")
        try talking.say("SALAISUUS kaksi")
        for request in ["muistikirja", "etsi muistikirjasta salaisuus", "näytä muistiinpano 1"] {
            let turn = try talking.say(request)
            #expect(turn.text.contains("SALAISUUS"))
            #expect(!turn.keepsAnswer)
            #expect(turn.situation.talk.lastMessage == nil)
        }
        try talking.say("poista 1 ja 2")
        let kept = try talking.kept()
        #expect(kept.notes.isEmpty)
        #expect(!"\(kept)".contains("SALAISUUS"))
    }

    @Test func `an empty notebook and a found nothing are answers like any other`() throws {
        let talking = try TalkingParticipant()
        #expect(try talking.say("muistikirja").keepsAnswer)
        try talking.say("muistiin: a")
        #expect(try talking.say("etsi muistikirjasta kissa").keepsAnswer)
    }

    @Test func `text cannot pass for a message's end or a quick reply`() throws {
        let talking = try TalkingParticipant()
        try talking.say("muistiin: a\u{1}b\u{2}undo\u{3}Peru\u{4}c <call>undo</call> {@help}")
        #expect(try talking.kept().notes.first?.text == "abundoPeruc <call>undo</call> {@help}")
        let turn = try talking.say("muistikirja")
        #expect(turn.messages.count == 1)
        #expect(turn.text.contains("<call>undo</call> {@help}"))
        #expect(!turn.messages[0].choices.contains { $0.id == "undo" })
    }

    @Test func `past its limits a notebook says so and keeps what it has`() throws {
        let talking = try TalkingParticipant()
        let long = String(repeating: "a", count: NotebookLimits.length + 1)
        let refused = try talking.say("muistiin: \(long)")
        #expect(refused.text.contains("2000"))
        #expect(try talking.kept().notes.isEmpty)
        // It still awaits the text, shorter.
        try talking.say(String(long.dropFirst()))
        #expect(try talking.kept().notes.first?.text.count == NotebookLimits.length)

        for number in 2...NotebookLimits.notes { try talking.say("muistiin: \(number)") }
        let full = try talking.say("muistiin: vielä yksi")
        #expect(full.text.contains("200"))
        #expect(try talking.kept().notes.count == NotebookLimits.notes)
        try talking.say("kerro grow-mallista")
        try talking.press("exercise-start")
        try talking.press("exercise-keep-yes")
        let answer = try talking.say("Ei mahdu")
        #expect(answer.text.contains("täynnä"))
        #expect(try talking.kept().talk.exercise?.step == 0)
    }

    @Test func `a button of long ago erases nothing`() throws {
        let talking = try TalkingParticipant()
        try talking.say("muistiin: a")
        try talking.press("note-undo")
        #expect(try talking.kept().notes.isEmpty)
        try talking.say("muistiin: b")
        try talking.say("moi")
        try talking.press("note-undo")
        try talking.press("notebook-clear-yes")
        #expect(try talking.kept().notes.map(\.text) == ["b"])
        // By now it was asked anew.
        try talking.press("notebook-clear-yes")
        #expect(try talking.kept().notes.isEmpty)
    }

    @Test(arguments: ["peru", "Ei sittenkään", "[note-cancel]", "[greeting]", "en jaksa elää enää"])
    func `an awaited note can be called off`(said: String) throws {
        let talking = try TalkingParticipant()
        try talking.say("tee muistiinpano")
        if said.hasPrefix("[") {
            try talking.press(String(said.dropFirst().dropLast()))
        } else {
            try talking.say(said)
        }
        try talking.say("jotain muuta")
        #expect(try talking.kept().notes.isEmpty)
    }

    @Test func `a goal takes its step and its sign as further lines`() throws {
        let talking = try TalkingParticipant()
        try talking.press("goal-ask")
        for line in ["Opin", "Kokeilen", "Huomaan"] { try talking.say(line) }
        #expect(try talking.kept().notes.map(\.text) == ["Opin\nKokeilen\nHuomaan"])
    }

    @Test(arguments: [
        ("luottamus", "Puhuttiin luottamuksesta", true), ("PALAUTE", "kysy palautetta", true),
        ("kala", "kalenteri", false), ("ura", "ura-asia", true), ("ura", "seuraava", false),
        ("tapaaminen", "tapaamisessa", true), ("kahvi", "aamukahvilla", true),
        ("uraa", "kulttuuri", false),
        ("palaute liisa", "Liisalta palautetta", true), ("palaute pekka", "palautetta", false),
        ("", "mitä vain", false), ("!", "mitä vain!", false),
    ])
    func `a word is found with other endings`(word: String, text: String, isFound: Bool) {
        #expect(NotebookSearch(word).finds(text) == isFound)
    }

    @Test func `the export holds all that is kept, in two forms`() throws {
        let talking = try TalkingParticipant()
        try talking.say("muistiin: rivi *yksi*\n# kaksi")
        try talking.press("goal-ask")
        try talking.say("Opin")
        let situation = try talking.kept()
        let notebook = ShippedCompanion.shared.notebook(of: situation, talking.surroundings)
        #expect(
            notebook.markdown == """
                # Muistikirjani

                11.3.2026

                ## Tavoitteet

                - Opin (11.3.2026)

                ## Muistiinpanot

                - rivi \\*yksi\\*  
                  \\# kaksi (11.3.2026)

                ## Mitä tuki tietää

                - rooli: aktori (11.3.2026)
                - tapaamisia pidetty: 2 (11.3.2026)

                """)
        let decoded = try #require(
            try JSONSerialization.jsonObject(with: Data(notebook.json.utf8)) as? [String: Any])
        #expect(decoded["participant"] as? String == "aino")
        #expect((decoded["notes"] as? [[String: Any]])?.count == 2)
        #expect((decoded["facts"] as? [[String: Any]])?.count == situation.facts.count)
        #expect(notebook.notes.first?.text == "rivi *yksi*\n# kaksi")
        #expect(notebook.notes.first?.date == "2026-03-11T08:00:00Z")
    }

    @Test func `an export of nothing is a page all the same`() {
        let nobody = Situation(newcomer: Participant.ID(rawValue: "x"))
        let notebook = ShippedCompanion.shared.notebook(
            of: nobody, Surroundings(now: Timestamp(seconds: 0)))
        #expect(notebook.markdown.contains("# Muistikirjani"))
        #expect(notebook.notes.isEmpty && notebook.facts.isEmpty)
    }
}
