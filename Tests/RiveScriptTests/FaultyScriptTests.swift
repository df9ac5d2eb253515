import RiveScript
import RiveScriptSyntax
import Testing

/// A script with a fault in every tenth line.
@Suite struct FaultyScriptTests {
    /// Lines that are at fault one by one, with the code of each.
    private static let faults: [(line: String, code: DiagnosticCode)] = [
        ("$ no command", .unknownCommand), ("+ hel(lo", .unbalancedBracket),
        ("- {weight=many}never", .badWeight), ("* <get x>==1 => never", .operatorWithoutBlanks),
        ("* nothing => never", .operatorWithoutBlanks), ("! nonsense", .badDefinition),
        ("% misplaced", .misplacedPrevious), ("# old", .oldComment),
        ("- {topic=nowhere}never", .unknownTopic), ("- (@none) never", .undefinedArray),
        ("> chapter x", .badLabel), ("@", .singleCharacterLine), ("+ hi|hello", .pipeOutsideGroup),
        ("- never {formal}", .unclosedTag), ("* 1 == 2 => a => b", .arrowInReply),
        ("! version = 9", .unsupportedVersion), ("- never */", .strayCommentEnd),
    ]

    /// Ten lines: three triggers that are sound, and a fault behind them.
    private static func stanza(_ number: Int) -> String {
        """
        + question \(number)
        - Answer \(number).

        + what is \(number) *
        * <star> == none => Nothing.
        - \(number) is <star>.
        // a comment
        + say \(number)
        - {@question \(number)}
        \(faults[number % faults.count].line)
        """
    }

    @Test func `what is sound is answered, and each fault is told once, where it stands`() {
        let count = Self.faults.count * 3
        let script = (0..<count).map(Self.stanza).joined(separator: "\n") + "\n"
        let (brain, found) = Brain.compile([SourceFile(path: "faulty.rive", text: script)])
        let told = found.filter { $0.code != .nothingToSay && $0.code != .duplicateTrigger }
            .map { "\($0.location.line) \($0.code.rawValue)" }.sorted()
        let expected = (0..<count).map {
            "\($0 * 10 + 10) \(Self.faults[$0 % Self.faults.count].code.rawValue)"
        }.sorted()
        #expect(told == expected)
        var (session, random) = (Session(), SplitMix64(seed: 5))
        for number in 0..<count {
            for (message, answer) in [
                ("question \(number)", "Answer \(number)."),
                ("what is \(number) x", "\(number) is x."),
                ("what is \(number) none", "Nothing."),
            ] {
                let text = brain.reply(to: message, in: &session, using: &random).text
                #expect(text == answer)
            }
            _ = brain.reply(to: "say \(number)", in: &session, using: &random)
            session.topic = "random"
        }
    }
}
