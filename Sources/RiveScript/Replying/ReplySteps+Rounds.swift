import RiveScriptSyntax

/// A matched trigger while its texts are made.
struct Round: Sendable {
    /// Which of the trigger's texts is being made.
    enum Purpose: Sendable {
        /// The target of `@`.
        case redirect
        /// One side of a condition.
        case left(Int)
        case right(Int, left: String)
        /// Nothing: no condition holds, and one of the responses is next.
        case responses
        /// What the begin block does first; the saying goes on behind.
        case before(Saying)
        /// What is said.
        case body
        /// What is said, with its redirects to be filled in.
        case filling
    }

    let trigger: Trigger
    let stars: [String?]
    let botStars: [String?]
    /// The dictionary forms of the stars.
    let bases: [String?]
    /// How many redirects lie before.
    let depth: Int
    let isBegin: Bool
    var purpose = Purpose.body
    var template = Template()
    /// The next step of `template`.
    var step = 0
    var texts = TextStack()
    /// Redirects to follow once all else is said: where in the text, and to what.
    var holes: [(offset: Int, target: String)] = []
    /// The replies that fill the holes so far.
    var fillings: [String] = []

    init(_ match: Match, depth: Int, isBegin: Bool = false) {
        trigger = match.trigger
        (stars, botStars, bases) = (match.stars, match.botStars, match.bases)
        (self.depth, self.isBegin) = (depth, isBegin)
    }

    /// Starts on one of the trigger's texts.
    mutating func begin(_ template: Template, for purpose: Purpose) {
        (self.template, self.purpose) = (template, purpose)
        (step, texts) = (0, TextStack())
        (holes, fillings) = ([], [])
    }
}

// How a reply starts.
extension ReplySteps {
    mutating func enter() {
        let text =
            switch start {
            case .message(let text), .literal(let text): text
            }
        guard text.utf8.count <= content.options.messageLimit else {
            return fail(.messageTooLong)
        }
        (session.initialMatch, session.lastMatch) = (nil, nil)
        switch start {
        case .message:
            message = content.normalizer.message(text)
            if let request = requestOfBegin() {
                rounds.append(request)
                choose()
            } else {
                meet(message, entry: .message, depth: 0)
            }
        case .literal:
            message = MessageText(content.normalizer.inserted(text))
            meet(message, entry: .literal, depth: 0)
        }
    }

    /// The begin block's `+ request`; without one the block does not count, nor where all that it
    /// says is `{ok}`.
    private mutating func requestOfBegin() -> Round? {
        guard let topic = content.beginTopic else { return nil }
        let match = withSearch { $0.first(Self.request, in: topic) }
        guard let match, !match.trigger.saysOnlyReply else { return nil }
        return Round(Match(trigger: match.trigger, stars: []), depth: 0, isBegin: true)
    }

    private static let request = MessageText(Array("request".utf8))

    /// Lends the session to a search, so that neither it nor the scratch is copied.
    private mutating func withSearch(_ look: (inout ReplySearch) -> Match?) -> Match? {
        var search = ReplySearch(content, Session(), content.pool.take())
        swap(&search.session, &session)
        let match = look(&search)
        swap(&search.session, &session)
        content.pool.store(&search.scratch)
        return match
    }

    /// Looks for the trigger that answers `text`, and starts on what it says.
    mutating func meet(_ text: MessageText, entry: MatchedTrigger.Entry, depth: Int) {
        guard depth <= content.depth, redirectCount <= Self.redirectLimit,
            failure != .deepRecursion
        else { return fail(.deepRecursion) }
        guard let topic = currentTopic() else { return fail(.noDefaultTopic) }
        let match = search(text, in: topic, entry: entry)
        session.lastMatch = match?.trigger.pattern.source
        if entry == .message || entry == .literal { session.initialMatch = session.lastMatch }
        guard let match else { return fail(.noReplyMatched) }
        trail.append(
            MatchedTrigger(
                trigger: match.trigger, stars: match.stars, entry: entry, pass: match.pass,
                words: match.words))
        rounds.append(Round(match, depth: depth))
        choose()
    }

    private mutating func search(
        _ text: MessageText, in topic: Topic, entry: MatchedTrigger.Entry
    ) -> Match? {
        let isLiteral = content.options.literalRedirects
        return withSearch { search in
            switch entry {
            case .literal: search.literal(text.bytes, in: topic)
            case .redirect where isLiteral: search.literal(text.bytes, in: topic)
            case .redirect: search.first(text, in: topic)
            case .message: search.answer(to: text, in: topic)
            }
        }
    }

    /// The topic in use; one that does not exist puts the participant back to `random`.
    private mutating func currentTopic() -> Topic? {
        if let topic { return content.topics[topic] }
        let name = session.topic
        if name == ScriptSyntax.defaultTopic { return content.defaultTopic }
        if let known = content.topics[name] { return known }
        session.topic = ScriptSyntax.defaultTopic
        return content.defaultTopic
    }
}

// From a match to what is said.
extension ReplySteps {
    /// Starts on the first text of the innermost round: redirect, conditions, then responses.
    private mutating func choose() {
        if let redirect = rounds[rounds.count - 1].trigger.redirect {
            rounds[rounds.count - 1].begin(redirect, for: .redirect)
        } else {
            test(0)
        }
    }

    /// Starts on a condition, or on the responses behind the last one.
    private mutating func test(_ index: Int) {
        let last = rounds.count - 1
        let trigger = rounds[last].trigger
        if index < trigger.conditions.count {
            rounds[last].begin(trigger.conditions[index].left, for: .left(index))
        } else {
            rounds[last].begin(Template(), for: .responses)
        }
    }

    /// Starts on what is said.
    ///
    /// Plain text, which is what most triggers say, is the reply at once.
    private mutating func say(_ saying: Saying) {
        if saying.before == nil, let text = saying.body.plainText {
            rounds.removeLast()
            answer(text)
        } else if let before = saying.before {
            rounds[rounds.count - 1].begin(before, for: .before(saying))
        } else {
            rounds[rounds.count - 1].begin(saying.body, for: .body)
        }
    }

    /// Goes on by one step of the innermost round; a macro call is for the host.
    mutating func advance(using random: inout some RandomNumberGenerator) -> MacroCall? {
        let last = rounds.count - 1
        if rounds[last].step < rounds[last].template.steps.count {
            return render(using: &random)
        }
        if case .responses = rounds[last].purpose {
            respond(rounds[last].trigger, using: &random)
            return nil
        }
        let text = rounds[last].texts.current.string
        switch rounds[last].purpose {
        case .responses: break
        case .redirect:
            let depth = rounds[last].depth
            rounds.removeLast()
            redirect(to: text, depth: depth + 1)
        case .left(let index): finishLeft(index, text)
        case .right(let index, let left): finishRight(index, left, text)
        case .before(let saying):
            rounds[last].begin(saying.body, for: .body)
            if saying.body.wrapsReply { meet(message, entry: .message, depth: 0) }
        case .body, .filling: fill(text)
        }
        return nil
    }

    private mutating func finishLeft(_ index: Int, _ text: String) {
        let last = rounds.count - 1
        let condition = rounds[last].trigger.conditions[index]
        rounds[last].begin(condition.right, for: .right(index, left: text))
    }

    private mutating func finishRight(_ index: Int, _ left: String, _ right: String) {
        let condition = rounds[rounds.count - 1].trigger.conditions[index]
        if !condition.saying.isEmpty, isMet(condition, left, right) {
            say(condition.saying)
        } else {
            test(index + 1)
        }
    }

    /// Stars keep capitals where the file sets a language, so there conditions do not tell them apart.
    private func isMet(_ condition: Condition, _ left: String, _ right: String) -> Bool {
        guard rounds[rounds.count - 1].trigger.pattern.tongue != nil else {
            return condition.comparison.holds(left, right)
        }
        return condition.comparison.holds(left.lowercased(), right.lowercased())
    }

    /// Starts on one of the responses, each as likely as its weight.
    private mutating func respond(
        _ trigger: Trigger, using random: inout some RandomNumberGenerator
    ) {
        guard trigger.totalWeight > 0 else {
            rounds.removeLast()
            return fail(.noReplyFound)
        }
        guard trigger.responses.count > 1 else { return say(trigger.responses[0].saying) }
        var ticket = Int.random(in: 0..<trigger.totalWeight, using: &random)
        for response in trigger.responses {
            ticket -= response.weight
            if ticket < 0 { return say(response.saying) }
        }
    }
}

// Redirects and their replies.
extension ReplySteps {
    /// Follows a redirect; its reply, or the text of its failure, comes back by `answer`.
    mutating func redirect(to target: String, depth: Int) {
        redirectCount += 1
        let text = MessageText(content.normalizer.inserted(target))
        meet(text, entry: .redirect(text.string), depth: depth)
    }

    /// Follows the next redirect that waits in the text, or hands the text on.
    private mutating func fill(_ text: String) {
        let last = rounds.count - 1
        let round = rounds[last]
        guard round.fillings.count < round.holes.count else {
            rounds.removeLast()
            return answer(round.filled(text))
        }
        rounds[last].purpose = .filling
        redirect(to: round.holes[round.fillings.count].target, depth: round.depth + 1)
    }

    /// Hands a finished text to the round that waits for it, or to the host.
    mutating func answer(_ text: String) {
        guard !rounds.isEmpty else { return finish(text) }
        let last = rounds.count - 1
        if case .filling = rounds[last].purpose {
            rounds[last].fillings.append(text)
        } else if rounds[last].isBegin, rounds[last].step == 0, rounds[last].texts.depth == 0 {
            wrapped = text
        } else {
            rounds[last].texts.sayValue(text)
        }
    }

    /// Answers with an error text, and remembers the first failure.
    mutating func fail(_ outcome: Reply.Outcome) {
        failure = outcome == .deepRecursion ? outcome : failure ?? outcome
        answer(content.options.errors.text(for: outcome))
    }
}

extension Round {
    /// The text with the replies of its redirects where they belong.
    fileprivate func filled(_ text: String) -> String {
        guard !holes.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var (result, end) = ([UInt8](), 0)
        for (hole, filling) in zip(holes, fillings) {
            result += bytes[end..<hole.offset]
            result += filling.utf8
            end = hole.offset
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }
}

extension Trigger {
    /// Whether it hands on the reply as it is, and does nothing else.
    fileprivate var saysOnlyReply: Bool {
        guard redirect == nil, conditions.isEmpty, responses.count == 1,
            let saying = responses.first?.saying, saying.before?.isEmpty != false,
            saying.body.steps.count == 1, case .ok? = saying.body.steps.first
        else { return false }
        return true
    }
}

extension Saying {
    /// Whether nothing can come of it.
    fileprivate var isEmpty: Bool { body.isEmpty && before?.isEmpty != false }
}

extension ErrorTexts {
    fileprivate func text(for outcome: Reply.Outcome) -> String {
        switch outcome {
        case .replied: ""
        case .noReplyMatched: replyNotMatched
        case .noReplyFound: replyNotFound
        case .deepRecursion: deepRecursion
        case .noDefaultTopic: noDefaultTopic
        case .messageTooLong: messageTooLong
        }
    }
}
