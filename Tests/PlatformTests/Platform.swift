import Foundation
import TestKit
import Testing

/// Programs of a platform, and a folder for what they write.
struct Platform {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Whether tuki was built and all of `programs` are installed.
    static func has(_ programs: String...) -> Bool {
        BuiltProgram.tuki != nil && programs.allSatisfy { BuiltProgram.installed($0) != nil }
    }

    /// Starts an installed program.
    func start(_ program: String, _ arguments: String...) throws -> PipedProcess {
        try PipedProcess(
            #require(BuiltProgram.installed(program)), arguments,
            environment: ["HOME": folder.url.path])
    }

    /// A script that is tuki with these options: what socat and websocketd can start.
    func tukiScript(_ options: String...) throws -> String {
        let tuki = try #require(BuiltProgram.tuki)
        let words = ["exec", tuki.path, "bot", "--seed", "1", "--log", "error"] + options
        let quoted = words.map { "'\($0.replacing("'", with: #"'\''"#))'" }
        try folder.write(
            "#!/bin/sh\n" + quoted.joined(separator: " ").replacing("'exec'", with: "exec")
                + " --store '\(folder.url.path)/people.db' --dialogues '\(Project.dialogues.path)'\n",
            to: "tuki.sh")
        let script = folder.url.appending(path: "tuki.sh").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        return script
    }
}
