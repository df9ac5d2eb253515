import Dialogue
import Mentoring
import Testing

/// Who has told no role yet.
@Suite struct GuestTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let text: String
        var testDescription: String { "\(language): \(text)" }
    }

    /// The question names a role in passing, and the answer goes on where it was begun.
    static let passing = [
        Case(language: "fi", text: "mentorini lopetti kesken, mitä nyt"),
        Case(language: "fi", text: "aktorini haluaa vaihtaa paria"),
        Case(language: "en", text: "my mentor quit halfway, who do I get now"),
        Case(language: "en", text: "what do I tell my mentor if I want to change"),
        Case(language: "sv", text: "han sa nej när ja frågade om han kan va min mentor"),
    ]

    @Test(arguments: passing)
    func `a role that is named in passing does not break the answer off`(_ example: Case) throws {
        let turn = try ShippedCompanion.shared.turn(
            for: .said(Said(text: example.text)),
            in: Situation(newcomer: Participant.ID(rawValue: "u")),
            Surroundings(now: Timestamp(seconds: 1_773_216_000), language: example.language))
        #expect(!turn.text.contains("ERR") && turn.messages.last?.choices.isEmpty == false)
    }

    @Test(arguments: ShippedCompanion.languages)
    func `why is answered for a card that was asked for by name`(_ language: String) throws {
        try pressing(["card-grow", "why"], in: language)
    }

    @Test(arguments: ShippedCompanion.languages)
    func `why is answered where nothing was told that could be a reason`(_ language: String) throws
    {
        try pressing(["first-meeting", "prepare-next-meeting", "why"], in: language)
        try pressing(["role-actor", "prepare-next-meeting", "why"], in: language)
    }

    private func pressing(_ choices: [String], in language: String) throws {
        var situation = Situation(newcomer: Participant.ID(rawValue: "u"))
        let surroundings = Surroundings(
            now: Timestamp(seconds: 1_773_216_000), language: language)
        for choice in choices {
            let turn = try ShippedCompanion.shared.turn(
                for: .said(Said(choice: choice)), in: situation, surroundings)
            #expect(!turn.text.contains("undefined"))
            situation = turn.situation
        }
    }
}
