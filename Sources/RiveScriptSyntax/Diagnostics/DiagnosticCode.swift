/// What kind of fault a diagnostic reports; the raw value never changes its meaning.
///
/// RS1xx lines and labels, RS2xx patterns, RS3xx templates and conditions, RS4xx names that do not
/// exist, RS5xx what can never happen, RS6xx words in all their forms. `docs/diagnostics.md` has a section on each.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    case invalidUTF8 = "RS101"
    case unknownCommand = "RS102"
    case singleCharacterLine = "RS103"
    case withoutTrigger = "RS104"
    case strayContinuation = "RS105"
    case strayCommentEnd = "RS106"
    case unclosedComment = "RS107"
    case oldComment = "RS108"
    case badDefinition = "RS109"
    case unsupportedVersion = "RS110"
    case badLabel = "RS111"
    case badName = "RS112"
    case unclosedObject = "RS113"
    case misplacedPrevious = "RS114"
    case emptyArgument = "RS115"

    case forbiddenCharacter = "RS201"
    case capitalLetter = "RS202"
    case unbalancedBracket = "RS203"
    case blankAlternative = "RS204"
    case pipeOutsideGroup = "RS205"
    case nestedTooDeep = "RS206"
    case unknownPatternTag = "RS207"
    case badConjunction = "RS208"
    case unplannedPhrase = "RS209"

    case badWeight = "RS301"
    case weightOutOfRange = "RS302"
    case unclosedTag = "RS303"
    case badCondition = "RS304"
    case operatorWithoutBlanks = "RS305"
    case arrowInReply = "RS306"
    case deprecatedTag = "RS307"
    case joinedTests = "RS308"

    case unknownTopic = "RS401"
    case undefinedArray = "RS402"
    case botVariableReadAsUser = "RS403"
    case redirectToNothing = "RS404"

    case neverMatches = "RS501"
    case duplicateTrigger = "RS502"
    case unusedReplies = "RS503"
    case nothingToSay = "RS504"
    case beginWithoutRequest = "RS505"
    case topicWithoutExit = "RS506"

    case inflectedWord = "RS601"
    case sharedForm = "RS602"
    case wholeMessageOnly = "RS603"

    /// How much a fault of this kind weighs.
    public var severity: Severity {
        switch self {
        case .unknownCommand, .singleCharacterLine, .strayContinuation, .strayCommentEnd,
            .oldComment, .unknownPatternTag, .weightOutOfRange, .unclosedTag,
            .operatorWithoutBlanks, .arrowInReply, .deprecatedTag, .joinedTests, .unknownTopic,
            .undefinedArray,
            .botVariableReadAsUser, .neverMatches, .duplicateTrigger, .unusedReplies,
            .nothingToSay, .beginWithoutRequest, .topicWithoutExit, .unplannedPhrase,
            .wholeMessageOnly, .withoutTrigger, .inflectedWord, .sharedForm:
            .warning
        default: .error
        }
    }
}

/// How much a diagnostic weighs.
public enum Severity: String, Sendable, Comparable {
    /// The script loads and does what it can.
    case warning
    /// Something in the script cannot be used as written.
    case error

    /// A warning weighs less than an error.
    public static func < (one: Severity, other: Severity) -> Bool {
        one == .warning && other == .error
    }
}
