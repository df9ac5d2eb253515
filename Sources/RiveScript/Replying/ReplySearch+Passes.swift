import RiveScriptSyntax
import WordForms

// The passes through a topic, where a file of the brain sets a language.
extension ReplySearch {
    private static let passes: [(pass: MatchedTrigger.Pass, layer: Layer)] = [
        (.exact, .inflected), (.folded, .compound), (.mistyped, .typo),
    ]

    /// The trigger that answers what somebody said: in all passes behind `%`, then in all of the topic.
    mutating func wordedAnswer(to message: MessageText, in topic: Topic) -> Match? {
        if mayFollow(in: topic) {
            // What is looked up for % goes deeper than the topic's first pass may.
            var text = scratch.lookedUp.text(of: message)
            if let match = wordedAfterLastReply(&text, in: topic) { return match }
        }
        return wordedFirst(message, in: topic)
    }

    /// The first trigger of the topic, from exact words to wildcards alone.
    mutating func wordedFirst(_ message: MessageText, in topic: Topic) -> Match? {
        var text = scratch.lookedUp.text(of: message)
        return wordedFirst(&text, in: topic)
    }

    private mutating func wordedFirst(_ text: inout SearchedText, in topic: Topic) -> Match? {
        if let match = exactPass(&text, in: topic) { return match }
        guard topic.isWorded else { return bare(&text, in: topic) }
        for (stage, (pass, layer)) in Self.passes.enumerated().dropFirst() {
            guard scratch.lookedUp.look(&text, to: stage, layer, brain) else { continue }
            readKeys(of: &text)
            let found = candidate(in: topic, before: .last, pass, &text) {
                $0.isWorded && !$0.isBare
            }
            if let found { return found.match }
        }
        return bare(&text, in: topic)
    }

    /// The first trigger of wildcards alone.
    private mutating func bare(_ text: inout SearchedText, in topic: Topic) -> Match? {
        scratch.candidates.removeAll(keepingCapacity: true)
        return candidate(in: topic, before: .last, .wildcard, &text, tries: \.isBare)?.match
    }

    /// Literal triggers are found by their text, and only those that come before are tried.
    private mutating func exactPass(_ text: inout SearchedText, in topic: Topic) -> Match? {
        let literal = literal(&text, in: topic)
        readKeys(of: &text)
        scratch.lookedUp.keep(text)
        let found = candidate(in: topic, before: literal?.place ?? .last, .exact, &text) {
            !$0.isBare
        }
        if let found { return found.match }
        return literal.map { Match(trigger: brain.triggers[$0.trigger], stars: []) }
    }

    /// The first literal trigger that is the text, as it is compared or as its language sees it.
    private func literal(
        _ text: inout SearchedText, in topic: Topic
    ) -> (place: TriggerPlace, trigger: Int)? {
        var best = brain.literal(text.plain.bytes, in: topic)
        for language in brain.languages {
            // What is compared alike is found alike.
            guard let bytes = text.words(language, brain)?.bytes, bytes != text.plain.bytes,
                let found = brain.literal(bytes, in: topic),
                best.map({ found.place < $0.place }) != false,
                brain.triggers[found.trigger].pattern.language == language
            else { continue }
            best = found
        }
        return best
    }

    /// Leaves the keys of the text in `scratch`: of its tokens, and of the words that they are.
    private mutating func readKeys(of text: inout SearchedText) {
        let beginnings = brain.index.beginnings
        scratch.keys.read(text.plain.bytes, beginnings: beginnings)
        for language in brain.languages {
            guard let typed = text.words(language, brain) else { continue }
            if typed.bytes != text.plain.bytes {
                scratch.keys.readOn(typed.bytes, beginnings: beginnings)
            }
            for hit in typed.table.hits { scratch.keys.add(KeyHash.word(hit.word, language)) }
        }
    }

    /// The first trigger before `place` that takes the text, of those that `tries` lets through.
    ///
    /// For ``MatchedTrigger/Pass/wildcard`` keys say nothing, as such triggers have none.
    private mutating func candidate(
        in topic: Topic, before place: TriggerPlace, _ pass: MatchedTrigger.Pass,
        _ text: inout SearchedText, tries: (TriggerAsk.Row) -> Bool
    ) -> (place: TriggerPlace, match: Match)? {
        var best: (candidate: Candidate, match: Match)?
        if pass != .wildcard { gatherCandidates(in: topic, before: place) }
        var tried: UInt32?
        for candidate in scratch.candidates where candidate.trigger != tried {
            tried = candidate.trigger
            let asked = brain.asks[candidate.trigger]
            guard tries(asked), brain.asks.mayTake(&text, asked, brain) else { continue }
            if let match = match(brain.triggers[Int(candidate.trigger)], pass, &text) {
                best = (candidate, match)
                break
            }
        }
        for share in topic.shares {
            for number in brain.index.graph.unkeyed(share.set) {
                let candidate = (place: brain.places[Int(number)] + share.place, trigger: number)
                guard candidate.place < place, best.map({ candidate < $0.candidate }) != false
                else { break }
                let asked = brain.asks[number]
                guard tries(asked), brain.asks.mayTake(&text, asked, brain) else { continue }
                if let match = match(brain.triggers[Int(number)], pass, &text) {
                    best = (candidate, match)
                    break
                }
            }
        }
        return best.map { ($0.candidate.place, $0.match) }
    }

    /// One trigger on the text, as far as the words were looked up.
    private mutating func match(
        _ trigger: Trigger, _ pass: MatchedTrigger.Pass, _ text: inout SearchedText
    ) -> Match? {
        guard var match = match(trigger.pattern, &text) else { return nil }
        match.pass = pass
        return Match(
            trigger: trigger, stars: match.stars, pass: pass, words: match.words,
            bases: match.bases)
    }

    private typealias Found = (
        stars: [String?], words: [MatchedTrigger.BoundWord], bases: [String?],
        pass: MatchedTrigger.Pass
    )

    private mutating func match(_ pattern: Pattern, _ text: inout SearchedText) -> Found? {
        guard let language = pattern.language else {
            return stars(of: pattern, in: text.plain).map { ($0, [], [], .exact) }
        }
        guard let typed = text.words(language, brain) else { return nil }
        for program in pattern.excluded where takes(program, typed) { return nil }
        guard takes(pattern.program, typed), let tongue = pattern.tongue else { return nil }
        return found(pattern.program, typed, tongue)
    }

    private mutating func takes(_ program: PatternProgram, _ text: TypedMessage) -> Bool {
        let inserts = program.inserts.map { insert($0) }
        return matches(
            program, text.bytes, inserting: inserts, words: text.table, using: &scratch.match)
    }

    /// The stars of a pattern that takes the text, as they were typed; nil where it does not.
    mutating func typedStars(of pattern: Pattern, _ text: inout SearchedText) -> [String?]? {
        guard let tongue = pattern.tongue, let typed = text.words(tongue.language, brain),
            takes(pattern.program, typed)
        else { return nil }
        return stride(from: 0, to: pattern.program.starCount, by: 2).map { slot in
            let (start, end) = (scratch.match.slots[slot], scratch.match.slots[slot + 1])
            return start < 0 || end < start ? nil : typed.typed(start..<end)
        }
    }

    /// Stars and words of the match that has just been made.
    private mutating func found(
        _ program: PatternProgram, _ text: TypedMessage, _ tongue: Tongue
    ) -> Found {
        guard let lexicon = brain.lexicons[tongue.language.index] else {
            return ([], [], [], .exact)
        }
        bindWords(program, text)
        var found: Found = ([], [], [], .exact)
        for slot in stride(from: 0, to: program.starCount, by: 2) {
            let (start, end) = (scratch.match.slots[slot], scratch.match.slots[slot + 1])
            guard start >= 0, end >= start else {
                found.stars.append(nil)
                found.bases.append(nil)
                continue
            }
            func normal() -> String { String(decoding: text.bytes[start..<end], as: UTF8.self) }
            found.stars.append(tongue.keepsText ? text.typed(start..<end) : normal())
            let word = scratch.bound.first { start <= $0.place && $0.place < end }
            found.bases.append(word.map { lexicon.words[Int($0.hit.word)].text } ?? normal())
        }
        found.words.reserveCapacity(scratch.bound.count)
        for (_, hit) in scratch.bound where lexicon.words[Int(hit.word)].isInflected {
            found.words.append(
                .init(word: lexicon.words[Int(hit.word)].text, form: WordLayer(hit.layer)))
        }
        return found
    }

    /// Leaves the words of the scripts that the match found in `scratch`.
    private mutating func bindWords(_ program: PatternProgram, _ text: TypedMessage) {
        scratch.bound.removeAll(keepingCapacity: true)
        for step in program.steps {
            guard let set = step.wordSet else { continue }
            let place = scratch.match.slots[set.slot]
            guard place >= 0,
                let hit = text.table.hit(
                    at: place, amongst: program.wordPool, set.start, set.count)
            else { continue }
            scratch.bound.append((place, hit))
        }
    }
}

extension ReplySearch {
    /// What ``first(_:in:)`` finds where a file sets a language, found by trying every trigger of the
    /// topic in each pass: slow, and too simple to be wrong. Tests hold the other to it.
    package mutating func wordedFirstOfAll(_ message: MessageText, in topic: Topic) -> Match? {
        var text = SearchedText(message)
        for (pass, layer) in Self.passes {
            _ = text.look(through: layer, brain)
            for index in topic.triggers where !brain.triggers[index].pattern.isBare {
                let trigger = brain.triggers[index]
                if pass != .exact, !trigger.pattern.isWorded { continue }
                if let match = match(trigger, pass, &text) { return match }
            }
        }
        for index in topic.triggers where brain.triggers[index].pattern.isBare {
            if let match = match(brain.triggers[index], .wildcard, &text) { return match }
        }
        return nil
    }
}

// The triggers behind `%`.
extension ReplySearch {
    /// A group whose `%` takes the last reply, with the stars of that.
    private typealias OpenGroup = (group: Topic.PreviousGroup, botStars: [String?])

    private mutating func wordedAfterLastReply(
        _ text: inout SearchedText, in topic: Topic
    ) -> Match? {
        guard let last = session.lastReply else { return nil }
        var reply = SearchedText(
            brain.normalizer.reply(last), looksUp: topic.previousIsWorded)
        readKeys(of: &reply)
        var open: [OpenGroup] = []
        for place in members(of: topic.previousSet, for: &reply) {
            let group = topic.previous[Int(place)]
            if let found = match(group.pattern, &reply) { open.append((group, found.stars)) }
        }
        guard !open.isEmpty else { return nil }
        for (stage, (pass, layer)) in Self.passes.enumerated() {
            if stage > 0, !scratch.lookedUp.look(&text, to: stage, layer, brain) { continue }
            readKeys(of: &text)
            if let match = match(open, pass, &text, isBare: false) { return match }
        }
        return match(open, .wildcard, &text, isBare: true)
    }

    /// Whether a `%` of the topic may take the last reply.
    private func mayFollow(in topic: Topic) -> Bool {
        guard !topic.previous.isEmpty, let last = session.lastReply else { return false }
        return mayFollow(last, in: topic)
    }

    /// Whether a `%` of the topic may take the reply, by the word that it starts with.
    func mayFollow(_ reply: String, in topic: Topic) -> Bool {
        guard let starts = topic.previousStarts,
            let start = brain.normalizer.start(ofReply: reply), !starts.contains(start)
        else { return true }
        // A spoken word may stand for others, which a language compares with.
        return brain.contractions.contains(start)
    }

    private mutating func match(
        _ open: [OpenGroup], _ pass: MatchedTrigger.Pass, _ text: inout SearchedText, isBare: Bool
    ) -> Match? {
        for (group, botStars) in open {
            for place in members(of: group.set, for: &text) {
                let trigger = brain.triggers[group.triggers[Int(place)]]
                guard trigger.pattern.isBare == isBare, var match = match(trigger, pass, &text)
                else { continue }
                match.botStars = botStars
                return match
            }
        }
        return nil
    }

    /// The members of a set that may take a text whose keys stand in `scratch`, each once, in order;
    /// for sets whose members are numbered in their order.
    private mutating func members(of set: UInt32, for text: inout SearchedText) -> [UInt32] {
        var members = Array(brain.index.graph.unkeyed(set))
        func addLiteral(_ bytes: [UInt8]) {
            let same = brain.index.literals.member(of: set, for: bytes, key: KeyHash.whole(bytes))
            if let same { members.append(same) }
        }
        addLiteral(text.plain.bytes)
        for language in brain.languages {
            if let typed = text.words(language, brain) { addLiteral(typed.bytes) }
        }
        if brain.index.graph.hasKeys(set) {
            brain.index.graph.gather(
                from: set, holding: scratch.keys, &scratch.waiting, into: &members)
        }
        return members.sortedOnce()
    }

    /// What a message finds behind a `%` where a file sets a language.
    package mutating func wordedAfterLastReply(
        _ message: MessageText, in topic: Topic
    ) -> Match? {
        var text = SearchedText(message)
        return mayFollow(in: topic) ? wordedAfterLastReply(&text, in: topic) : nil
    }

    /// The same, found by trying every trigger behind every `%` in each pass: slow, and too simple
    /// to be wrong. Tests hold the other to it.
    package mutating func wordedAfterLastReplyOfAll(
        _ message: MessageText, in topic: Topic
    ) -> Match? {
        guard let last = session.lastReply else { return nil }
        var reply = SearchedText(brain.normalizer.reply(last))
        var text = SearchedText(message)
        let open = topic.previous.compactMap { group in
            match(group.pattern, &reply).map { OpenGroup(group, $0.stars) }
        }
        for (pass, layer) in Self.passes + [(.wildcard, .typo)] where !open.isEmpty {
            _ = text.look(through: layer, brain)
            for (group, botStars) in open {
                for index in group.triggers {
                    let trigger = brain.triggers[index]
                    guard trigger.pattern.isBare == (pass == .wildcard),
                        var match = match(trigger, pass, &text)
                    else { continue }
                    match.botStars = botStars
                    return match
                }
            }
        }
        return nil
    }
}

extension WordLayer {
    init(_ layer: Layer) {
        self =
            switch layer {
            case .exact: .exact
            case .inflected: .inflected
            case .folded: .folded
            case .compound: .compound
            case .typo: .typo
            }
    }
}
