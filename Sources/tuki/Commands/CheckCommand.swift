import Dialogue
import Foundation
import RiveScriptSyntax
import Synchronization

extension Command {
    static let check: Command = .init(
        name: "check", summary: "Report what is wrong in scripts and pages.",
        details: """
            A folder is checked as a whole with its overlays; a single script by itself.
            Ends with 65 where there are errors; warnings alone end with 0.
            """,
        operand: Operand(
            name: "PATH", meaning: "A folder of conversations, or one script.", kind: .path,
            count: 0...1),
        options: [.dialogues, .overlay, .json, .quiet]
    ) { arguments, console in
        let report: CheckReport
        if let path = arguments.operands.first, !DialogueFolder.isFolder(path) {
            report = try CheckReport(script: path)
        } else {
            let folder = try DialogueFolder.chosen(by: arguments)
            report = CheckReport(folder)
        }
        if arguments.has(.json) {
            for finding in report.findings { try console.say(finding.jsonLine) }
        } else {
            for finding in report.shown { try console.say(finding.description) }
        }
        report.unreadable.forEach(console.complain)
        if !arguments.has(.quiet), !arguments.has(.json) {
            if let note = report.note { try console.say(note) }
            try console.say(report.summary)
        }
        return report.isSound ? .success : .badScripts
    }
}
