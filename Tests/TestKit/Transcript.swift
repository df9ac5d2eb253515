public import Foundation

/// A conversation that must go as written: `> ` is what somebody says, `< ` what is answered.
///
/// A line `# clock 2026-03-10T09:00:00Z` moves the clock, `# seed 7` sets the seed, `# user bo` changes
/// who speaks, `# appoint bo` lets them see figures; other lines with `#` say what is shown. `> [Label]` presses a quick reply,
/// `> [:profile role=mentor]` is the operator's import, `\u{1b}` is a character by number, and
/// `{3 × ab}` is `ababab`.
public struct Transcript: Sendable, CustomStringConvertible {
    /// Where it stands.
    public let file: URL
    /// All of it, with the answers that are expected.
    public let text: String

    /// One line that asks for something.
    public enum Line: Hashable, Sendable {
        /// Somebody says this.
        case said(String)
        /// `# name value` with a known name.
        case directive(name: String, value: String)
    }

    /// Names of lines with `#` that do something.
    public static let directives = ["clock", "seed", "user", "zone", "appoint"]

    /// Whether transcripts are to be rewritten: `UPDATE_TRANSCRIPTS=1 swift test`.
    public static var isRecording: Bool {
        ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1"
    }

    /// The file's name, so that a failure says which conversation went wrong.
    public var description: String { file.lastPathComponent }

    /// The transcripts in `folder` and below it, by name.
    public static func all(in folder: URL) -> [Transcript] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (found?.allObjects ?? []).compactMap { $0 as? URL }
        return files.filter { $0.pathExtension == "transcript" }
            .sorted { $0.path < $1.path }
            .compactMap { file in
                (try? String(contentsOf: file, encoding: .utf8)).map {
                    Transcript(file: file, text: $0)
                }
            }
    }

    /// The transcript with every answer as `answer` gives it now.
    ///
    /// - Parameter answer: The lines that follow a line; none after a directive.
    public func replayed(_ answer: (Line) throws -> [String]) rethrows -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<") || line.hasPrefix("  ") { continue }
            lines.append(String(line))
            if line.hasPrefix("> ") {
                lines += try answer(.said(Self.unescaped(line.dropFirst(2))))
            } else if let directive = Self.directive(line) {
                lines += try answer(directive)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Writes what was said as what is expected; a person reads the difference.
    public func write(_ played: String) throws {
        try played.write(to: file, atomically: true, encoding: .utf8)
    }

    private static func directive(_ line: Substring) -> Line? {
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3, words[0] == "#", directives.contains(words[1]) else { return nil }
        return .directive(name: words[1], value: words[2])
    }

    /// The text with `\u{…}` and `{n × text}` written out.
    private static func unescaped(_ text: Substring) -> String {
        var said = String(text)
        while let match = said.firstMatch(of: /\\u\{([0-9a-fA-F]+)\}/) {
            let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
            said.replaceSubrange(match.range, with: scalar.map { String(Character($0)) } ?? "")
        }
        while let match = said.firstMatch(of: /\{(\d+) × ([^}]*)\}/) {
            let count = Int(match.1) ?? 0
            said.replaceSubrange(
                match.range, with: String(repeating: String(match.2), count: count))
        }
        return said
    }
}
