import Dialogue
import Foundation
import RiveScript
import Synchronization

/// What is wrong in scripts and pages, each thing once, in the order of places.
struct CheckReport: Sendable {
    let findings: [Finding]
    /// What is to be said of files that could not be read.
    let unreadable: [String]
    /// How many files were looked at.
    let fileCount: Int

    init(findings: [Finding], unreadable: [String] = [], fileCount: Int) {
        // A file that languages share is read once for each of them.
        let unique = Set(findings)
        self.findings = unique.sorted { left, right in
            (left.location.path, left.location.line, left.location.column, left.message)
                < (right.location.path, right.location.line, right.location.column, right.message)
        }
        (self.unreadable, self.fileCount) = (Array(Set(unreadable)).sorted(), fileCount)
    }

    /// Checks all languages of `folder`.
    init(_ folder: DialogueFolder) {
        let complaints = Mutex<[String]>([])
        let companion = folder.companion { text in complaints.withLock { $0.append(text) } }
        self.init(companion, of: folder) { complaints.withLock(\.self) }
    }

    /// Checks what `companion` has read of `folder`.
    ///
    /// - Parameter unreadable: What is to be said of files, once all were read.
    init(
        _ companion: Companion, of folder: DialogueFolder, unreadable: () -> [String]
    ) {
        let findings = companion.check()
        self.init(
            findings: findings, unreadable: unreadable(), fileCount: folder.layers.joined().count)
    }

    /// Checks one script by itself.
    ///
    /// - Throws: ``Complaint`` where it cannot be read.
    init(script path: String) throws(Complaint) {
        let script = try RiveFolder.script(at: path)
        var options = Brain.Options()
        options.utf8 = true
        let compiled = Brain.compile(layers: [[script]], options: options)
        self.init(findings: compiled.diagnostics.map(Finding.init), fileCount: 1)
    }

    /// Codes that say nothing is wrong, only that two words share a form: told by their number, as a
    /// folder has hundreds of them. `--json` has each.
    private static let countedOnly: Set = ["RS602"]

    /// The findings that are printed one by one.
    var shown: [Finding] { findings.filter { !Self.countedOnly.contains($0.code) } }

    /// What is said of the others; nil where there are none.
    var note: String? {
        let count = findings.count - shown.count
        return count == 0
            ? nil
            : "\(Self.counted(count, "word")) may be taken for another [RS602]; --json lists them"
    }

    var errorCount: Int { findings.count { $0.severity == .error } + unreadable.count }
    var warningCount: Int { shown.count { $0.severity != .error } }
    var isSound: Bool { errorCount == 0 }

    /// `2 errors, 1 warning in 63 files`.
    var summary: String {
        let counts = [
            Self.counted(errorCount, "error"), Self.counted(warningCount, "warning"),
        ]
        return "\(counts.joined(separator: ", ")) in \(Self.counted(fileCount, "file"))"
    }

    private static func counted(_ number: Int, _ noun: String) -> String {
        "\(number == 0 ? "no" : "\(number)") \(noun)\(number == 1 ? "" : "s")"
    }
}

extension Finding {
    /// The finding as one JSON object on one line, for editors.
    var jsonLine: String {
        let line = FindingLine(
            path: location.path, line: location.line, column: location.column, length: length,
            severity: severity.rawValue, code: code, message: message, hint: hint)
        return JSONLine.text(of: line)
    }
}

/// The fields of ``Finding/jsonLine``.
private struct FindingLine: Encodable {
    let path: String
    let line: Int
    let column: Int
    let length: Int
    let severity: String
    let code: String
    let message: String
    let hint: String
}
