import Testing

@testable import Dialogue

@Suite struct PairCodeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// The code that is heard; nil where none is.
        let code: String?
        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "C7F2-9X4M", code: "C7F2-9X4M"), Case(text: "c7f29x4m", code: "C7F2-9X4M"),
        Case(text: "c7F2–9x4m", code: "C7F2-9X4M"), Case(text: "C7F2 9X4M", code: "C7F2-9X4M"),
        Case(text: "koodi on C7F2-9X4M.", code: "C7F2-9X4M"),
        Case(text: "(c7f2-9x4m), kiitos!", code: "C7F2-9X4M"),
        Case(text: "Hei\nC7F2-9X4M\nterveisin mentori", code: "C7F2-9X4M"),
        Case(text: "", code: nil), Case(text: "mentorin", code: nil),
        // Letters only, digits only, a vowel, a look-alike, too short, too long.
        Case(text: "CFGHJMPQ", code: nil), Case(text: "2345-6789", code: nil),
        Case(text: "A7F2-9X4M", code: nil), Case(text: "C7F2-9X40", code: nil),
        Case(text: "C7F1-9X4M", code: nil), Case(text: "C7F2-9X4", code: nil),
        Case(text: "C7F2-9X4MM", code: nil), Case(text: "C7F29-X4M", code: nil),
        Case(text: "C7F2--9X4M", code: nil), Case(text: "C7 F2 9X 4M", code: nil),
        Case(text: "tavataan 14.3.2026 klo 14", code: nil),
        Case(text: "2026-03-14", code: nil), Case(text: "puhelin 0452345678", code: nil),
    ]

    @Test(arguments: cases)
    func `a code is heard when it has the shape of one`(_ example: Case) {
        #expect(PairCode.first(in: example.text)?.shown == example.code)
    }

    @Test func `a new code has its shape, comes back as it is read, and hangs on chance only`() {
        let codes = (0..<2_000).map { PairCode(chance: UInt64($0)) }
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { PairCode($0.shown.lowercased()) == $0 })
        #expect(PairCode(chance: 7) == PairCode(chance: 7))
    }

    @Test func `a description does not tell the code`() {
        let code = PairCode(chance: 1)
        #expect(!"\(code)".contains(code.rawValue))
        #expect(!String(describing: code).contains(code.shown))
    }
}
