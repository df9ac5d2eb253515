extension Command {
    static let check: Command = .init(
        name: "check", summary: "Report what is wrong in scripts and pages.",
        details: """
            A folder is checked as a whole with its overlays; a single .rive file by itself.
            Ends with 65 where there are errors; warnings alone end with 0.
            """,
        operand: Operand(
            name: "PATH", meaning: "A folder of conversations, or one script.", kind: .path,
            count: 0...1),
        options: [.dialogues, .overlay, .json, .quiet]
    ) { arguments, console in
        throw Complaint("later", status: .failure)
    }
}
