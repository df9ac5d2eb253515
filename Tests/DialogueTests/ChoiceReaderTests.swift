import Testing

@testable import Dialogue

@Suite struct ChoiceReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let typed: String
        let meant: String?
    }

    static let choices = [
        Choice(id: "role-actor", label: "Olen aktori"),
        Choice(id: "role-mentor", label: "Olen mentori"),
        Choice(id: "help", label: "Jotain muuta"),
    ]

    static let cases = [
        Case(
            testDescription: "a number is the place in the list", typed: "2", meant: "role-mentor"),
        Case(testDescription: "a point after it does no harm", typed: "3.", meant: "help"),
        Case(testDescription: "past the list there is nothing", typed: "4", meant: nil),
        Case(testDescription: "nor at zero", typed: "0", meant: nil),
        Case(testDescription: "a label in any case", typed: "olen AKTORI!", meant: "role-actor"),
        Case(testDescription: "a unique beginning", typed: "jotain", meant: "help"),
        Case(testDescription: "a shared beginning is unclear", typed: "olen", meant: nil),
        Case(testDescription: "two letters are too few", typed: "jo", meant: nil),
        Case(testDescription: "nothing is nothing", typed: "  ", meant: nil),
        Case(testDescription: "a sentence is no choice", typed: "olen aktorin äiti", meant: nil),
    ]

    @Test(arguments: cases)
    func `what was typed finds the choice that was meant`(_ example: Case) {
        let found = ChoiceReader.choice(meantBy: example.typed, among: Self.choices)
        #expect(found?.id == example.meant)
    }

    @Test func `where labels are numbers the number is the label`() {
        let counts = (0...3).map { Choice(id: "held-\($0)", label: "\($0)") }
        #expect(ChoiceReader.choice(meantBy: "1", among: counts)?.id == "held-1")
        #expect(ChoiceReader.choice(meantBy: "4", among: counts) == nil)
    }
}
