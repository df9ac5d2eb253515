import Foundation
import RiveScript
import RiveScriptSyntax

extension Command {
    static let rive: Command = .init(
        name: "rive", summary: "Talk with plain RiveScript.",
        details: """
            Reads .rive and .rs files, and those of folders, into one brain. /quit leaves.
            With --json, a line as {"username":"u","message":"hello","vars":{"name":"x"}} is
            answered by a line as {"reply":"...","status":"ok","vars":{...}}.
            """,
        operand: Operand(
            name: "PATH", meaning: "A script, or a folder of scripts.", kind: .path,
            count: 1...10_000),
        options: [.json, .utf8, .seed, .depth, .quiet]
    ) { arguments, console in
        var options = Brain.Options()
        options.utf8 = arguments.has(.utf8)
        if let depth = arguments.number(.depth) { options.depth = Int(depth) }
        let scripts = try RiveFolder.scripts(at: arguments.operands)
        let compiled = Brain.compile(layers: [scripts], options: options)
        for diagnostic in compiled.diagnostics
        where diagnostic.severity == .error || !arguments.has(.quiet) {
            console.complain(diagnostic.description)
        }
        var shell = RiveShell(
            brain: compiled.brain, seed: arguments.number(.seed) ?? .random(in: 0 ... .max))
        let isJSON = arguments.has(.json)
        if !isJSON, console.readsTerminal, console.writesTerminal, var lines = EditedLines() {
            try shell.talk(over: &lines, asJSON: isJSON, console)
        } else {
            var lines = PlainLines(console: console)
            try shell.talk(over: &lines, asJSON: isJSON, console)
        }
        return .success
    }
}
