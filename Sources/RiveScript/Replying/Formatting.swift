import RiveScriptSyntax

extension TemplateSyntax.Format {
    /// `text` in this form.
    ///
    /// - Parameter isSaidAsWritten: Whether the text begins with a variable: `{sentence}` leaves
    ///   that alone, as the other engines do, where it runs before variables are looked up.
    func applied(to text: String, person: Substitutions, startsWithValue: Bool) -> String {
        switch self {
        case .person: String(decoding: person.applied(to: composedBytes(text)), as: UTF8.self)
        case .formal:
            text.split(separator: " ", omittingEmptySubsequences: false).map { $0.capitalizedFirst }
                .joined(separator: " ")
        case .sentence: startsWithValue ? text : text[...].capitalizedFirst
        case .uppercase: text.uppercased()
        case .lowercase: text.lowercased()
        }
    }
}

extension Substring {
    /// The text with its first letter large and the rest untouched.
    fileprivate var capitalizedFirst: String {
        guard let first else { return "" }
        return first.uppercased() + dropFirst()
    }
}

/// The words of a macro call; what stands between quotation marks of the script is one word.
///
/// - Parameter quotes: Where such a mark stands, in bytes of `text`.
func callWords(_ text: String, quotes: [Int]) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var isQuoted = false
    var marks = quotes[...]
    for (index, byte) in Array(text.utf8).enumerated() {
        while marks.first == index {
            marks = marks.dropFirst()
            isQuoted.toggle()
            word = word ?? []
        }
        if isQuoted || !byte.isBlank {
            word = (word ?? []) + [byte]
        } else if let finished = word {
            words.append(String(decoding: finished, as: UTF8.self))
            word = nil
        }
    }
    if !marks.isEmpty { word = word ?? [] }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    return words
}
