import TestKit
import Testing

/// The official suite, the dialogues of testsuite.rive, and the tests of three implementations.
@Suite(.enabled(if: Project.shared != nil, "the conformance data is not beside the project"))
struct ConformanceTests {
    /// Cases that do not apply, and why.
    static let skipped = [
        "python/test_format/format_triggers":
            "blanks are folded in patterns, and kept in replies as the other engines keep them",
        "python/test_sessions/null_session":
            "a session is a value here: what a reply sets, the rest of that reply sees",
        "python/test_issues/trigger_info_issue_120":
            "asks for python's query function; the trail of a reply says the same",
        "python/test_deparse/deparse": "asks for python's dump of its own tree",
        "js/test-options/concat_newline_stringify": "asks for js' dump of its own tree",
    ]

    @Test(arguments: ConformanceCase.all(in: "rsts.json"))
    func `the official suite passes`(_ example: ConformanceCase) {
        var player = ConformancePlayer(example)
        player.play()
    }

    @Test(arguments: ConformanceCase.all(in: "testsuite_rive.json"))
    func `the dialogues of testsuite rive pass`(_ example: ConformanceCase) {
        var player = ConformancePlayer(example)
        player.play()
    }

    @Test(
        arguments: ConformanceCase.all(in: "implementations.json").filter {
            skipped[$0.name] == nil
        })
    func `the tests of other implementations pass`(_ example: ConformanceCase) {
        var player = ConformancePlayer(example)
        player.play()
    }

    @Test func `all the data is read`() {
        #expect(ConformanceCase.all(in: "rsts.json").count == 32)
        #expect(ConformanceCase.all(in: "testsuite_rive.json").count == 15)
        #expect(ConformanceCase.all(in: "implementations.json").count == 89)
    }
}
