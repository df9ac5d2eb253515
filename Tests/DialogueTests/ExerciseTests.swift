import Dialogue
import Mentoring
import Testing

/// A card run step by step: what counts as an answer, and what is kept of it.
@Suite struct ExerciseTests {
    /// One in the middle of GROW, at the second of its six steps.
    private func exercising(keeping: Bool) throws -> TalkingParticipant {
        let talking = try TalkingParticipant()
        try talking.say("kerro grow-mallista")
        try talking.press("exercise-start")
        try talking.press(keeping ? "exercise-keep-yes" : "exercise-keep-no")
        try talking.say("Haluan selvittää SUUNTANI")
        #expect(try talking.kept().talk.exercise?.step == 1)
        return talking
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let said: String
        /// The step that is open afterwards, counted from 0; nil where the exercise is over.
        var step: Int? = 1
        /// How many notes are kept afterwards.
        var notes = 1
        var intent: String?
    }

    static let cases = [
        Case(testDescription: "an answer", said: "Olen kokeillut kaikkea", step: 2, notes: 2),
        Case(testDescription: "an answer of one word", said: "pomo", step: 2, notes: 2),
        Case(
            testDescription: "an answer in which an intent is named",
            said: "Olen pyytänyt palautetta ja miettinyt tavoitteita", step: 2, notes: 2),
        Case(testDescription: "an answer like a label cut short", said: "tau", step: 2, notes: 2),
        Case(testDescription: "a smile", said: "🙂", step: 2, notes: 2),
        Case(testDescription: "back", said: "Takaisin!", step: 0),
        Case(testDescription: "undo goes back", said: "kumoa", step: 0),
        Case(testDescription: "cancel keeps the place", said: "peru"),
        Case(testDescription: "skip", said: "ohita", step: 2),
        Case(testDescription: "a done step", said: "valmis", step: 2),
        Case(testDescription: "pause", said: "tauko"),
        Case(testDescription: "a goodbye is a pause", said: "heippa"),
        Case(testDescription: "stop", said: "lopeta", step: nil),
        Case(testDescription: "why", said: "miksi?", intent: "why"),
        Case(testDescription: "help", said: "apua"),
        Case(testDescription: "a greeting", said: "moi", intent: "greeting"),
        Case(
            testDescription: "a question", said: "kuka näkee mitä kirjoitan",
            intent: "confidentiality"),
        Case(
            testDescription: "a question with its mark only",
            said: "esihenkilö näkee viestini?", intent: "confidentiality"),
        Case(
            testDescription: "who sees this", said: "Kuka näkee tämän?",
            intent: "confidentiality"),
        Case(
            testDescription: "a question not understood",
            said: "Kuinka monta jalkaa tuhatjalkaisella on?"),
        Case(
            testDescription: "a thought that asks",
            said: "Mitä jos vain hyppäisin ja katsoisin mitä siitä sitten oikein seuraa?", step: 2,
            notes: 2),
        Case(
            testDescription: "a figure of speech", said: "tappava kiire esti kaiken", step: 2,
            notes: 2),
        Case(
            testDescription: "distress", said: "en jaksa enää elää", intent: "distress-handover"),
        Case(
            testDescription: "a note beside it", said: "muistiin: soita Liisalle", notes: 2,
            intent: "note-add"),
        Case(testDescription: "a number is a choice", said: "1", step: 2),
    ]

    @Test(arguments: cases)
    func `a message in an exercise is what it sounds like`(_ example: Case) throws {
        let talking = try exercising(keeping: true)
        let turn = try talking.say(example.said)
        let kept = try talking.kept()
        #expect(kept.talk.exercise?.step == example.step)
        #expect(kept.notes.count == example.notes)
        #expect(turn.intent == example.intent)
        #expect(!turn.messages.isEmpty)
    }

    @Test func `a number is the answer where the step asks for one`() throws {
        let talking = try exercising(keeping: true)
        for _ in 1...3 { try talking.say("ohita") }
        try talking.say("3")
        #expect(try talking.kept().notes.last?.text == "3")
        #expect(try talking.kept().talk.exercise?.step == 5)
    }

    @Test func `nothing typed is kept when it was not asked for`() throws {
        let talking = try exercising(keeping: false)
        try talking.say("Olen kokeillut SALAISTA asiaa")
        try talking.say("kuka näkee mitä kirjoitan SALAA?")
        try talking.say("tauko")
        try talking.press("exercise-resume")
        for _ in 1...4 { try talking.say("SALAINEN vastaus") }
        let kept = try talking.kept()
        #expect(kept.talk.exercise == nil)
        #expect(kept.notes.isEmpty)
        let everything = "\(kept.talk.encoded) \(kept.facts)".lowercased()
        #expect(!everything.contains("sala"))
        #expect(!everything.contains("suunta"))
    }

    @Test func `an answer is kept with its card, step and date, as typed`() throws {
        let talking = try exercising(keeping: true)
        let note = try #require(try talking.kept().notes.first)
        #expect(note.text == "Haluan selvittää SUUNTANI")
        #expect((note.kind, note.card, note.step) == (.answer, "grow", 1))
        #expect(note.date == talking.surroundings.now)
    }

    @Test func `who goes back answers anew, and the old answer is gone`() throws {
        let talking = try exercising(keeping: true)
        try talking.press("exercise-back")
        try talking.say("Toinen ajatus")
        #expect(try talking.kept().notes.map(\.text) == ["Toinen ajatus"])
        // A second run of the same card leaves the first one's answers alone.
        try talking.press("exercise-stop")
        try talking.press("exercise-start")
        var later = talking
        later.surroundings.now = talking.surroundings.now.adding(seconds: 60)
        try later.press("exercise-replace")
        try later.press("exercise-keep-yes")
        try later.say("Kolmas")
        #expect(try later.kept().notes.map(\.text) == ["Toinen ajatus", "Kolmas"])
    }

    @Test(arguments: [(hours: 1, isAnswer: true), (11, true), (13, false), (24 * 30, false)])
    func `what comes long after a step is no answer to it`(hours: Int, isAnswer: Bool) throws {
        var talking = try exercising(keeping: true)
        let later = Int64(hours) * 3_600
        talking.surroundings.now = talking.surroundings.now.adding(seconds: later)
        try talking.say("tavattiin eilen")
        let kept = try talking.kept()
        #expect(kept.notes.count == (isAnswer ? 2 : 1))
        #expect(kept.talk.exercise?.isPaused == !isAnswer)
        try talking.say("jatketaan harjoitusta")
        #expect(try talking.kept().talk.exercise?.isPaused == false)
    }

    @Test func `after distress the next message is no answer to a step`() throws {
        let talking = try exercising(keeping: true)
        let safety = try talking.say("en jaksa enää elää")
        #expect(!safety.keepsAnswer)
        let turn = try talking.say("joo, olen nyt turvassa")
        #expect(try talking.kept().notes.count == 1)
        #expect(!turn.text.contains("Harjoitus"))
    }

    @Test func `the same line twice is kept once`() throws {
        let talking = try exercising(keeping: true)
        let first = try talking.answer(Said(text: "Kerran"), key: "7")
        let second = try talking.answer(Said(text: "Kerran"), key: "7")
        #expect(second.isRepeated)
        #expect(first.turn.messages == second.turn.messages)
        #expect(try talking.kept().notes.map(\.text) == ["Haluan selvittää SUUNTANI", "Kerran"])
    }

    @Test func `every card of the guide can be gone through to its end`() throws {
        for card in try ShippedCompanion.cardNames() {
            let talking = try TalkingParticipant()
            try talking.press("card-\(card)")
            try talking.press("exercise-start")
            try talking.press("exercise-keep-no")
            var steps = 0
            while try talking.kept().talk.exercise != nil, steps < 20 {
                let turn = try talking.press("exercise-next")
                #expect(turn.text.count <= 900, "\(card)")
                steps += 1
            }
            #expect((3...12).contains(steps), "\(card)")
        }
    }
}
