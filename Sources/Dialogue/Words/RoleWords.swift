import RiveScript

/// The words for roles that an organisation calls by other names: aktori → adepti.
///
/// `organisation.rive` has a variable for every form of each word, as `! var aktorille = adeptille`;
/// a language's `terms.rive` names the forms in the array `role_words`. Where a form has another value
/// than its name, that word is replaced in every page and every reply, so authors write plain words
/// and none is forgotten.
struct RoleWords: Sendable {
    /// The array that names the forms.
    static let list = "role_words"
    /// The files that hold the words.
    static let files = ["organisation.rive", "terms.rive"]

    /// Form to what stands in its place; both in lower case.
    private let replacements: [String: String]

    /// The words that `scripts` rename, layer by layer.
    init(scripts: [[SourceFile]]) {
        let own = scripts.map { $0.filter(Self.holdsWords) }
        var options = Brain.Options()
        options.utf8 = true
        let brain = Brain.compile(layers: own, options: options, checks: false).brain
        let forms = brain.arrays[Self.list] ?? []
        replacements = Dictionary(
            forms.compactMap { form in
                guard let word = brain.variables[form], word != form else { return nil }
                return (form, word)
            }, uniquingKeysWith: { $1 })
    }

    private static func holdsWords(_ script: SourceFile) -> Bool {
        files.contains { script.path.hasSuffix($0) }
    }

    /// Whether every word is called as it is written.
    var isEmpty: Bool { replacements.isEmpty }

    /// `text` with the organisation's words; a capital stays a capital.
    ///
    /// - Complexity: O(length of `text`).
    func renamed(_ text: some StringProtocol) -> String {
        var renamed = ""
        var word = ""
        for character in text {
            if character.isLetter {
                word.append(character)
            } else {
                renamed += replacement(of: word)
                renamed.append(character)
                word = ""
            }
        }
        return renamed + replacement(of: word)
    }

    private func replacement(of word: String) -> String {
        guard !word.isEmpty, let other = replacements[word.lowercased()] else { return word }
        return word.first?.isUppercase == true
            ? other.prefix(1).uppercased() + other.dropFirst() : other
    }

    /// A page with its title and body renamed; the rest of its header holds codes, not words.
    func renamed(page: SourceFile) -> SourceFile {
        var fences = 0
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line == "---" { fences += 1 }
            return fences == 1 && !line.hasPrefix("title:") && !line.hasPrefix("button:")
                ? String(line) : renamed(line)
        }
        return SourceFile(path: page.path, text: lines.joined(separator: "\n"))
    }

    /// A script with its replies renamed: what people say to it, tags and calls stay as they are.
    /// Labels of quick replies are renamed when they are offered.
    func renamed(script: SourceFile) -> SourceFile {
        guard !Self.holdsWords(script) else { return script }
        var isReply = false
        let lines = script.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            line in
            let command = line.first { !$0.isWhitespace }
            if command != "^" { isReply = command == "-" || command == "*" }
            return isReply ? renamedReply(line) : String(line)
        }
        return SourceFile(path: script.path, text: lines.joined(separator: "\n"))
    }

    /// A reply's text behind a condition's arrow, outside of tags; what a call is told is no text.
    private func renamedReply(_ line: Substring) -> String {
        let isCondition = line.first { !$0.isWhitespace } == "*"
        let start = isCondition ? line.firstRange(of: "=>")?.upperBound : nil
        var rest = line[(start ?? line.startIndex)...]
        var text = String(line[..<rest.startIndex])
        while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
            let end = Self.endOfTag(rest[open...])
            text += renamed(rest[..<open]) + rest[open..<end]
            rest = rest[end...]
        }
        return text + renamed(rest)
    }

    /// Where the tag that begins `text` ends: a call with all that it is told.
    private static func endOfTag(_ text: Substring) -> Substring.Index {
        if text.hasPrefix("<call>"), let end = text.firstRange(of: "</call>") {
            return end.upperBound
        }
        return text.firstIndex { $0 == ">" || $0 == "}" }.map(text.index(after:)) ?? text.endIndex
    }
}
