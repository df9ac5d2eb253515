import Testing

@testable import Dialogue

@Suite struct HeardTextTests {
    static let cases = [
        ("👋 moi", "moi"), ("moi :)", "moi"), ("🎉🎉🎉", ""), ("?", ""), ("klo 14.30", "klo 14.30"),
        ("  mitä\tnyt\n", "mitä nyt"), ("moi👋🏽", "moi"), ("❤️ kiitos", "kiitos"), ("1️⃣", ""),
        ("e\u{301}te\u{301}", "e\u{301}te\u{301}"), ("hr:stä - ei", "hr:stä ei"),
        ("©2026", "©2026"),
    ]

    @Test(arguments: cases)
    func `what is only drawn is not heard`(_ typed: String, _ heard: String) {
        #expect(HeardText.words(of: typed) == heard)
    }
}
