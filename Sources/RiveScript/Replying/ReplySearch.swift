import RiveScriptSyntax

/// A trigger that takes a message, with its stars.
struct Match {
    let trigger: Trigger
    var stars: [String?]
    var botStars: [String?] = []
}

/// Looks for the trigger that answers a message.
struct ReplySearch {
    let brain: BrainContent
    let session: Session
    private(set) var scratch: MatchScratch

    init(_ brain: BrainContent, _ session: Session, _ scratch: MatchScratch) {
        (self.brain, self.session, self.scratch) = (brain, session, scratch)
    }

    /// The first trigger behind a `%` that takes the bot's last reply, and takes the message.
    mutating func afterLastReply(_ message: MessageText, in topic: Topic) -> Match? {
        guard !topic.previous.isEmpty, let last = session.lastReply else { return nil }
        let reply = brain.normalizer.reply(last)
        for group in topic.previous {
            guard let botStars = stars(of: group.pattern, in: reply) else { continue }
            for index in group.triggers {
                let trigger = brain.triggers[index]
                if let stars = stars(of: trigger.pattern, in: message) {
                    return Match(trigger: trigger, stars: stars, botStars: botStars)
                }
            }
        }
        return nil
    }

    /// The first trigger of the topic that takes the message.
    ///
    /// Literal triggers are found by their text, and only those that come before are tried.
    mutating func first(_ message: MessageText, in topic: Topic) -> Match? {
        let literal = topic.literals[message.bytes]
        for place in topic.patterns {
            if let literal, place > literal { break }
            let trigger = brain.triggers[topic.triggers[place]]
            if let stars = stars(of: trigger.pattern, in: message) {
                return Match(trigger: trigger, stars: stars)
            }
        }
        return literal.map { Match(trigger: brain.triggers[topic.triggers[$0]], stars: []) }
    }

    /// The trigger that takes this text and nothing else.
    func literal(_ text: [UInt8], in topic: Topic) -> Match? {
        topic.literals[text].map {
            Match(trigger: brain.triggers[topic.triggers[$0]], stars: [])
        }
    }

    private mutating func stars(of pattern: Pattern, in message: MessageText) -> [String?]? {
        let inserts = pattern.program.inserts.map { insert($0) }
        guard matches(pattern.program, message.bytes, inserting: inserts, using: &scratch) else {
            return nil
        }
        return stride(from: 0, to: scratch.slots.count, by: 2).map { slot in
            let (start, end) = (scratch.slots[slot], scratch.slots[slot + 1])
            return start < 0 || end < start ? nil : message[start..<end]
        }
    }

    /// What a tag in a pattern stands for, as a message would be written.
    private func insert(_ variable: PatternVariable) -> [UInt8] {
        let text =
            switch variable {
            case .bot(let name): session.botVariables[name] ?? brain.variables[name] ?? ""
            case .user(let name): session.read(name) ?? "undefined"
            case .input(let age): session.history[age]?.message ?? "undefined"
            case .reply(let age): session.reply(age) ?? "undefined"
            }
        return brain.normalizer.inserted(text ?? "")
    }
}

extension Session {
    /// A user variable; `topic` always has a value.
    func read(_ name: String) -> String? {
        name == "topic" ? topic : variables[name]
    }
}
