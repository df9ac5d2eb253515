import Bridge
import RiveScript
import Testing

@Suite struct TextSplitterTests {
    static let units: [TextUnit] = [.bytes, .utf16, .scalars]

    @Test(arguments: units, [1, 2, 3] as [UInt64])
    func `pieces fit, are not empty, and hold every word in order`(_ unit: TextUnit, _ seed: UInt64)
    {
        var chance = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let text = chance.text(upTo: 60)
            let limit = Int.random(in: 4...20, using: &chance)
            let pieces = TextSplitter(limit: limit, unit: unit).pieces(of: text)
            #expect(pieces.allSatisfy { unit.length(of: $0) <= limit && !$0.isEmpty })
            #expect(Self.blackened(pieces.joined()) == Self.blackened(text))
        }
    }

    /// The text without white space, which splitting may drop.
    private static func blackened(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    @Test func `a text is cut at its last space that fits`() {
        let splitter = TextSplitter(limit: 10, unit: .scalars)
        #expect(splitter.pieces(of: "yksi kaksi kolme") == ["yksi kaksi", "kolme"])
        #expect(splitter.pieces(of: "yksi\nkaksikolme neljä") == ["yksi", "kaksikolme", "neljä"])
    }

    @Test func `a long word is cut between characters, a long character between code points`() {
        #expect(
            TextSplitter(limit: 5, unit: .bytes).pieces(of: "ääkköset") == ["ääk", "köse", "t"])
        #expect(TextSplitter(limit: 2, unit: .utf16).pieces(of: "a😀b") == ["a", "😀", "b"])
        #expect(TextSplitter(limit: 8, unit: .bytes).pieces(of: "👩‍🚀") == ["👩\u{200D}", "🚀"])
        #expect(TextSplitter(limit: 1, unit: .bytes).pieces(of: "ä") == ["ä"])
    }

    @Test func `a text that fits stays as it is`() {
        #expect(TextSplitter(limit: 9, unit: .scalars).pieces(of: " a  b\n c ") == [" a  b\n c "])
        #expect(TextSplitter(limit: 9, unit: .scalars).pieces(of: "").isEmpty)
    }
}
