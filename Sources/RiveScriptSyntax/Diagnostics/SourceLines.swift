/// The lines of all files, for faults that are found when the files are put together.
package struct SourceLines {
    private let files: [String: SourceFile]
    private var maps: [String: LineMap] = [:]
    /// How often each word of a command was looked for: the next time it is the next one.
    private var sought: [SoughtWord: Int] = [:]

    private struct SoughtWord: Hashable {
        let word: String
        let leads: [String]
        let location: SourceLocation
    }

    /// - Complexity: O(files); a file's lines are counted when a fault in it is reported.
    package init(_ files: [SourceFile]) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    }

    /// A fault at a place that is known, with its line.
    package mutating func diagnostic(
        _ problem: Problem, at location: SourceLocation, length: Int = 1
    ) -> Diagnostic {
        Diagnostic(
            problem, at: location, length: length,
            sourceLine: map(of: location.path)?.text(ofLine: location.line) ?? "")
    }

    /// A fault at a word of the command that begins at `location`; at the command itself where the
    /// word does not stand as it is.
    ///
    /// Trees do not keep the place of each tag. Of a word that is at fault twice in one command,
    /// the second report finds the second place.
    ///
    /// - Parameter leads: What stands before the word, in any case, blanks between aside.
    /// - Complexity: O(n) in the bytes of the command.
    package mutating func diagnostic(
        _ problem: Problem, atWord word: String, behind leads: [String],
        of location: SourceLocation
    ) -> Diagnostic {
        let key = SoughtWord(word: word, leads: leads, location: location)
        let count = sought[key, default: 0]
        sought[key] = count + 1
        let places = places(of: word, behind: leads, from: location)
        guard !places.isEmpty else { return diagnostic(problem, at: location) }
        return diagnostic(
            problem, at: places[min(count, places.count - 1)], length: word.unicodeScalars.count)
    }

    /// A fault of a whole command, at its text.
    package mutating func diagnostic(
        _ problem: Problem, atTextOf location: SourceLocation
    ) -> Diagnostic {
        let line = Array((map(of: location.path)?.text(ofLine: location.line) ?? "").unicodeScalars)
        var start = min(location.column, line.count)
        while start < line.count, line[start].isBlank { start += 1 }
        var end = start
        while end < line.count,
            !(line[end].isBlank && line[(end + 1)...].starts(with: "//".unicodeScalars))
        {
            end += 1
        }
        while end > start, line[end - 1].isBlank { end -= 1 }
        guard start < end else { return diagnostic(problem, at: location) }
        let place = SourceLocation(path: location.path, line: location.line, column: start + 1)
        return diagnostic(problem, at: place, length: end - start)
    }

    private mutating func map(of path: String) -> LineMap? {
        if maps[path] == nil, let file = files[path] { maps[path] = LineMap(file) }
        return maps[path]
    }
}

// Words of a command.
extension SourceLines {
    private mutating func places(
        of word: String, behind leads: [String], from location: SourceLocation
    ) -> [SourceLocation] {
        guard let map = map(of: location.path) else { return [] }
        let (word, leads) = (Array(word.unicodeScalars), leads.map { Array($0.unicodeScalars) })
        var places: [SourceLocation] = []
        var number = location.line
        while number <= map.lineCount {
            let line = Array(map.text(ofLine: number).unicodeScalars)
            let start = number == location.line ? location.column - 1 : 0
            let first = line.first { !$0.isBlank }
            if number > location.line, let first, first != "^" { break }
            for index in line.indices where index >= start {
                guard let column = line.place(of: word, behind: leads, at: index) else { continue }
                places.append(
                    SourceLocation(path: location.path, line: number, column: column + 1))
            }
            number += 1
        }
        return places
    }
}

extension [Unicode.Scalar] {
    /// Where `word` stands if one of `leads` does at `index`; a longer name is another word.
    fileprivate func place(
        of word: [Unicode.Scalar], behind leads: [[Unicode.Scalar]], at index: Int
    ) -> Int? {
        for lead in leads where has(lead, at: index, inAnyCase: true) {
            var start = index + lead.count
            while start < count, self[start].isBlank { start += 1 }
            guard has(word, at: start, inAnyCase: false) else { continue }
            let end = start + word.count
            let isPart = end < count && self[end].isNamePart && word.last?.isNamePart == true
            if !isPart { return start }
        }
        return nil
    }

    private func has(_ mark: [Unicode.Scalar], at index: Int, inAnyCase: Bool) -> Bool {
        guard index + mark.count <= count else { return false }
        for (own, other) in zip(self[index...], mark) where own != other {
            guard inAnyCase, own.isASCII, own.properties.lowercaseMapping == "\(other)" else {
                return false
            }
        }
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { isASCII && UInt8(value).isBlank }
    /// A part of an array's or a topic's name.
    fileprivate var isNamePart: Bool { !isASCII || UInt8(value).isNamePart }
}
