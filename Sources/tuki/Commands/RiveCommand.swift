extension Command {
    static let rive: Command = .init(
        name: "rive", summary: "Talk with plain RiveScript.",
        details: """
            Reads .rive and .rs files, and those of folders, into one brain.
            With --json, a line as {"username":"u","message":"hello","vars":{"name":"x"}} is
            answered by a line as {"status":"ok","reply":"...","vars":{...}}.
            """,
        operand: Operand(
            name: "PATH", meaning: "A script, or a folder of scripts.", kind: .path,
            count: 1...10_000),
        options: [.json, .utf8, .seed, .depth, .quiet]
    ) { arguments, console in
        throw Complaint("later", status: .failure)
    }
}
