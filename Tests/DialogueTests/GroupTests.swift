import Dialogue
import Mentoring
import Testing

/// A room is told where private matters belong, and what is open in private stays open.
@Suite struct GroupTests {
    private static let surroundings = Surroundings(now: Timestamp(seconds: 0))

    private static func turn(
        _ text: String, inGroup: Bool = false, in situation: Situation
    ) throws -> Turn {
        try ShippedCompanion.shared.turn(
            for: .said(Said(text: text, inGroup: inGroup)), in: situation, surroundings)
    }

    @Test func `a line in a room does not close the quick replies of the private talk`() throws {
        let newcomer = Situation(newcomer: Participant.ID(rawValue: "u"))
        let told = try Self.turn("olen aktori, ollaan nähty kolme kertaa", in: newcomer)
        #expect(told.situation.talk.choices.first?.id == "meeting-table")
        let room = try Self.turn("mitä valmistella?", inGroup: true, in: told.situation)
        #expect(room.messages.count == 1 && room.messages[0].choices.isEmpty)
        #expect(room.situation.talk == told.situation.talk)
        let pressed = try Self.turn("1", in: room.situation)
        #expect(pressed.situation.facts == told.situation.facts)
        #expect(pressed.messages.first?.text.contains("GROW") == true)
    }
}
