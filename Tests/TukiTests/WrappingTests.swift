import Testing

@testable import tuki

@Suite struct WrappingTests {
    struct Width: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let columns: Int
    }

    static let widths = [
        Width(testDescription: "ASCII", text: "tuki", columns: 4),
        Width(testDescription: "letters with marks", text: "äöå", columns: 3),
        Width(testDescription: "a letter and its mark apart", text: "a\u{308}", columns: 1),
        Width(testDescription: "Chinese", text: "支持", columns: 4),
        Width(testDescription: "fullwidth", text: "Ａ", columns: 2),
        Width(testDescription: "Hangul in parts", text: "\u{1112}\u{1161}\u{11AB}", columns: 2),
        Width(testDescription: "a picture", text: "🙂", columns: 2),
        Width(testDescription: "a family is one picture", text: "👩‍👩‍👧‍👦", columns: 2),
        Width(testDescription: "a flag", text: "🇫🇮", columns: 2),
        Width(testDescription: "a sign made a picture", text: "❤️", columns: 2),
        Width(testDescription: "the same sign as text", text: "❤", columns: 1),
        Width(testDescription: "a picture made a sign", text: "⌚\u{FE0E}", columns: 1),
        Width(testDescription: "a keycap", text: "1️⃣", columns: 2),
        Width(testDescription: "a joiner alone", text: "\u{200D}", columns: 0),
        Width(testDescription: "a hard space", text: "\u{A0}", columns: 1),
    ]

    @Test(arguments: widths)
    func `a sign takes the columns that a terminal gives it`(_ example: Width) {
        #expect(example.text.columns == example.columns)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let width: Int?
        let text: String
        let wrapped: String
    }

    static let cases = [
        Case(
            testDescription: "what fits stays", width: 11, text: "hei  taas !",
            wrapped: "hei  taas !"),
        Case(testDescription: "no width, no folding", width: nil, text: "a b", wrapped: "a b"),
        Case(
            testDescription: "at spaces", width: 9, text: "yksi kaksi kolme",
            wrapped: "yksi\nkaksi\nkolme"),
        Case(
            testDescription: "lines and empty lines stay", width: 6, text: "yksi kaksi\n\nkolme",
            wrapped: "yksi\nkaksi\n\nkolme"),
        Case(
            testDescription: "a numbered item", width: 12, text: "1. yksi kaksi kolme",
            wrapped: "1. yksi\n   kaksi\n   kolme"),
        Case(
            testDescription: "a number of two digits", width: 12, text: "10) yksi kaksi",
            wrapped: "10) yksi\n    kaksi"),
        Case(
            testDescription: "a dash that stands in", width: 10, text: "  – yksi kaksi",
            wrapped: "  – yksi\n    kaksi"),
        Case(
            testDescription: "a number that opens a sentence", width: 8, text: "8 kertaa vuodessa",
            wrapped: "8 kertaa\nvuodessa"),
        Case(
            testDescription: "a year is no item", width: 8, text: "2026. Se on",
            wrapped: "2026. Se\non"),
        Case(
            testDescription: "a word wider than the line", width: 5, text: "a pitkäsana",
            wrapped: "a\npitkä\nsana"),
        Case(
            testDescription: "an address stays whole", width: 8, text: "ks https://tuki.example/a",
            wrapped: "ks\nhttps://tuki.example/a"),
        Case(
            testDescription: "a hard space holds", width: 7, text: "klo 9\u{A0}30",
            wrapped: "klo\n9\u{A0}30"),
        Case(
            testDescription: "wide signs", width: 5, text: "支持支持", wrapped: "支持\n支持"),
        Case(
            testDescription: "an item where there is no room", width: 4, text: "1. aa bb",
            wrapped: "1.\naa\nbb"),
    ]

    @Test(arguments: cases)
    func `text is folded at the terminal's edge`(_ example: Case) {
        #expect(Wrapping(width: example.width).wrapped(example.text) == example.wrapped)
    }

    @Test func `choices stand beside each other while there is room`() {
        let items = ["1 Kyllä", "2 Ei", "3 En tiedä"]
        #expect(Wrapping(width: 15).lined(items) == "1 Kyllä   2 Ei\n3 En tiedä")
        #expect(Wrapping(width: nil).lined(items) == "1 Kyllä   2 Ei   3 En tiedä")
    }

    @Test(arguments: [7, 12, 20, 40])
    func `no folded line is too wide and no word is lost`(_ width: Int) {
        let text = "– Valmistaudu tapaamiseen 支持 🙂 rauhassa: mieti, mitä haluat kysyä.\n1. Ensin"
        let wrapped = Wrapping(width: width).wrapped(text)
        #expect(wrapped.split(separator: "\n").allSatisfy { $0.columns <= width })
        let squeezed = { (text: String) in text.filter { !" \n".contains($0) } }
        #expect(squeezed(wrapped) == squeezed(text))
    }
}
