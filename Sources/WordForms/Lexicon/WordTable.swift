/// Tables that are written in the source as `word meant meant, word meant`, a row to a comma or line.
enum WordTable {
    /// The rows of `table`, by their first word; a row that means only itself is left out.
    static func rows(_ table: String) -> [Letters: [Letters]] {
        var rows: [Letters: [Letters]] = [:]
        for line in table.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
            let words = line.split(separator: " ").map { Letters(String($0)) }
            guard let word = words.first, words.count > 1, words[1...] != [word] else { continue }
            if rows[word] == nil { rows[word] = Array(words[1...]) }
        }
        return rows
    }
}

extension WordTable {
    /// The forms of each word of `table`, a line each: the dictionary form, then its other forms.
    static func forms(_ table: String) -> [Letters: [Letters]] {
        table.split(separator: "\n").reduce(into: [:]) { rows, line in
            let words = line.split(separator: " ").map { Letters(String($0)) }
            guard let word = words.first else { return }
            rows[word, default: []] += words
        }
    }
}
