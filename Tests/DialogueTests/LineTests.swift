import Mentoring
import Testing

@testable import Dialogue

/// What is said while a goal's step or sign is awaited.
@Suite struct LineTests {
    /// A message that is no line of the goal, and a word of its answer.
    struct Aside: Sendable, CustomTestStringConvertible {
        let message: String
        let answered: String
        var testDescription: String { message }
    }

    static let asides = [
        Aside(message: "kuka tämän näkee?", answered: "jää teidän väliinne"),
        Aside(message: "apua", answered: "Askel on jotain pientä"),
        Aside(message: "miksi", answered: "Askel on jotain pientä"),
        Aside(message: "näytä tavoitteet", answered: "opin rohkeutta"),
        Aside(message: "muistiin: kysy Jaanalta", answered: "Tallensin sen muistikirjaasi"),
        Aside(message: "montako pöllöä puussa on?", answered: "En tunnistanut kysymystäsi"),
    ]

    private static func talk() throws -> TalkingParticipant {
        let talk = try TalkingParticipant()
        try talk.say("tavoite: opin rohkeutta")
        return talk
    }

    @Test(arguments: asides)
    func `what is no line is answered, and the line asked for again`(_ aside: Aside) throws {
        let talk = try Self.talk()
        let turn = try talk.say(aside.message)
        #expect(turn.text.contains(aside.answered), "\(turn.text)")
        #expect(turn.text.contains("Entä tavoitteesi ensimmäinen askel?"))
        #expect(turn.messages.last?.choices.contains { $0.id == "note-cancel" } == true)
        try talk.say("pyydän palautetta Jaanalta")
        let goal = try talk.kept().notes.first { $0.kind == .goal }
        #expect(goal?.text == "opin rohkeutta\npyydän palautetta Jaanalta")
        let sign = try talk.say(aside.message)
        #expect(sign.text.contains("mistä huomaat, että olet onnistunut?"))
    }

    @Test(arguments: ["peru", "peru se", "ohita", "en tiedä vielä", "ei vielä"])
    func `who has no step is asked no more`(said: String) throws {
        let talk = try Self.talk()
        let turn = try talk.say(said)
        #expect(turn.text == "Selvä, tavoite on tallessa tällaisena.")
        try talk.say("kiitos")
        #expect(try talk.kept().notes.map(\.text) == ["opin rohkeutta"])
    }

    @Test(arguments: [
        "kirjoitan kolme onnistumista viikossa", "mietin, miten sanon ei", "jaan yhden huomion",
        "kysyn mentorilta, miten hän aloitti",
    ])
    func `what only sounds like a command is the line`(said: String) throws {
        let talk = try Self.talk()
        try talk.say(said)
        #expect(try talk.kept().notes.map(\.text) == ["opin rohkeutta\n\(said)"])
    }

    @Test func `a goal that was erased meanwhile has no lines`() throws {
        let talk = try Self.talk()
        let turn = try talk.say("poista 1")
        #expect(turn.text.contains("Poistin rivin 1"))
        #expect(try talk.kept().talk.capture == nil && talk.kept().notes.isEmpty)
    }

    @Test(arguments: [
        ("olen aktori", "tavoite: yksi"), ("olen aktori", "tavoitteeni: yksi"),
        ("in English please", "goal: yksi"), ("in English please", "My goal: yksi"),
        ("på svenska tack", "mål: yksi"), ("på svenska tack", "Mitt mål: yksi"),
    ])
    func `a goal is kept by its name and a colon`(first: String, lead: String) throws {
        let talk = try TalkingParticipant(telling: [first])
        try talk.say(lead)
        #expect(try talk.kept().notes.map(\.text) == ["yksi"])
        #expect(try talk.kept().notes.map(\.kind) == [.goal])
    }

    // MARK: Beside it

    @Test func `what may have been meant is asked with the way back to the exercise`() throws {
        let talk = try TalkingParticipant()
        try talk.say("kerro grow-mallista")
        try talk.press("exercise-start")
        try talk.press("exercise-keep-no")
        // An answer to something else than the step: the exercise waits.
        try talk.say("kuka näkee, mitä kirjoitan?")
        let kept = try talk.kept()
        #expect(kept.talk.exercise?.isPaused == false)
        let asked = Message(
            text: ShippedCompanion.shared.pack("fi").phrase("did_you_mean"),
            choices: [Choice(id: "roles", label: "Roolit")])
        var draft = TurnDraft(
            situation: kept, pack: ShippedCompanion.shared.pack("fi"),
            surroundings: talk.surroundings)
        let turn = draft.keepingTheWayBack(Turn(messages: [asked], situation: kept))
        let ids = ["roles", "exercise-resume", "exercise-pause"]
        #expect(turn.messages.last?.choices.map(\.id) == ids)
        #expect(turn.situation.talk.choices.map(\.id) == ids)
        #expect(turn.situation.talk.lastMessage == turn.messages.last?.text)
    }

    @Test func `a midpoint that was told as held is behind`() throws {
        let talk = try TalkingParticipant(telling: ["olen aktori, tavattu neljä kertaa"])
        try talk.press("review-done")
        let path = try talk.say("missä mennään").text
        #expect(path.contains("→ Työskentely") && path.contains("✓ Välitarkastelu"))
        #expect(path.contains("· Päättäminen"))
    }

    @Test func `a date that has passed is no next meeting`() throws {
        var talk = try TalkingParticipant()
        try talk.say("tapaaminen 17.3. klo 14")
        // 17 March, 15:00 and 17:00 in Helsinki.
        talk.surroundings.now = Timestamp(seconds: 1_773_752_400)
        #expect(try talk.say("moi").text.contains("Seuraava tapaaminen on"))
        talk.surroundings.now = Timestamp(seconds: 1_773_759_600)
        for said in ["moi", "näytä edistyminen", "heippa", "mitä valmistelen"] {
            let text = try talk.say(said).text
            #expect(!text.contains("Seuraava tapaaminen on"), "\(text)")
            #expect(!text.contains("Seuraava on") && !text.contains("undefined"), "\(text)")
        }
        let asked = try talk.say("milloin seuraava tapaaminen on")
        #expect(asked.text.contains("Tapasitteko silloin?"))
        try talk.press("reminder-met-yes")
        #expect(try talk.kept().progress.held == 3)
        #expect(try talk.kept().progress.lastMet == Timestamp(seconds: 1_773_748_800))
    }

    @Test func `the page to take along is in the language that was spoken last`() throws {
        let talk = try TalkingParticipant(telling: [])
        _ = try talk.answer(Said(text: "jag är mentor", language: "sv"), key: nil)
        #expect(try talk.kept().talk.spoken == "sv" && talk.kept().talk.language == nil)
        let page = ShippedCompanion.shared.notebook(of: try talk.kept(), talk.surroundings)
        #expect(page.markdown.hasPrefix("# Min anteckningsbok"))
    }
}
