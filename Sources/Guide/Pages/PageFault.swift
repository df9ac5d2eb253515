/// What is wrong with a page, where, and what would be right.
package struct PageFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The page, as its path was handed in.
    package let path: String
    /// Line of the page, from 1.
    package let line: Int
    /// What is wrong.
    package let problem: Problem

    /// Name of the problem, as in `GU101`; it never changes its meaning.
    package var code: String { problem.text.code }
    /// What is wrong.
    package var message: String { problem.text.message }
    /// What would be right.
    package var hint: String { problem.text.hint }

    /// Place, message and code, then the hint, as compilers write them.
    package var description: String {
        "\(path):\(line): error: \(message) [\(code)]\n    \(hint)"
    }

    /// What can be wrong with a page.
    package enum Problem: Hashable, Sendable {
        case noHeader
        case unclosedHeader
        case missing(key: String)
        case nameUnlikeFile(name: String, file: String)
        case unknownKey(String)
        case unknownWord(String, key: String, known: [String])
        case unreadableTime(String)
        case sectionWithoutName(title: String)
        case cardWithout(section: String)
        case duplicateName(String, path: String)
        case deadLink(String, similar: String?)
        case deadSection(String, path: String, known: [String])
        case duplicateSection(String)
        case noKind
        case unreadableNumber(String)
        case noKeyInLine
        case duplicateKey(String)
        case longButton(String)
        case unreadableMaterial(String)
    }
}

extension PageFault.Problem {
    typealias Text = (code: String, message: String, hint: String)

    /// Code, what is wrong, and what would be right.
    var text: Text {
        switch self {
        case .noHeader, .unclosedHeader, .noKind, .noKeyInLine, .unknownKey, .duplicateKey,
            .missing, .nameUnlikeFile:
            headerText
        case .unknownWord(let word, let key, let known):
            ("GU106", "\"\(word)\" is no word of \(key)", "known are \(list(known))")
        case .unreadableTime(let found):
            (
                "GU107", "\"\(found)\" is no time",
                "write minutes, from least to most and up to \(GuideLimits.minutes.upperBound), "
                    + "as in time: 30–50 min"
            )
        case .unreadableNumber(let found):
            (
                "GU114", "\"\(found)\" is no meeting of the plan",
                "write a number from 1 to \(GuideLimits.meetingNumber.upperBound), as in number: 4"
            )
        case .unreadableMaterial(let found):
            (
                "GU118", "\"\(found)\" is no title with an address",
                "write both, then who may see it if not all, with | between two: "
                    + "Film, 4 min https://intra.example/film actor mentor | …"
            )
        case .longButton(let name):
            (
                "GU117", "\"\(name)\" has \(name.count) characters, too many for a button",
                "write a line button: … of at most \(GuideLimits.button)"
            )
        case .cardWithout(let section):
            ("GU109", "the card has no \(section)", Self.hint(forMissing: section))
        case .duplicateName(let name, let path):
            ("GU110", "\"\(name)\" is the name of \(path) too", "give one of them another name")
        case .sectionWithoutName, .duplicateSection, .deadLink, .deadSection: bodyText
        }
    }

    private var headerText: Text {
        switch self {
        case .unclosedHeader:
            ("GU102", "the header does not end", "write a line --- after its last key")
        case .missing(let key):
            ("GU103", "the header has no \(key)", "write a line \(key): … into it")
        case .nameUnlikeFile(let name, let file):
            (
                "GU104", "\"\(name)\" is not the file's name",
                "write name: \(file), or rename the file"
            )
        case .unknownKey(let key):
            (
                "GU105", "\"\(key)\" is no key of a header",
                "known are \(list(GuideVocabulary.keys))"
            )
        case .noKind:
            (
                "GU113", "the folder does not tell what kind of page this is",
                "move it to \(list(GuideVocabulary.folders.map { $0.key + "/" })), or write kind: "
                    + list(Page.Kind.allCases.map(\.rawValue))
            )
        case .noKeyInLine:
            ("GU115", "this line of the header has no key", "write it as key: value")
        case .duplicateKey(let key):
            ("GU116", "\"\(key)\" stands in the header twice", "keep one of them")
        default:
            (
                "GU101", "the page has no header",
                "begin with a line ---, then name: … and title: …, then another line ---"
            )
        }
    }

    private var bodyText: Text {
        switch self {
        case .sectionWithoutName(let title):
            (
                "GU108", "the section \"\(title)\" has no name to find it by",
                "end the heading with a name in small letters, as in ## \(title) {#steps}"
            )
        case .duplicateSection(let id):
            ("GU112", "there is a section {#\(id)} already", "put the two together, or rename one")
        case .deadSection(let id, let path, let known):
            (
                "GU111", "\(path) has no section {#\(id)}",
                known.isEmpty ? "link to the page alone" : "its sections are \(list(known))"
            )
        case .deadLink(let target, let similar):
            (
                "GU111", "the link to \(target) leads nowhere",
                similar.map { "perhaps \($0) is meant" }
                    ?? "write the path from this page's folder, as in ../cards/grow.md"
            )
        default: headerText
        }
    }

    private static func hint(forMissing section: String) -> String {
        section == "steps"
            ? "add ## … {#steps} with a numbered list, 1. 2. 3."
            : "add ## … {#\(section)} with a list of -"
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
