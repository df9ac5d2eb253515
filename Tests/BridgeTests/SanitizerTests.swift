import Bridge
import RiveScript
import Testing

@Suite struct SanitizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let clean: String

        init(_ testDescription: String, _ text: String, _ clean: String) {
            (self.testDescription, self.text, self.clean) = (testDescription, text, clean)
        }
    }

    static let cases = [
        Case("an escape sequence loses its ESC", "a\u{1B}[31mb", "a[31mb"),
        Case("bells and nulls go", "a\u{7}b\u{0}c\u{7F}", "abc"),
        Case("C1 controls go", "a\u{9B}b\u{85}c", "abc"),
        Case("writing direction is not overridden", "a\u{202E}b\u{2066}c\u{2069}", "abc"),
        Case("marks of byte order go", "\u{FEFF}a", "a"),
        Case("colours of IRC go with their numbers", "\u{3}04,12red\u{3} 5,6", "red 5,6"),
        Case("a comma behind a colour stays", "\u{3}4,a", ",a"),
        Case("line ends become one kind", "a\r\nb\rc\nd", "a\nb\nc\nd"),
        Case("tabs stay", "a\tb", "a\tb"),
        Case("emoji, joiners and marks stay", "👩‍🚀 e\u{301} ☃️ 🇫🇮", "👩‍🚀 e\u{301} ☃️ 🇫🇮"),
        Case("marks of direction stay", "\u{200F}שלום\u{200E}", "\u{200F}שלום\u{200E}"),
    ]

    @Test(arguments: cases)
    func `a text is cleaned of commands and keeps its words`(_ example: Case) {
        #expect(
            Array(Sanitizer.clean(example.text).unicodeScalars)
                == Array(example.clean.unicodeScalars))
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFF, 0x1FFFE] as [UInt32])
    func `noncharacters go`(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(Sanitizer.clean("a\(scalar)b") == "ab")
    }

    @Test(arguments: [3, 7, 11] as [UInt64])
    func `cleaning twice is cleaning once`(_ seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let clean = Sanitizer.clean(chance.text(upTo: 30))
            #expect(Sanitizer.clean(clean) == clean)
            #expect(!clean.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        }
    }
}
