import RiveScriptSyntax

/// A trigger that takes a message, with its stars.
package struct Match: Sendable {
    package let trigger: Trigger
    package var stars: [String?]
    package var botStars: [String?] = []
    package var pass = MatchedTrigger.Pass.exact
    package var words: [MatchedTrigger.BoundWord] = []
    /// For each star the dictionary form of what it took.
    package var bases: [String?] = []
}

/// Looks for the trigger that answers a message.
///
/// Of all triggers only those are tried whose keys the message holds, in the order in which all
/// would be tried; so the first that takes it is the same.
package struct ReplySearch {
    let brain: BrainContent
    var session: Session
    package internal(set) var scratch: SearchScratch

    package init(
        _ brain: BrainContent, _ session: Session = Session(),
        _ scratch: SearchScratch = SearchScratch()
    ) {
        (self.brain, self.session, self.scratch) = (brain, session, scratch)
    }

    /// The trigger that answers what somebody said: one behind `%`, or one of the topic.
    mutating func answer(to message: MessageText, in topic: Topic) -> Match? {
        if brain.hasLanguages { return wordedAnswer(to: message, in: topic) }
        return afterLastReply(message, in: topic) ?? first(message, in: topic)
    }

    /// The first trigger behind a `%` that takes the bot's last reply, and takes the message.
    package mutating func afterLastReply(_ message: MessageText, in topic: Topic) -> Match? {
        guard !topic.previous.isEmpty, let last = session.lastReply, mayFollow(last, in: topic)
        else { return nil }
        let reply = brain.normalizer.reply(last)
        for place in members(of: topic.previousSet, for: reply.bytes) {
            let group = topic.previous[Int(place)]
            guard let botStars = stars(of: group.pattern, in: reply) else { continue }
            if var match = first(message, behind: group) {
                match.botStars = botStars
                return match
            }
        }
        return nil
    }

    private mutating func first(
        _ message: MessageText, behind group: Topic.PreviousGroup
    ) -> Match? {
        for place in members(of: group.set, for: message.bytes) {
            let trigger = brain.triggers[group.triggers[Int(place)]]
            if let stars = stars(of: trigger.pattern, in: message) {
                return Match(trigger: trigger, stars: stars)
            }
        }
        return nil
    }

    /// The first trigger of the topic that takes the message.
    package mutating func first(_ message: MessageText, in topic: Topic) -> Match? {
        if brain.hasLanguages { return wordedFirst(message, in: topic) }
        let literal = brain.literal(message.bytes, in: topic)
        var best = Candidate(literal?.place ?? .last, UInt32(literal?.trigger ?? 0))
        var taken: [String?]? = literal == nil ? nil : []
        gather(message, in: topic, before: best.place)
        var tried: UInt32?
        for candidate in scratch.candidates where candidate.trigger != tried {
            tried = candidate.trigger
            if let stars = stars(of: brain.triggers[Int(candidate.trigger)].pattern, in: message) {
                (best, taken) = (candidate, stars)
                break
            }
        }
        for share in topic.shares {
            for trigger in brain.index.graph.unkeyed(share.set) {
                let place = brain.places[Int(trigger)] + share.place
                guard (place, trigger) < best else { break }
                if let stars = stars(of: brain.triggers[Int(trigger)].pattern, in: message) {
                    (best, taken) = ((place, trigger), stars)
                    break
                }
            }
        }
        return taken.map { Match(trigger: brain.triggers[Int(best.trigger)], stars: $0) }
    }

    /// The trigger that takes this text and nothing else.
    func literal(_ text: [UInt8], in topic: Topic) -> Match? {
        brain.literal(text, in: topic).map {
            Match(trigger: brain.triggers[$0.trigger], stars: [])
        }
    }
}

// Candidates.
extension ReplySearch {
    /// Leaves the topic's triggers whose keys the message holds in `candidates`, in order.
    private mutating func gather(
        _ message: MessageText, in topic: Topic, before place: TriggerPlace
    ) {
        scratch.candidates.removeAll(keepingCapacity: true)
        guard topic.shares.contains(where: { brain.index.graph.hasKeys($0.set) }) else { return }
        scratch.keys.read(message.bytes, beginnings: brain.index.beginnings)
        gatherCandidates(in: topic, before: place)
    }

    /// The same with the keys that stand in `scratch`.
    mutating func gatherCandidates(in topic: Topic, before place: TriggerPlace) {
        scratch.candidates.removeAll(keepingCapacity: true)
        for share in topic.shares {
            scratch.found.removeAll(keepingCapacity: true)
            brain.index.graph.gather(
                from: share.set, holding: scratch.keys, &scratch.waiting,
                into: &scratch.found)
            for trigger in scratch.found {
                let own = brain.places[Int(trigger)] + share.place
                if own < place { scratch.candidates.append((own, trigger)) }
            }
        }
        guard scratch.candidates.count > 1 else { return }
        scratch.candidates.sort { ($0.place, $0.trigger) < ($1.place, $1.trigger) }
    }

    /// The members of a set that may take a text, each once, in order; for sets whose members are
    /// numbered in their order.
    private mutating func members(of set: UInt32, for text: [UInt8]) -> [UInt32] {
        var members = Array(brain.index.graph.unkeyed(set))
        let same = brain.index.literals.member(of: set, for: text, key: KeyHash.whole(text))
        if let same { members.append(same) }
        if brain.index.graph.hasKeys(set) {
            scratch.keys.read(text, beginnings: brain.index.beginnings)
            brain.index.graph.gather(
                from: set, holding: scratch.keys, &scratch.waiting, into: &members)
        }
        if members.count > 1 { members.sort() }
        return members
    }

    mutating func stars(of pattern: Pattern, in message: MessageText) -> [String?]? {
        let inserts = pattern.program.inserts.map { insert($0) }
        guard
            matches(pattern.program, message.bytes, inserting: inserts, using: &scratch.match)
        else { return nil }
        let slots = scratch.match.slots
        return stride(from: 0, to: slots.count, by: 2).map { slot in
            let (start, end) = (slots[slot], slots[slot + 1])
            return start < 0 || end < start ? nil : message[start..<end]
        }
    }

    /// What a tag in a pattern stands for, as a message would be written.
    func insert(_ variable: PatternVariable) -> [UInt8] {
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

extension ReplySearch {
    /// What ``first(_:in:)`` finds, found by trying every trigger of the topic in order: slow, and
    /// too simple to be wrong. Tests hold the other to it.
    package mutating func firstOfAll(_ message: MessageText, in topic: Topic) -> Match? {
        for index in topic.triggers {
            let trigger = brain.triggers[index]
            if let stars = stars(of: trigger.pattern, in: message) {
                return Match(trigger: trigger, stars: stars)
            }
        }
        return nil
    }

    /// What ``afterLastReply(_:in:)`` finds, found by trying every trigger behind a `%` in order.
    package mutating func afterLastReplyOfAll(
        _ message: MessageText, in topic: Topic
    ) -> Match? {
        guard let last = session.lastReply else { return nil }
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
}

extension Session {
    /// A user variable; `topic` always has a value.
    func read(_ name: String) -> String? {
        name == "topic" ? topic : variables[name] ?? offered.value(of: name)
    }
}
