/// What is wrong in a script and what would be right, before it is known where.
package struct Problem: Hashable, Sendable {
    package let code: DiagnosticCode
    package let message: String
    package let hint: String

    private init(_ code: DiagnosticCode, _ message: String, _ hint: String) {
        (self.code, self.message, self.hint) = (code, message, hint)
    }
}

// Lines and labels.
extension Problem {
    package static let invalidUTF8 = Problem(
        .invalidUTF8, "this byte is no UTF-8", "save the script as UTF-8")
    package static func unknownCommand(_ mark: String) -> Problem {
        Problem(
            .unknownCommand, "\"\(mark)\" is no command",
            "begin the line with one of ! > < + - % ^ @ * // /*")
    }
    package static let singleCharacterLine = Problem(
        .singleCharacterLine, "this line has a command and no text",
        "write its text, or take the line out")
    package static func withoutTrigger(_ mark: String) -> Problem {
        Problem(.withoutTrigger, "this \(mark) line has no trigger", "write a + line above it")
    }
    package static let strayContinuation = Problem(
        .strayContinuation, "this ^ line continues nothing",
        "put it right under the line it continues, with no comment between")
    package static let strayCommentEnd = Problem(
        .strayCommentEnd, "this */ ends no comment",
        "open the comment with /* at the start of a line; other engines skip this whole line")
    package static let unclosedComment = Problem(
        .unclosedComment, "this comment is never closed", "end it with */")
    package static let oldComment = Problem(
        .oldComment, "# no longer starts a comment", "write // instead")
    package static let badDefinition = Problem(
        .badDefinition, "this is no definition", "write ! type name = value")
    package static func unknownDefinition(_ type: String) -> Problem {
        Problem(
            .badDefinition, "\"\(type)\" is no type of definition",
            "use version, global, var, array, sub, person or local")
    }
    package static func unsupportedVersion(_ version: String) -> Problem {
        Problem(
            .unsupportedVersion, "version \"\(version)\" is not known",
            "write ! version = 2.0; the rest of the file is read as 2.0")
    }
    package static func badLabel(_ label: String) -> Problem {
        Problem(
            .badLabel, "\"\(label)\" is no label",
            "write > begin, > topic NAME or > object NAME LANGUAGE, and close it with <")
    }
    package static func badName(_ name: String, of kind: String) -> Problem {
        Problem(
            .badName, "\"\(name)\" is no name for \(kind)",
            kind == "a topic"
                ? "use small letters, digits, - and _" : "use letters, digits, - and _")
    }
    package static let unclosedObject = Problem(
        .unclosedObject, "this object is never closed", "end it with a line < object")
    package static let misplacedPrevious = Problem(
        .misplacedPrevious, "this % line follows no + line", "put it right under its trigger")
    package static let emptyTrigger = Problem(
        .emptyArgument, "this trigger has no words", "write what a person may say")
}

// Patterns.
extension Problem {
    package static func forbidden(_ mark: String, utf8: Bool) -> Problem {
        Problem(
            .forbiddenCharacter, "\"\(mark)\" may not stand in a trigger",
            utf8
                ? "leave it out: messages are matched without it"
                : "use a-z, 0-9 and blanks, or load the script in UTF-8 mode")
    }
    package static let capitalLetter = Problem(
        .capitalLetter, "triggers are written in small letters",
        "write it small: messages are lowered before they are matched")
    package static func unbalanced(_ mark: String) -> Problem {
        Problem(
            .unbalancedBracket, "this \(mark) has no partner",
            "close every ( [ { < in the order in which they were opened")
    }
    package static let blankAlternative = Problem(
        .blankAlternative, "one of the alternatives is blank",
        "take out the | that stands first, last or doubled")
    package static let pipeOutside = Problem(
        .pipeOutsideGroup, "| stands outside of ( ) and [ ]", "put the alternatives in ( )")
    package static func unplannedPhrase(_ phrase: String) -> Problem {
        Problem(
            .unplannedPhrase, "beside a | blanks divide nothing: \"\(phrase)\" is one phrase",
            "write | between all of them; a phrase that is meant, with \\s for its blanks")
    }
    package static func nestedTooDeep(_ limit: Int) -> Problem {
        Problem(
            .nestedTooDeep, "brackets are nested more than \(limit) deep",
            "split it into several triggers or replies")
    }
    package static func unknownPatternTag(_ tag: String) -> Problem {
        Problem(
            .unknownPatternTag, "\(tag) is no tag of a trigger",
            "use <bot x>, <get x>, <input> or <reply>; it is matched as it is written")
    }
}

// Words in all their forms.
extension Problem {
    package static let emptyOperand = Problem(
        .badConjunction, "one side of this & is empty", "write a word on both sides of every &")
    package static let nothingButExclusions = Problem(
        .badConjunction, "this trigger only says what must not be there",
        "write at least one part without !")
    package static let nestedConjunction = Problem(
        .badConjunction, "& stands inside of brackets",
        "put & between the brackets, or write several triggers")
    package static func inflectedWord(_ word: String) -> Problem {
        Problem(
            .inflectedWord, "~\(word) looks like a form of another word",
            "write the dictionary form behind ~, or the word without ~ if only this form is meant")
    }
    package static func sharedForm(_ word: String, with other: String) -> Problem {
        Problem(
            .sharedForm, "~\(other) also takes the word \(word)",
            "make them alternatives, (~\(other)|~\(word)), or name the kind of one: "
                + "! local class \(other) = noun")
    }
    package static let wholeMessageOnly = Problem(
        .wholeMessageOnly, "this takes a message of just one of these words",
        "write [*] on both sides to find it in a sentence")
    package static func badLocal(_ value: String, of name: String, _ allowed: String) -> Problem {
        Problem(.badDefinition, "\"\(value)\" is no value of \(name)", "use \(allowed)")
    }
}

// Templates and conditions.
extension Problem {
    package static func badWeight(_ found: String) -> Problem {
        Problem(
            .badWeight, "\"\(found)\" is no weight", "write a whole number from 1 to 9999")
    }
    package static func weightOutOfRange(_ found: String) -> Problem {
        Problem(
            .weightOutOfRange, "the weight \(found) is out of range",
            "write a whole number from 1 to 9999; the nearest is used")
    }
    package static func unclosedTag(_ tag: String) -> Problem {
        Problem(.unclosedTag, "\(tag) is not closed", "close it; it is said as it is written")
    }
    package static let badCondition = Problem(
        .badCondition, "this is no condition", "write * left == right => reply")
    package static let operatorWithoutBlanks = Problem(
        .operatorWithoutBlanks, "this condition has no operator with blanks round it",
        "write a blank on both sides of == != < <= > >=; it never holds as written")
    package static let arrowInReply = Problem(
        .arrowInReply, "this reply has a second =>",
        "write it another way: other engines drop the whole condition")
    package static func joinedTests(_ word: String) -> Problem {
        Problem(
            .joinedTests, "this \"\(word)\" joins nothing: it is text that is compared",
            "write ! local conditions = extended above it, or a condition line for each")
    }
    package static func halfTest(_ word: String) -> Problem {
        Problem(
            .badCondition, "nothing is compared behind this \"\(word)\"",
            "write left == right on both sides, or \\s\(word)\\s where the word itself is meant")
    }
    package static let deprecatedTag = Problem(
        .deprecatedTag, "{!…} is deprecated and ignored", "use <set>, <bot x=…> or <env x=…>")
}

// Names, and what can never happen.
extension Problem {
    package static func unknownTopic(_ name: String) -> Problem {
        Problem(
            .unknownTopic, "there is no topic \"\(name)\"", "write > topic \(name), or another name"
        )
    }
    package static func undefinedArray(_ name: String) -> Problem {
        Problem(.undefinedArray, "there is no array \"\(name)\"", "write ! array \(name) = …")
    }
    package static func botVariableReadAsUser(_ name: String) -> Problem {
        Problem(
            .botVariableReadAsUser, "\(name) is a bot variable, and no user variable is set so",
            "write <bot \(name)>")
    }
    package static func redirectToNothing(_ target: String) -> Problem {
        Problem(
            .redirectToNothing, "no trigger is \"\(target)\"",
            "redirect to a trigger that stands in this topic or in one that uses it")
    }
    package static func neverMatches(_ reason: String) -> Problem {
        Problem(
            .neverMatches, "this trigger can never match: \(reason)",
            "write it as a message looks once it is lowered and stripped")
    }
    package static func duplicateTrigger(of first: SourceLocation) -> Problem {
        Problem(
            .duplicateTrigger, "this trigger stands in its topic already",
            "the replies of both are used; the first is at \(first.path):\(first.line)")
    }
    package static let unusedReplies = Problem(
        .unusedReplies, "an @ line wins over the other lines of its trigger",
        "take the - and * lines out, or the @ line")
    package static let nothingToSay = Problem(
        .nothingToSay, "this trigger has nothing to say", "write a - line under it")
    package static func topicWithoutExit(_ name: String) -> Problem {
        Problem(
            .topicWithoutExit, "replies lead into the topic \"\(name)\", and none leads out",
            "write {topic=random} in one of its replies, or let it inherit a topic that has a way out"
        )
    }
    package static let beginWithoutRequest = Problem(
        .beginWithoutRequest, "the begin block has no trigger \"request\"",
        "write + request and - {ok}; the block is not used")
}
