/// Folds text so that no line is wider than a terminal.
struct Wrapping: Hashable, Sendable {
    /// Wider lines are hard to read, however wide the window.
    static let widest = 100

    /// Columns; nil where lines stay as they are.
    let width: Int?

    /// `text` with each of its lines folded at spaces; a list's lines keep under their first word.
    ///
    /// - Complexity: O(n).
    func wrapped(_ text: String) -> String {
        guard let width else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { rows(of: $0, width: width) }.joined(separator: "\n")
    }

    /// `items` set beside each other with three spaces, as many to a line as there is room for.
    func lined(_ items: [String]) -> String {
        var rows: [String] = []
        for item in items {
            if let last = rows.last, width.map({ last.columns + 3 + item.columns <= $0 }) ?? true {
                rows[rows.count - 1] = last + "   " + item
            } else {
                rows.append(item)
            }
        }
        return rows.joined(separator: "\n")
    }

    private func rows(of line: Substring, width: Int) -> [String] {
        if line.columns <= width { return [String(line)] }
        let hang = line.hangingIndent * 2 <= width ? line.hangingIndent : 0
        let indent = String(repeating: " ", count: hang)
        var rows: [String] = []
        var row = String(line.prefix { $0 == " " })
        var isFresh = true
        for word in line.split(separator: " ").flatMap({ pieces(of: $0, width: width - hang) }) {
            if !isFresh, row.columns + 1 + word.columns > width {
                rows.append(row)
                (row, isFresh) = (indent, true)
            }
            row += isFresh ? word : " " + word
            isFresh = false
        }
        return rows + [row]
    }

    /// `word` cut where it is wider than a whole line; an address stays whole, to be copied.
    private func pieces(of word: Substring, width: Int) -> [Substring] {
        guard word.columns > width, !word.contains("://") else { return [word] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var taken = 0
        for index in word.indices {
            let columns = word[index].columns
            if taken > 0, taken + columns > width {
                pieces.append(word[start..<index])
                (start, taken) = (index, 0)
            }
            taken += columns
        }
        return pieces + [word[start...]]
    }
}

extension Substring {
    /// How far the text of a list's item stands in: `3. ` and `– ` with the spaces before them.
    fileprivate var hangingIndent: Int {
        let spaces = prefix { $0 == " " }
        let rest = dropFirst(spaces.count)
        let number = rest.prefix { $0.isASCII && $0.isNumber }
        let behind = rest.dropFirst(number.count)
        let isNumbered = (1...3).contains(number.count) && behind.first.map(".)".contains) == true
        let isMarked = number.isEmpty && rest.first.map("–—-*•·☐☑✓→".contains) == true
        guard isNumbered || isMarked, behind.dropFirst().first == " " else { return spaces.count }
        let mark = rest.prefix(number.count + 1)
        let gap = behind.dropFirst().prefix { $0 == " " }
        return spaces.count + mark.columns + gap.count
    }
}
