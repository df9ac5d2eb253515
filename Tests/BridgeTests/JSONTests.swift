import Bridge
import Foundation
import RiveScript
import Testing

@Suite struct JSONTests {
    @Test(arguments: [1, 2, 3, 5, 8] as [UInt64])
    func `what is written, Foundation reads back the same`(_ seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let text = chance.text(upTo: 40)
            let line = JSONValue.object([.init(text, .string(text))]).line
            let read = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect(read as? [String: String] == [text: text])
            #expect(try JSONValue(parsing: Array(line.utf8))[text] == .string(text))
        }
    }

    @Test func `a line never holds what some reader takes for its end`() {
        let ends = "\u{A}\u{B}\u{C}\u{D}\u{1C}\u{1D}\u{1E}\u{85}\u{2028}\u{2029}"
        let line = JSONValue.string(ends).line
        #expect(!line.unicodeScalars.contains { ends.unicodeScalars.contains($0) })
    }

    @Test func `order, digits and repeated names come back as they were`() throws {
        let line = #"{"z":1.50,"a":[12345678901234567890,-0,1E+2],"z":null,"e":{}}"#
        #expect(try JSONValue(parsing: Array(line.utf8)).line == line)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let line: String
        let problem: JSONFault.Problem
        let offset: Int

        init(_ testDescription: String, _ line: String, _ problem: JSONFault.Problem, _ offset: Int)
        {
            (self.testDescription, self.line) = (testDescription, line)
            (self.problem, self.offset) = (problem, offset)
        }
    }

    static let faults = [
        Fault("nothing", "", .unexpectedEnd, 0),
        Fault("half an object", #"{"a":1"#, .unexpectedEnd, 6),
        Fault("a name without quotes", "{a:1}", .missingName, 1),
        Fault("no colon", #"{"a" 1}"#, .missingColon, 5),
        Fault("no comma", "[1 2]", .missingComma, 3),
        Fault("a comma too many", "[1,]", .unexpectedByte, 3),
        Fault("something behind", "{} x", .trailing, 3),
        Fault("a leading zero", "01 ", .badNumber, 2),
        Fault("a bare minus", "- ", .badNumber, 1),
        Fault("a point without digits", "1. ", .badNumber, 2),
        Fault("a tab in a string", "\"a\tb\"", .controlInString, 2),
        Fault("an unknown escape", #""\x""#, .badEscape, 2),
        Fault("half a pair", #""\ud83d""#, .badEscape, 7),
        Fault("a pair the wrong way round", #""\ude00\ud83d""#, .badEscape, 7),
        Fault("a word cut short", "tru ", .unexpectedByte, 3),
        Fault("nesting without end", String(repeating: "[", count: 70), .tooDeep, 64),
    ]

    @Test(arguments: faults)
    func `what is no JSON is refused at its byte`(_ fault: Fault) {
        #expect {
            try JSONValue(parsing: Array(fault.line.utf8))
        } throws: { error in
            let found = error as? JSONFault
            return found?.problem == fault.problem && found?.offset == fault.offset
        }
    }

    @Test func `escapes are read`() throws {
        let line = #""\"\\\/\b\f\n\r\t\u00e4\ud83d\ude00""#
        #expect(try JSONValue(parsing: Array(line.utf8)).text == "\"\\/\u{8}\u{C}\n\r\tä😀")
    }

    @Test(arguments: [1, 4, 9] as [UInt64])
    func `any bytes are a value or a fault, as Foundation has it`(_ seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        let alphabet = Array(#"{}[]":,0123e.-+tfn\u truefalsenull"#.utf8)
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...12, using: &chance)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &chance) ?? 0 }
            let isValue = (try? JSONValue(parsing: bytes)) != nil
            let isFoundations =
                (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
                != nil
            // Foundation also takes what the standard does not allow; never the other way round.
            #expect(!isValue || isFoundations, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
