import Mentoring

/// The header of a page: its keys as written, and what they mean.
struct PageHeader {
    private(set) var values: [String: String] = [:]
    private(set) var lines: [String: Int] = [:]
    private let firstLine: Int

    init(_ lines: ArraySlice<PageLine>, _ faults: inout FaultList) {
        firstLine = (lines.first?.number ?? 2) - 1
        for line in lines where !line.isEmpty { read(line, &faults) }
    }

    private mutating func read(_ line: PageLine, _ faults: inout FaultList) {
        guard let (key, value) = line.text.cut(at: ":"), !key.isEmpty else {
            return faults.add(.noKeyInLine, at: line.number)
        }
        let name = String(key)
        if !GuideVocabulary.keys.contains(name) {
            faults.add(.unknownKey(name), at: line.number)
        } else if values[name] != nil {
            faults.add(.duplicateKey(name), at: line.number)
        } else {
            (values[name], lines[name]) = (String(value), line.number)
        }
    }

    private func line(of key: String) -> Int { lines[key] ?? firstLine }

    // MARK: What the keys mean

    /// The kind that the header names, or else the folder.
    func kind(path: String, _ faults: inout FaultList) -> Page.Kind? {
        let folder = path.split(separator: "/").dropLast().last.map(String.init)
        let known = GuideVocabulary.folders.first { $0.key == folder }?.value
        if let word = values["kind"] {
            if let kind = Page.Kind(rawValue: word) { return kind }
            let words = Page.Kind.allCases.map(\.rawValue)
            faults.add(.unknownWord(word, key: "kind", known: words), at: line(of: "kind"))
        } else if known == nil {
            faults.add(.noKind, at: firstLine)
        }
        return known
    }

    func name(path: String, kind: Page.Kind, _ faults: inout FaultList) -> String {
        let file = Self.fileName(of: path)
        guard let name = values["name"], !name.isEmpty else {
            faults.add(.missing(key: "name"), at: line(of: "name"))
            return file
        }
        if name != file {
            faults.add(.nameUnlikeFile(name: name, file: file), at: line(of: "name"))
        }
        if kind == .stage, !GuideVocabulary.stageNames.contains(name) {
            let known = GuideVocabulary.stageNames
            faults.add(.unknownWord(name, key: "stages", known: known), at: line(of: "name"))
        }
        return name
    }

    func title(path: String, _ faults: inout FaultList) -> String {
        if let title = values["title"], !title.isEmpty { return title }
        faults.add(.missing(key: "title"), at: line(of: "title"))
        return Self.fileName(of: path)
    }

    /// The words of `key` as `Word`s, in the order written, each once; all for `any`.
    func words<Word: RawRepresentable<String> & Hashable>(
        _ key: String, _ all: [Word], _ faults: inout FaultList
    ) -> [Word] {
        let known = all.map(\.rawValue)
        return words(key, known: known, &faults).compactMap(Word.init(rawValue:))
    }

    func situations(_ faults: inout FaultList) -> [String] {
        words("situations", known: GuideVocabulary.situations, &faults)
    }

    /// The materials, parted by `|`: a title, an address, and the roles that may see it.
    func materials(_ faults: inout FaultList) -> [Material] {
        Substring(values["materials"] ?? "").parts(between: ["|"]).compactMap { part in
            let words = part.split(separator: " ")
            guard let place = words.firstIndex(where: { $0.contains("://") }), place > 0,
                Material.isAddress(words[place])
            else {
                faults.add(.unreadableMaterial(part), at: line(of: "materials"))
                return nil
            }
            let named = words[(place + 1)...].joined(separator: " ")
            let roles = self.words(
                "materials", in: named, known: Role.allCases.map(\.rawValue), &faults)
            // A word that is no role must not open to all what was meant for some.
            if roles.isEmpty && !named.isEmpty { return nil }
            let isOpen = roles.count == Role.allCases.count
            return Material(
                title: words[..<place].joined(separator: " "), address: String(words[place]),
                roles: isOpen ? [] : roles.compactMap(Role.init))
        }
    }

    private func words(_ key: String, known: [String], _ faults: inout FaultList) -> [String] {
        words(key, in: values[key] ?? "", known: known, &faults)
    }

    private func words(
        _ key: String, in text: String, known: [String], _ faults: inout FaultList
    ) -> [String] {
        var words: [String] = []
        for word in Substring(text).parts(between: [" ", "\t", ","]) {
            if word == GuideVocabulary.any {
                words = known
            } else if !known.contains(word) {
                let known = known + [GuideVocabulary.any]
                faults.add(.unknownWord(word, key: key, known: known), at: line(of: key))
            } else if !words.contains(word) {
                words.append(word)
            }
        }
        return words
    }

    /// The first and the last number of `time`, whose unit is said: "30–50 min".
    func minutes(_ faults: inout FaultList) -> ClosedRange<Int>? {
        guard let time = values["time"] else { return nil }
        let numbers = Self.numbers(in: time)
        let isInMinutes = time.split(separator: " ").contains { $0.lowercased().hasPrefix("min") }
        guard let first = numbers.first, let last = numbers.last, first <= last, isInMinutes,
            GuideLimits.minutes.contains(first), GuideLimits.minutes.contains(last)
        else {
            faults.add(.unreadableTime(time), at: line(of: "time"))
            return nil
        }
        return first...last
    }

    /// The row of the plan; a page of a meeting cannot be without.
    func number(kind: Page.Kind, _ faults: inout FaultList) -> Int? {
        guard let text = values["number"] else {
            if kind == .meeting { faults.add(.missing(key: "number"), at: line(of: "number")) }
            return nil
        }
        guard let number = Int(text), GuideLimits.meetingNumber.contains(number) else {
            faults.add(.unreadableNumber(text), at: line(of: "number"))
            return nil
        }
        return number
    }

    private static func numbers(in text: String) -> [Int] {
        text.utf8.split { !(0x30...0x39 ~= $0) }.map { Int(Substring($0)) ?? .max }
    }

    /// The last part of a path, without `.md`.
    private static func fileName(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    }
}
