import RiveScript
import Testing

/// The short way to a comparable text comes out as the long way does.
@Suite struct NormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var utf8 = true
        var punctuation = ".,!?;:"
    }

    static let cases = [
        Case(testDescription: "in UTF-8 mode"),
        Case(testDescription: "in ASCII mode", utf8: false),
        Case(testDescription: "with marks beyond ASCII", punctuation: ".¿¡×"),
    ]

    private static let pieces = [
        "hei", "HEI", "Älä", "öljyÄÖ", " ", "  ", "\t", "\n", ".", "?", "...", "-", "_", "'", "<",
        "\\",
        "@", "#", "*", "don't", "what's", "u", "U", "ei oo", "ei", "oo", "é", "e\u{301}", "×", "÷",
        "ÿ", "š",
        "Ш", "犬", "ー", "İ", "ß", "x1", "7", "\u{A0}", "\u{3000}", "🙂", ":)", "\u{0}", "’",
    ]

    private static let substitutions = Substitutions([
        "u": "you", "ei oo": "ei ole", "what's": "what is", "älä": "elä", ":)": "hymy",
    ])

    @Test(arguments: cases)
    func `both ways lead to the same text`(_ example: Case) {
        let normalizer = Normalizer(
            utf8: example.utf8, keepsCapitals: false, foldsApostrophes: false,
            punctuation: example.punctuation, substitutions: Self.substitutions)
        var random = SplitMix64(seed: 7)
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...7, using: &random)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                .joined()
            let message = normalizer.message(text)
            #expect(message.bytes == normalizer.messageTheLongWay(text).bytes, "\(text)")
            let reply = normalizer.reply(text).bytes
            #expect(reply == normalizer.replyTheLongWay(text).bytes, "\(text)")
            if let start = normalizer.start(ofReply: text) {
                #expect(start == KeyHash.whole(reply.prefix { $0 != 0x20 }), "\(text)")
            }
        }
    }
}
