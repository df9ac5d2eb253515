/// Something that changes what a command does: `--seed 7`, or `TUKI_SEED=7` in the environment.
struct Option: Hashable, Sendable {
    /// What may stand behind the name.
    enum Value: Hashable, Sendable {
        /// Nothing: naming the option is all.
        case flag
        case text(String)
        case file
        case folder
        case number(String, ClosedRange<UInt64>)
        case word(String, [String])
        case instant
    }

    /// With its dashes, as it is typed.
    let name: String
    let value: Value
    /// One sentence of at most 50 characters.
    let meaning: String
    /// Whether each further one adds; otherwise the last one wins.
    var isRepeatable = false

    init(_ name: String, _ value: Value, _ meaning: String, isRepeatable: Bool = false) {
        (self.name, self.value, self.meaning) = (name, value, meaning)
        self.isRepeatable = isRepeatable
    }

    /// The variable that sets it where it is not typed: `--max-text` is `TUKI_MAX_TEXT`.
    var variable: String {
        "TUKI_" + name.drop { $0 == "-" }.uppercased().replacing("-", with: "_")
    }

    /// How it is written in help: `--seed N`.
    var spelling: String { placeholder.map { "\(name) \($0)" } ?? name }

    /// What stands for the value in help; nil for an option without one.
    var placeholder: String? {
        switch value {
        case .flag: nil
        case .text(let name), .number(let name, _), .word(let name, _): name
        case .file: "FILE"
        case .folder: "DIR"
        case .instant: "TIME"
        }
    }

    /// What a value must be, for an error; nil where any text is right.
    var expectation: String? {
        switch value {
        case .flag, .text, .file, .folder: nil
        case .number(_, let range) where range.upperBound == .max:
            "must be a whole number from \(range.lowerBound)"
        case .number(_, let range):
            "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .word(_, let words): "must be one of: \(words.joined(separator: " "))"
        case .instant: "must be a time as 2026-01-05T09:00:00Z"
        }
    }

    /// Whether `text` may stand behind the name.
    func accepts(_ text: String) -> Bool {
        switch value {
        case .flag: ["", "0", "1"].contains(text)
        case .text, .file, .folder: !text.isEmpty
        case .number(_, let range): UInt64(text).map(range.contains) ?? false
        case .word(_, let words): words.contains(text)
        case .instant: Instant(text) != nil
        }
    }
}
