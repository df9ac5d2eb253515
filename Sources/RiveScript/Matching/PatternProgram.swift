/// A pattern, compiled: a short list of steps that the matcher takes through a message.
package struct PatternProgram: Sendable {
    /// One step.
    package enum Step: Sendable {
        /// The whole pool, from the start of the message to its end.
        case whole
        /// These bytes of the pool.
        case literal(start: Int, count: Int)
        /// This one byte.
        case byte(UInt8)
        /// Any one scalar.
        case any
        /// One ASCII digit.
        case digit
        /// One scalar that is neither blank nor digit.
        case wordPart
        /// A blank, or the edge of a word: what stands round an optional.
        case separator(choice: Int)
        /// A text looked up for this message: variable, message or reply of before.
        case insert(Int)
        /// Here a star starts or ends.
        case mark(slot: Int)
        /// First one way, then the other.
        case fork(first: Int, second: Int, choice: Int)
        /// All that is left, at least so many bytes.
        case rest(atLeast: Int)
        /// Go on elsewhere.
        case jump(Int)
        /// A whole token that is one of these words of the pool; its start goes into the slot.
        case words(start: Int, count: Int, slot: Int)
        /// The same somewhere in the message, whatever the place.
        case anywhere(start: Int, count: Int, slot: Int)
        /// One scalar that is no blank.
        case letter
        /// Go on at the start of the next token.
        case nextToken
        /// The end of a token.
        case tokenEnd
        /// Go back to the start of the message.
        case rewind
        /// The end of the pattern, wherever that is in the message.
        case accept
        /// The end of the pattern, which must be the end of the message.
        case end
    }

    /// Where the words of a step stand in the pool, and the slot that takes their token's start.
    package struct WordSet: Sendable {
        package let start: Int
        package let count: Int
        package let slot: Int
    }

    package var steps: [Step] = []
    /// The bytes of all literals.
    package var pool: [UInt8] = []
    /// The numbers of all words, those of each step sorted.
    package var wordPool: [Int32] = []
    /// How many steps take words.
    package var wordSteps = 0
    /// How many starts and ends of stars there are.
    package var starCount = 0
    /// The same with the slots of words.
    package var slotCount = 0
    /// How many steps have more than one way on; a message is never tried twice at one of them.
    package var choiceCount = 0
    /// Bytes that every match starts with.
    package var prefix: [UInt8] = []
    /// Bytes that every match ends with.
    package var suffix: [UInt8] = []
    /// What is inserted when a message is matched.
    package var inserts: [PatternVariable] = []
}

extension PatternProgram.Step {
    /// What a step that takes words asks for.
    @inline(__always)
    package var wordSet: PatternProgram.WordSet? {
        switch self {
        case .words(let start, let count, let slot), .anywhere(let start, let count, let slot):
            PatternProgram.WordSet(start: start, count: count, slot: slot)
        default: nil
        }
    }
}

extension PatternProgram {
    private static let wholeStep = [Step.whole]

    /// The steps of a pattern that takes `text` and nothing else: most patterns do, and share them.
    package init(whole text: [UInt8]) { (steps, pool) = (Self.wholeStep, text) }

    /// The same, where a `*` at the end takes all that is left at once: nothing else can match.
    package var withQuickEnd: PatternProgram {
        var program = self
        let count = steps.count
        guard count >= 5, case .end = steps[count - 1], case .mark = steps[count - 2] else {
            return self
        }
        if case .fork(count - 2, let start, _) = steps[count - 3], start == count - 4,
            case .any = steps[start], case .mark = steps[start - 1]
        {
            program.steps.replaceSubrange(start..<count - 2, with: [.rest(atLeast: 1)])
        } else if count == 6, case .fork(4, 2, _) = steps[1], case .any = steps[2],
            case .jump(1) = steps[3]
        {
            program.steps.replaceSubrange(1..<4, with: [.rest(atLeast: 0)])
        }
        return program
    }
}
