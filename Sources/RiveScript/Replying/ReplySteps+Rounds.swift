import RiveScriptSyntax

/// A matched trigger while its texts are made.
struct Round: Sendable {
    /// Which of the trigger's texts is being made.
    enum Purpose: Sendable {
        /// The target of `@`.
        case redirect
        /// One side of a condition's test.
        case left(TestPlace)
        case right(TestPlace, left: String)
        /// What the begin block does first; the saying goes on behind.
        case before(Saying)
        /// What is said.
        case body
        /// What is said, with its redirects to be filled in.
        case filling
    }

    /// A test of one of the trigger's conditions.
    struct TestPlace: Sendable {
        let condition: Int
        let test: Int
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
    mutating func enter(using random: inout some RandomNumberGenerator) {
        let text =
            switch start {
            case .message(let text), .literal(let text): text
            }
        guard text.utf8.count <= content.options.messageLimit else {
            return fail(.messageTooLong)
        }
        session.met(nil, isRedirected: false)
        switch start {
        case .message:
            message = content.normalizer.message(text)
            if let request = requestOfBegin() {
                let round = Round(
                    Match(trigger: request, stars: []), depth: 0, isBegin: true)
                choose(round, using: &random)
            } else {
                meet(message, entry: .message, depth: 0, using: &random)
            }
        case .literal:
            message = MessageText(content.normalizer.inserted(text))
            meet(message, entry: .literal, depth: 0, using: &random)
        }
    }

    /// The begin block's `+ request`; without one the block does not count, nor where all that it
    /// says is `{ok}`.
    private mutating func requestOfBegin() -> Trigger? {
        switch content.request {
        case .none: return nil
        case .always(let trigger): return trigger.saysOnlyReply ? nil : trigger
        case .found(let topic, let found): return found.trigger { requestOfBegin(topic) }
        case .sought(let topic): return requestOfBegin(topic)
        }
    }

    private mutating func requestOfBegin(_ topic: Topic) -> Trigger? {
        let match = withSearch { $0.first(Self.request, in: topic) }
        guard let match, !match.trigger.saysOnlyReply else { return nil }
        return match.trigger
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
    mutating func meet(
        _ text: MessageText, entry: MatchedTrigger.Entry, depth: Int,
        using random: inout some RandomNumberGenerator
    ) {
        guard depth <= content.depth, redirectCount <= Self.redirectLimit,
            failure != .deepRecursion
        else { return fail(.deepRecursion) }
        guard let topic = currentTopic() else { return fail(.noDefaultTopic) }
        let match = search(text, in: topic, entry: entry)
        session.met(match?.trigger, isRedirected: entry.isRedirect)
        guard let match else { return fail(.noReplyMatched) }
        trail.append(
            MatchedTrigger(
                trigger: match.trigger, stars: match.stars, entry: entry, pass: match.pass,
                words: match.words))
        if match.trigger.hasOnlyResponses {
            respond(match, depth: depth, using: &random)
        } else {
            choose(Round(match, depth: depth), using: &random)
        }
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
    private mutating func choose(
        _ round: Round, using random: inout some RandomNumberGenerator
    ) {
        rounds.append(round)
        if let redirect = round.trigger.redirect {
            rounds[rounds.count - 1].begin(redirect, for: .redirect)
        } else {
            test(0, using: &random)
        }
    }

    /// Starts on a condition, or on the responses behind the last one.
    private mutating func test(_ index: Int, using random: inout some RandomNumberGenerator) {
        let last = rounds.count - 1
        let trigger = rounds[last].trigger
        if index < trigger.conditions.count {
            ask(Round.TestPlace(condition: index, test: 0))
        } else if let place = response(of: trigger, using: &random) {
            say(trigger.responses[place].saying)
        } else {
            rounds.removeLast()
            fail(.noReplyFound)
        }
    }

    /// Says one of the responses of a trigger that has nothing else: plain text, which is what most
    /// say, is the reply at once.
    private mutating func respond(
        _ match: Match, depth: Int, using random: inout some RandomNumberGenerator
    ) {
        guard let place = response(of: match.trigger, using: &random) else {
            return fail(.noReplyFound)
        }
        if let text = match.trigger.responses[place].saying.plainText { return answer(text) }
        rounds.append(Round(match, depth: depth))
        say(match.trigger.responses[place].saying)
    }

    /// Starts on what is said.
    private mutating func say(_ saying: Saying) {
        if let before = saying.before {
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
        let text = rounds[last].texts.current.string
        switch rounds[last].purpose {
        case .redirect:
            let depth = rounds[last].depth
            rounds.removeLast()
            redirect(to: text, depth: depth + 1, using: &random)
        case .left(let place): finishLeft(place, text)
        case .right(let place, let left): finishRight(place, left, text, using: &random)
        case .before(let saying):
            rounds[last].begin(saying.body, for: .body)
            if saying.body.wrapsReply {
                meet(message, entry: .message, depth: 0, using: &random)
            }
        case .body, .filling: fill(text, using: &random)
        }
        return nil
    }

    /// Starts on the left side of a test.
    private mutating func ask(_ place: Round.TestPlace) {
        let last = rounds.count - 1
        let test = rounds[last].trigger.conditions[place.condition].tests[place.test]
        rounds[last].begin(test.left, for: .left(place))
    }

    private mutating func finishLeft(_ place: Round.TestPlace, _ text: String) {
        let last = rounds.count - 1
        let test = rounds[last].trigger.conditions[place.condition].tests[place.test]
        rounds[last].begin(test.right, for: .right(place, left: text))
    }

    /// Goes on with the test that is due, or with what comes of all of them.
    private mutating func finishRight(
        _ place: Round.TestPlace, _ left: String, _ right: String,
        using random: inout some RandomNumberGenerator
    ) {
        let condition = rounds[rounds.count - 1].trigger.conditions[place.condition]
        let test = condition.tests[place.test]
        let isMet = isMet(test, left, right)
        if let next = isMet ? test.next : test.other {
            ask(Round.TestPlace(condition: place.condition, test: next))
        } else if isMet, !condition.saying.isEmpty {
            say(condition.saying)
        } else {
            self.test(place.condition + 1, using: &random)
        }
    }

    /// Stars keep capitals where the file sets a language, so there conditions do not tell them apart.
    private func isMet(_ test: Condition.Test, _ left: String, _ right: String) -> Bool {
        guard rounds[rounds.count - 1].trigger.pattern.tongue != nil else {
            return test.comparison.holds(left, right)
        }
        return test.comparison.holds(left.lowercased(), right.lowercased())
    }

    /// The place of one of the responses, each as likely as its weight; nil where there is none.
    private func response(
        of trigger: Trigger, using random: inout some RandomNumberGenerator
    ) -> Int? {
        guard trigger.responses.count > 1 else { return trigger.responses.isEmpty ? nil : 0 }
        var ticket = Int.random(in: 0..<trigger.totalWeight, using: &random)
        return trigger.responses.indices.first { place in
            ticket -= trigger.responses[place].weight
            return ticket < 0
        }
    }
}

// Redirects and their replies.
extension ReplySteps {
    /// Follows a redirect; its reply, or the text of its failure, comes back by `answer`.
    mutating func redirect(
        to target: String, depth: Int, using random: inout some RandomNumberGenerator
    ) {
        redirectCount += 1
        let text = MessageText(content.normalizer.inserted(target))
        meet(text, entry: .redirect(text.string), depth: depth, using: &random)
    }

    /// Follows the next redirect that waits in the text, or hands the text on.
    private mutating func fill(_ text: String, using random: inout some RandomNumberGenerator) {
        let last = rounds.count - 1
        let round = rounds[last]
        guard round.fillings.count < round.holes.count else {
            rounds.removeLast()
            return answer(round.filled(text))
        }
        rounds[last].purpose = .filling
        redirect(
            to: round.holes[round.fillings.count].target, depth: round.depth + 1, using: &random)
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

extension MatchedTrigger.Entry {
    fileprivate var isRedirect: Bool { if case .redirect = self { true } else { false } }
}

extension Trigger {
    /// Whether it has neither redirect nor conditions.
    fileprivate var hasOnlyResponses: Bool { redirect == nil && conditions.isEmpty }

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
