import Dialogue
import Guide
import Mentoring
import Testing

/// Each role at each stage, and the coordinator in each phase, gets an answer of its own in every
/// language.
@Suite struct WalkTests {
    struct Place: Sendable, CustomTestStringConvertible {
        let language: String
        let role: Role
        let stage: String
        var testDescription: String { "\(language) \(role.rawValue) \(stage)" }
    }

    static let places: [Place] = ShippedCompanion.languages.flatMap { language in
        [Role.actor, .mentor, .supervisor].flatMap { role in
            Stage.allCases.map { Place(language: language, role: role, stage: $0.rawValue) }
        } + Phase.allCases.map { Place(language: language, role: .coordinator, stage: $0.rawValue) }
    }

    @Test(arguments: places)
    func `what to do, to prepare, a tool and why are answered for this place`(_ place: Place) throws
    {
        var talk = try Visitor(place)
        let now = try talk.ask("my-stage")
        let prepared = try talk.ask("prepare-next-meeting")
        let reason = try talk.ask("why")
        let tool = try talk.ask("pick-tool")
        let toolReason = try talk.ask("why")
        for (question, turn) in [
            ("now", now), ("prepare", prepared), ("why", reason), ("tool", tool),
            ("why the tool", toolReason),
        ] {
            let text = turn.messages.map(\.text).joined(separator: "\n")
            #expect(!text.isEmpty && !text.contains("undefined"), "\(question): \(text)")
            #expect(turn.messages.last?.choices.isEmpty == false, "\(question) leads nowhere")
        }
        #expect(place.role == .coordinator || tool.card != nil)
        #expect(place.role == .coordinator || toolReason.intent == "why")
    }

    @Test(arguments: ShippedCompanion.languages)
    func `no two roles prepare the same, and no two phases`(_ language: String) throws {
        var seen: [String: String] = [:]
        for place in Self.places where place.language == language {
            guard place.role == .coordinator || place.stage == "work" else { continue }
            var talk = try Visitor(place)
            let text = try talk.ask("prepare-next-meeting").messages.map(\.text).joined()
            #expect(
                seen[text] == nil, "\(place.testDescription) is told what \(seen[text] ?? "") is")
            seen[text] = place.testDescription
        }
    }
}

/// Somebody at a place, who presses choices.
private struct Visitor {
    private var situation: Situation
    private let surroundings: Surroundings

    init(_ place: WalkTests.Place) throws {
        surroundings = Surroundings(
            now: Timestamp(seconds: 1_780_000_000), language: place.language)
        let profile = ProfileImport(values: [
            "role": place.role.rawValue, "stage": place.stage, "lang": place.language,
        ])
        situation = try ShippedCompanion.shared.turn(
            for: .profile(profile), in: Situation(newcomer: Participant.ID(rawValue: "u")),
            surroundings
        ).situation
    }

    mutating func ask(_ intent: String) throws -> Turn {
        let turn = try ShippedCompanion.shared.turn(
            for: .said(Said(choice: intent)), in: situation, surroundings)
        situation = turn.situation
        return turn
    }
}
