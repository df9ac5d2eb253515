import Mentoring
import RiveScript
import Testing
import WordForms

@testable import Dialogue

/// Messages that no rule takes are understood by the sentences they are like.
@Suite struct UnderstandingTests {
    static let script = """
        ! version = 2.0
        ! var did_you_mean = Did you mean one of these?
        ! var label_prepare = Get ready
        ! var label_boss = My boss
        > topic fallback
            + *
            - {@out-of-scope}
        < topic
        > topic safety
            + dying of laughter
            - {@safety-pass}
            + safety-pass
            - <noreply>
            + distress-handover
            - Call this number.
            + worry-about-other
            - Ask them.
            + distress-check
            - Is it that hard?
        < topic
        > topic guest inherits fallback
            + out-of-scope
            - I do not know.
            + prepare
            - Write three lines.
            + boss
            - Tell your boss.
            + find-card
            - Which card?
            + card-grow
            - {@find-card}
            + agenda
            - The rule.
        < topic
        > topic mentor inherits guest
            + boss
            - Tell their boss.
        < topic
        """

    static let page = """
        # What people type

        ## prepare
        - what should I do before we meet
        - what do I prepare for our next meeting
        - agenda for the meeting on monday
        - agenda of the next meeting

        ## boss
        - may my boss hear of this
        - how do I tell my boss about the mentoring

        ## find-card grow
        - the grow card please

        ## distress-handover
        - I want to die
        - I cannot go on living

        ## distress-handover worry-about-other
        - my friend wants to die

        ## distress-check
        - I cannot go on

        ## out-of-scope
        - what is the weather on monday
        - who won the match
        - print my ticket
        """

    static let companion = Companion(languages: ["en"]) { _ in
        DialogueSources(
            scripts: [[SourceFile(path: "small.rive", text: script)]],
            intents: [
                SourceFile(
                    path: "intents.md",
                    text: """
                        - `prepare` — asks
                        - `boss` — asks
                        - `find-card` — asks
                        - `out-of-scope` — asks
                        - `distress-handover` — tells
                        - `distress-check` — tells
                        """)
            ],
            examples: [SourceFile(path: "examples.md", text: page)])
    }

    private func turn(_ text: String, explains: Bool = false) throws -> Turn {
        var surroundings = Surroundings(now: Timestamp(seconds: 1_780_000_000), language: "en")
        surroundings.explains = explains
        return try Self.companion.turn(
            for: .said(Said(text: text)),
            in: Situation(newcomer: Participant.ID(rawValue: "u")), surroundings)
    }

    @Test(arguments: [
        ("what shall I do before the meeting", "prepare"),
        ("prepare me for meeting them", "prepare"),
        ("does my boss hear this?", "boss"),
        ("teh grow card", "find-card"),
        ("what is the weather today", "out-of-scope"),
        ("I want to die now", "distress-handover"),
    ])
    func `a message means what it is most like`(_ text: String, _ intent: String) throws {
        #expect(try turn(text).intent == intent)
    }

    @Test func `a rule wins over examples`() throws {
        let turn = try turn("agenda", explains: true)
        #expect(turn.messages.map(\.text) == ["The rule."], "\(turn)")
    }

    @Test(arguments: [
        ("the grow card, please", nil), ("the grow card please!", "find-card"),
        ("what do I prepare for our next meeting?", "prepare"),
        ("I cannot go on", "distress-check"), ("i want to die.", "distress-handover"),
    ])
    func `an example means word for word what its author said`(
        _ text: String, _ intent: String?
    ) throws {
        let told = Self.companion.pack("en").examples.told(text)
        #expect(told?.intent == intent)
        if let intent { #expect(try turn(text).intent == intent) }
    }

    @Test func `what may mean several things, or is said by some, is counted for`() {
        let page = """
            ## one
            - the same
            - said by mentors | mentor
            - only here
            ## other
            - the same
            """
        let pages = [SourceFile(path: "page.md", text: page)]
        let told = ToldSentences(in: pages, intents: ["one", "other"])
        #expect(told.meaning(of: "Only here!") == Meaning(intent: "one"))
        #expect(told.meaning(of: "the same") == nil)
        #expect(told.meaning(of: "said by mentors") == nil)
        #expect(told.meaning(of: "never said") == nil)
        let other = ToldSentences(in: pages, intents: ["other"])
        #expect(other.meaning(of: "the same") == Meaning(intent: "other"))
    }

    /// Other languages' safety scripts are not asked about an example that is no danger.
    @Test func `no harmless example is danger in another language`() {
        let surroundings = Surroundings(now: Timestamp(seconds: 1_780_000_000))
        let someone = Situation(newcomer: Participant.ID(rawValue: "u"))
        for language in ShippedCompanion.languages {
            let sources = ShippedCompanion.sources(language: language)
            let listed = Set(sources.intents.flatMap(IntentList.entries).map(\.slug))
            let sentences = sources.examples().flatMap {
                ExamplePage.sentences(in: $0, intents: listed).sentences
            }
            // All of them take minutes; each run looks at the same ones.
            let harmless = sentences.filter { !Topics.safetyIntents.contains($0.meaning.intent) }
                .enumerated().filter { $0.offset.isMultiple(of: 40) }.map(\.element.text)
            for other in ShippedCompanion.languages where other != language {
                let pack = ShippedCompanion.shared.safetyPack(other)
                let draft = TurnDraft(situation: someone, pack: pack, surroundings: surroundings)
                let heard = harmless.filter { text in
                    let guess = LanguageGuess(text)
                    let isClear = guess.isClear && guess.language?.rawValue == language
                    return !isClear && draft.safetyTurn(.message(text)) != nil
                }
                #expect(heard == [], "\(language) in \(other)")
            }
        }
    }

    @Test func `a part of an intent has its own answer`() throws {
        let turn = try turn("my friend wants to die")
        #expect(turn.messages.map(\.text) == ["Ask them."])
        #expect(turn.intent == "distress-handover")
        #expect(!turn.keepsAnswer)
    }

    @Test func `a figure of speech that a script knows is not asked of the examples`() throws {
        #expect(try turn("dying of laughter").keepsAnswer)
    }

    @Test func `what stays open is offered and never answered`() throws {
        let turn = try turn("monday boss meeting weather zebra quilt xylophone")
        #expect(turn.intent == "out-of-scope")
        #expect(turn.messages.last?.choices.count ?? 0 <= 3)
    }

    @Test func `nothing in common with any example is out of scope`() throws {
        #expect(try turn("zzz qqq").intent == "out-of-scope")
        #expect(try turn("???").intent == "out-of-scope")
    }

    @Test func `the nearest example and its line explain the answer`() throws {
        let why = try #require(
            try turn("what shall I do before the meeting", explains: true).explanation)
        #expect(why.pass == "likeness")
        #expect((why.file, why.line) == ("examples.md", 4))
        #expect(!why.words.isEmpty)
    }
}

/// The list of intents and the marks behind them.
@Suite struct IntentListTests {
    @Test(arguments: [
        ("- `undo` — takes back", IntentList.Entry(slug: "undo")),
        ("- `undo` (varmasti) — x", IntentList.Entry(slug: "undo", isWeighty: true)),
        (
            "- `pause` (surely) (interrupts) (whatever) — x",
            IntentList.Entry(slug: "pause", interruption: .always, isWeighty: true)
        ),
        (
            "- `why` (kysyttynä keskeyttää) — kysyy (perusteluja)",
            IntentList.Entry(slug: "why", interruption: .asQuestion)
        ),
        ("- `why` — (varmasti) is prose here", IntentList.Entry(slug: "why")),
    ])
    func `marks stand behind the slug`(_ line: String, _ entry: IntentList.Entry) {
        #expect(IntentList.entries(in: SourceFile(path: "i.md", text: line)) == [entry])
    }

    /// Five meanings share one word, so none of them is likely where it stands alone.
    @Test(arguments: [
        ("", "today", "Noted."), (" (surely)", "today", "I do not know."),
        (" (surely)", "something3 today", "Noted."),
    ])
    func `what notes at once asks for a clear message`(
        _ mark: String, _ text: String, _ answer: String
    ) throws {
        let names = (1...5).map { "note\($0)" }
        let page = names.enumerated().map { "## \($1)\n- something\($0) today\n" }.joined()
        let answers = names.map { "        + \($0)\n        - Noted.\n" }.joined()
        let script = """
            > topic fallback
                + *
                - I do not know.
            < topic
            > topic guest inherits fallback
            \(answers)
            < topic
            """
        let list = names.map { "- `\($0)`\(mark) — x\n" }.joined()
        let companion = Companion(languages: ["en"]) { _ in
            DialogueSources(
                scripts: [[SourceFile(path: "s.rive", text: script)]],
                intents: [SourceFile(path: "i.md", text: list)],
                examples: [SourceFile(path: "e.md", text: page)])
        }
        let turn = try companion.turn(
            for: .said(Said(text: text)),
            in: Situation(newcomer: Participant.ID(rawValue: "u")),
            Surroundings(now: Timestamp(seconds: 1_780_000_000)))
        #expect(turn.messages.last?.text == answer)
    }
}

/// A page of examples, and what can be wrong on it.
@Suite struct ExamplePageTests {
    @Test func `who says it stands behind the bar`() throws {
        let page = SourceFile(path: "p.md", text: "## why\n- miks | mentor work\n- no miksi\n")
        let read = ExamplePage.sentences(in: page, intents: ["why"])
        #expect(read.findings.isEmpty)
        #expect(read.sentences.map(\.text) == ["miks", "no miksi"])
        #expect(read.sentences.map(\.role) == ["mentor", nil])
        #expect(read.sentences.map(\.stage) == ["work", nil])
        #expect(read.sentences.map(\.location.line) == [2, 3])
    }

    @Test(arguments: [
        ("## nothing\n- hello\n", ["DL121", "DL122"]),
        ("- hello\n", ["DL122"]),
        ("## why\n- hello | everybody\n", ["DL123"]),
        ("## why\nprose is let be\n", []),
    ])
    func `a wrong line is told`(_ text: String, _ codes: [String]) {
        let read = ExamplePage.sentences(
            in: SourceFile(path: "p.md", text: text), intents: ["why"])
        #expect(read.findings.map(\.code) == codes)
    }

    @Test func `cards that are not there and sentences with two meanings are told`() {
        let companion = Companion(languages: ["en"]) { _ in
            DialogueSources(
                scripts: [[SourceFile(path: "s.rive", text: "+ why\n- so\n+ find-card\n- so\n")]],
                intents: [SourceFile(path: "i.md", text: "- `why` — x\n- `find-card` — x\n")],
                examples: [
                    SourceFile(
                        path: "e.md",
                        text: "## why\n- Same words\n\n## find-card nonesuch\n- same words\n")
                ])
        }
        let codes = Set(companion.check().map(\.code))
        #expect(codes.isSuperset(of: ["DL124", "DL125"]) && !codes.contains("DL127"))
    }

    @Test func `what may only be offered needs a name on its button`() {
        func codes(_ phrase: String) -> [String] {
            let companion = Companion(languages: ["en"]) { _ in
                DialogueSources(
                    scripts: [[SourceFile(path: "s.rive", text: phrase + "+ undo\n- so\n")]],
                    intents: [SourceFile(path: "i.md", text: "- `undo` (surely) — x\n")])
            }
            return companion.check().map(\.code)
        }
        #expect(codes("").contains("DL127"))
        #expect(!codes("! var label_undo = Take it back\n").contains("DL127"))
    }
}
