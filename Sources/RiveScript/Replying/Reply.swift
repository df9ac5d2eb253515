public import RiveScriptSyntax

/// The finished answer to one message.
public struct Reply: Hashable, Sendable {
    /// What is said; where there is no reply, one of the ``ErrorTexts``. Of a redirect that fails
    /// its text stands in the redirect's place, which may be the value of a variable.
    public let text: String
    /// How it came out.
    public let outcome: Outcome
    /// Every trigger that took part, in the order in which they matched.
    public let trail: [MatchedTrigger]

    /// How a message came out.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// Something was said.
        case replied
        /// No trigger takes the message, or a redirect of it; what is said besides stays.
        case noReplyMatched
        /// A trigger takes it, and has nothing to say.
        case noReplyFound
        /// Redirects lead too far.
        case deepRecursion
        /// There is no topic to start in.
        case noDefaultTopic
        /// The message is longer than ``Brain/Options/messageLimit``.
        case messageTooLong
    }

    /// The text of the last redirect on the way to the reply; nil where there was none.
    ///
    /// Where scripts redirect what people say to the name of what they want, this is that name.
    public var lastRedirect: String? {
        for match in trail.reversed() {
            if case .redirect(let target) = match.entry { return target }
        }
        return nil
    }
}

/// One trigger that took part in a reply.
public struct MatchedTrigger: Hashable, Sendable {
    let trigger: Trigger
    /// What its wildcards took; nil for one that took no part.
    public let stars: [String?]
    /// How it was reached.
    public let entry: Entry
    /// The pass over the topic in which it matched.
    public let pass: Pass
    /// The words of the script that were found in the message, without those that stand for
    /// themselves.
    public let words: [BoundWord]

    /// Its pattern as written.
    public var pattern: String { trigger.pattern.source }
    /// What stands behind its `%`; nil where it has none.
    public var previous: String? { trigger.previous?.source }
    /// The topic it stands in, which may be one that the topic in use includes or inherits.
    public var topic: String { trigger.topic }
    /// Its file and line.
    public var location: SourceLocation { trigger.location }

    /// How a trigger is reached.
    public enum Entry: Hashable, Sendable {
        /// By what was said.
        case message
        /// By a host that named it.
        case literal
        /// By a redirect to this text.
        case redirect(String)
    }
}

extension MatchedTrigger {
    /// A way through all triggers of a topic; each is tried only where the one before found nothing.
    public enum Pass: String, CaseIterable, Hashable, Sendable {
        /// Words as they are written, and `~words` in all their forms.
        case exact
        /// Also in plain or spoken spelling, and as parts of compounds.
        case folded
        /// Also with a slip of the finger.
        case mistyped
        /// Wildcards alone, where a file of the brain sets a language.
        case wildcard
    }

    /// A word of the script, and how the message has it.
    public struct BoundWord: Hashable, Sendable {
        /// Its dictionary form.
        public let word: String
        /// How the message has it.
        public let form: WordLayer

        /// A word and its form.
        public init(word: String, form: WordLayer) { (self.word, self.form) = (word, form) }
    }
}

/// How a word of a message was taken for a word of a script, the surest way first.
public enum WordLayer: String, CaseIterable, Hashable, Sendable {
    /// Letter for letter.
    case exact
    /// A form of it, or a spoken spelling of one.
    case inflected
    /// In letters that people leave out or write plainly.
    case folded
    /// As the first or last part of a compound.
    case compound
    /// With a slip of the finger.
    case typo
}

extension MatchedTrigger {
    /// Whether both are the same trigger, reached and bound in the same way.
    public static func == (one: MatchedTrigger, other: MatchedTrigger) -> Bool {
        (one.pattern, one.previous, one.topic, one.location)
            == (other.pattern, other.previous, other.topic, other.location)
            && (one.stars, one.entry, one.pass, one.words)
                == (other.stars, other.entry, other.pass, other.words)
    }

    /// Hashes what mostly tells two matches apart: the place, the stars, the way in.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(location)
        hasher.combine(stars)
        hasher.combine(entry)
    }
}
