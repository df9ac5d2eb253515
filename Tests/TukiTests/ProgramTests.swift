import Foundation
import Testing

@testable import tuki

/// The program from outside.
@Suite(.enabled(if: BuiltTuki.program != nil, "tuki was not built beside the tests"))
struct ProgramTests {
    @Test(arguments: [["--version"], ["version"]])
    func `it says which one it is`(_ arguments: [String]) throws {
        let run = try BuiltTuki.run(arguments)
        #expect(run.output == "tuki \(Version.current)\n")
        #expect(run.status == 0)
    }

    @Test(arguments: [["help"], ["--help"], ["-h"]])
    func `help is on stdout`(_ arguments: [String]) throws {
        let run = try BuiltTuki.run(arguments)
        #expect(run.output == Help.overview(of: Command.all) + "\n")
        #expect(run.status == 0)
    }

    @Test func `a command's help comes from either side`() throws {
        let page = Help.page(of: .rive) + "\n"
        #expect(try BuiltTuki.run(["help", "rive"]).output == page)
        #expect(try BuiltTuki.run(["rive", "--help"]).output == page)
    }

    @Test func `a wrong word ends with 64 and nothing on stdout`() throws {
        let run = try BuiltTuki.run(["helpp"])
        #expect(run.status == ExitStatus.usage.rawValue)
        #expect(run.output.isEmpty)
        #expect(run.errors.split(separator: "\n").count == 4)
    }

    @Test func `no conversations anywhere is told`() throws {
        let run = try BuiltTuki.run(["chat", "--dialogues", "absent"])
        #expect(run.status == ExitStatus.missingInput.rawValue)
        #expect(run.errors.hasPrefix("error: absent is no folder"))
    }
}
