import Testing
import WordForms

@Suite struct LanguageGuessTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let message: String
        let language: Language?

        init(_ message: String, _ language: Language?) {
            self.message = message
            self.language = language
        }

        var testDescription: String { message.isEmpty ? "no message" : message }
    }

    @Test(arguments: [
        Case("Mitä mun pitäisi valmistella seuraavaan tapaamiseen?", .finnish),
        Case("Vad ska jag förbereda inför nästa möte?", .swedish),
        Case("What should I prepare for the next meeting?", .english),
        Case("palautekeskustelu jännittää", .finnish), Case("kan vi ses nästa vecka", .swedish),
        Case("MY MENTOR NEVER ANSWERS", .english), Case("onko sulla aikaa", .finnish),
        Case("hon svarar inte", .swedish),
    ])
    func `a plain sentence is told clearly`(_ example: Case) {
        let guess = LanguageGuess(example.message)
        #expect(guess.language == example.language)
        #expect(guess.isClear)
    }

    @Test(arguments: [
        Case("", nil), Case("14.30", nil), Case("👍👍", nil), Case("?!", nil), Case("ok", nil),
        Case("Anna", nil), Case("cv", nil), Case("GROW", nil), Case("thanks", nil),
        Case("yes", nil),
    ])
    func `what tells nothing leaves a conversation in its language`(_ example: Case) {
        for language in Language.allCases {
            #expect(LanguageGuess.language(of: example.message, keeping: language) == language)
        }
    }

    @Test func `a clear sentence changes a conversation's language`() {
        let message = "could we please continue in english from here"
        #expect(LanguageGuess.language(of: message, keeping: .finnish) == .english)
        #expect(LanguageGuess.language(of: message, keeping: nil) == .english)
    }

    @Test(.enabled(if: WordTables.areThere, "word lists are not beside the project"))
    func `short messages are guessed, and hardly ever clearly wrong`() throws {
        let rows = try WordTables.plain("lang")
        let guesses = rows.map { ($0[0], $0[1], LanguageGuess($0[1])) }
        let right = guesses.count { $0.0 == $0.2.language?.rawValue }
        let clear = guesses.count { $0.2.isClear }
        let clearlyWrong = guesses.filter { $0.2.isClear && $0.0 != $0.2.language?.rawValue }
        print(
            "language: \(rows.count) messages, right",
            WordTables.percent(right, of: rows.count)
                + ", clear", WordTables.percent(clear, of: rows.count) + ", clearly wrong",
            clearlyWrong.count)
        #expect(Double(right) >= 0.95 * Double(rows.count))
        #expect(clearlyWrong.isEmpty, "\(clearlyWrong.map(\.1))")
    }
}
