import Guide
import Mentoring
import RiveScript

// A message that no rule of the scripts takes is understood by the example sentences it is like, and
// where they leave it open, what it may have meant is offered.

extension TurnDraft {
    /// The turn that answers a message: by the scripts' rules, then by the example sentences.
    mutating func answer(understanding text: String) -> Turn {
        var byRule = self
        let reply = byRule.reply(to: .message(text), inTopic: nil)
        guard reply.trail.first?.topic == Topics.fallback else {
            self = byRule
            return turn(of: reply)
        }
        hear(text)
        if let turn = turnLikeDanger(atLeast: Self.worthAsking) { return turn }
        // In an exercise only what is likely is understood.
        let readings = beyondGreeting(in: text).filter { $0.likelihood >= leastLikelihood }
        // Danger is answered in the topic of safety alone, which leaves no trace.
        let harmless = readings.filter { !$0.meaning.isDanger }
        // A name may be any word: "Ville, mentor" is no wish for one.
        let isOnlyName =
            harmless.first?.meaning.intent == Topics.outOfScope || Self.isNameAndRole(text)
        if let best = harmless.first, isClear(best, among: harmless),
            !(isOnlyName && tellsNewcomersRole(text)),
            pack.brain.hasLiteral(best.meaning.literal, inTopic: topic)
        {
            if best.meaning.intent != Topics.findCard { slots.card = nil }
            var turn = answer(.literal(best.meaning.literal))
            turn.intent = turn.intent ?? best.meaning.intent
            if surroundings.explains {
                turn.explanation = explanation(of: text, harmless, turn)
            }
            return turn
        }
        // What may well be a matter of its own is offered, though it tells a role too.
        let isMatter =
            !isOnlyName && slots.introduction?.role == nil
            && (harmless.first?.likelihood ?? 0) >= Self.sureLikelihood
        if !isMatter, tellsNewcomersRole(text) { return answer(.literal(Topics.setRole)) }
        self = byRule
        var turn = turn(of: reply)
        if turn.intent == Topics.outOfScope { offer(readings, in: &turn) }
        return turn
    }

    /// What was heard, or what stands behind a greeting where the greeting was all that was heard:
    /// whoever says hello and a sentence wants an answer to the sentence.
    private func beyondGreeting(in text: String) -> [ExampleSense.Reading] {
        guard readings.first?.meaning.intent == Topics.greeting,
            let end = text.firstIndex(where: { $0 == " " || Self.endsName.contains($0) })
        else { return readings }
        let rest = text[end...].drop { $0 == " " || Self.endsName.contains($0) }
        guard rest.split(separator: " ").count >= Self.leastBehindGreeting else { return readings }
        let behind = self.readings(of: String(rest))
        guard let best = behind.first(where: { !$0.meaning.isDanger }),
            best.likelihood >= Self.sureLikelihood, isClear(best, among: behind)
        else { return readings }
        return behind
    }

    /// Fewer words behind a greeting belong to it: "moi vaan kaikille".
    private static let leastBehindGreeting = 3

    /// Whether a newcomer says who they are in a message that means nothing else: "Ville, mentori".
    /// Whoever has no role yet is asked for it, and few say more than a name beside it.
    private mutating func tellsNewcomersRole(_ text: String) -> Bool {
        guard progress.role == nil, !text.contains("?") else { return false }
        if slots.role == nil, let (name, rest) = partsAtMark(of: text), isName(name) {
            let reader = SlotReader(pack: pack, calendar: calendar)
            slots.role = reader.value("slot-role", in: String(rest)).flatMap(Role.init)
            slots.introduction = slots.role.map(Introduction.role)
        }
        return slots.role != nil || slots.introduction != nil
    }

    /// The role that stands alone before a mark: "aktori, tavattu kahdesti".
    func roleBeforeMark(in text: String, _ reader: SlotReader) -> Role? {
        guard let (role, _) = partsAtMark(of: text), isName(role) else { return nil }
        return reader.value("slot-role", in: String(role)).flatMap(Role.init)
    }

    private func partsAtMark(of text: String) -> (before: Substring, behind: Substring)? {
        text.firstIndex(where: Self.endsName.contains).map {
            (text[..<$0], text[text.index(after: $0)...])
        }
    }

    private func isName(_ words: Substring) -> Bool {
        words.split(separator: " ").count <= Self.longestName
    }

    /// Whether `text` is a word or two, a mark, and a word or two.
    private static func isNameAndRole(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: endsName.contains)
        return parts.count == 2
            && parts.allSatisfy { (1...2).contains($0.split(separator: " ").count) }
    }

    /// What stands between a name and a role.
    private static let endsName: Set<Character> = [",", ";", ":", "(", "/", "–", "—", "|", "\n"]
    /// A greeting, and a name of two words.
    private static let longestName = 3

    /// Of sentences by other writers, most that were less like anything were misread.
    private static let clearLikelihood = 0.15
    /// The same for what notes or takes back something at once: a wrong note costs more than a question.
    private static let sureLikelihood = 0.4
    /// So many times likelier than being about something else: few messages that are no matter of
    /// mentoring pass, and few that are get lost.
    private static let clearOfOthers = 6.0

    /// Whether `best` is to be answered, rather than offered.
    private func isClear(
        _ best: ExampleSense.Reading, among readings: [ExampleSense.Reading]
    ) -> Bool {
        let elsewhere = readings.first { $0.meaning.intent == Topics.outOfScope }
        let isWeighty = pack.weighty.contains(best.meaning.intent)
        return best.likelihood >= (isWeighty ? Self.sureLikelihood : Self.clearLikelihood)
            && (best.meaning.intent == Topics.outOfScope
                || best.likelihood >= Self.clearOfOthers * (elsewhere?.likelihood ?? 0))
    }

    /// From here on a meaning is offered.
    private static let worthOffering = 0.06
    /// So many meanings are offered: more is a menu.
    private static let mostOffers = 3

    /// Works out what `text` may mean by the examples, once for all that ask.
    mutating func hear(_ text: String) {
        guard heard?.text != text || heard?.speaker != speaker else { return }
        heard = (text, speaker)
        readings = readings(of: text)
    }

    private func readings(of text: String) -> [ExampleSense.Reading] {
        if let told = pack.examples.told(text) {
            return [ExampleSense.Reading(meaning: told, likelihood: 1)]
        }
        return text.isEmpty ? [] : pack.sense?.readings(of: text, by: speaker) ?? []
    }

    /// The one who typed, as the examples tell people apart: a newcomer by what the message itself
    /// tells, as who says "my mentor" is an actor.
    var speaker: ExampleSense.Speaker {
        ExampleSense.Speaker(
            role: (progress.role ?? slots.role)?.rawValue,
            stage: progress.phase?.rawValue ?? progress.stage?.rawValue)
    }

    /// Offers what the message may have meant, each under the label that the phrasebook has for it.
    private mutating func offer(_ readings: [ExampleSense.Reading], in turn: inout Turn) {
        guard readings.first?.meaning.intent != Topics.outOfScope, !turn.messages.isEmpty else {
            return
        }
        let offers = readings.filter { $0.likelihood >= Self.worthOffering }.compactMap {
            reading -> Choice? in
            guard pack.brain.hasLiteral(reading.meaning.literal, inTopic: topic) else { return nil }
            return label(of: reading.meaning).map { label in
                Choice(id: reading.meaning.literal, label: label)
            }
        }.prefix(Self.mostOffers)
        guard let asked = asking(whether: Array(offers)) else { return }
        turn.messages = [asked]
        turn.situation.talk.lastMessage = asked.text
        turn.situation.talk.choices = asked.choices
        asksMeaning = true
    }

    /// The question whether one of `offers` was meant; nil where the scripts have no words for it.
    ///
    /// A single one is named, so that a yes is enough, and beside it is the way onward that the
    /// script offers: one button alone would be no choice.
    mutating func asking(whether offers: [Choice]) -> Message? {
        guard let only = offers.first else { return nil }
        if offers.count == 1, pack.brain.hasLiteral(Topics.meantOne, inTopic: topic) {
            meant = only.label
            let reply = reply(to: .literal(Topics.meantOne), inTopic: nil)
            if let message = ReplyMarks.messages(in: reply.text).last {
                let beside = message.choices.filter { $0.id != only.id }
                return Message(text: message.text, choices: offers + beside)
            }
        }
        let question = pack.phrase("did_you_mean")
        return question.isEmpty ? nil : Message(text: question, choices: offers)
    }

    /// What a button calls `meaning`; nil where the phrasebook has no word for it.
    private func label(of meaning: Meaning) -> String? {
        if let card = meaning.card.flatMap({ pack.guide.deck.card($0) }) {
            return card.button
        }
        let label = pack.phrase("label_\(meaning.intent)")
        return label.isEmpty ? nil : label
    }

    /// The safety scripts' answer to a message that is more like distress or harm than like anything
    /// else; nil for any other.
    ///
    /// Danger is told in few words, each time in others: what is likelier to be it than to be any one
    /// other matter is answered as such, and where it is not likely enough it is asked for once.
    ///
    /// - Parameters:
    ///   - least: How likely it must be.
    ///   - isCertain: Whether what may or may not be danger counts for none.
    func turnLikeDanger(atLeast least: Double, certain isCertain: Bool = false) -> Turn? {
        let danger = readings.filter {
            $0.meaning.isDanger && !(isCertain && $0.meaning.intent == Topics.distressCheck)
        }
        let whole = danger.reduce(0) { $0 + $1.likelihood }
        let other = readings.first { !$0.meaning.isDanger }
        guard let likeliest = danger.first?.meaning, whole >= least,
            whole > Self.dangerOverOther * (other?.likelihood ?? 0)
        else { return nil }
        let meaning =
            whole < Self.likelyDanger ? Meaning(intent: Topics.distressCheck) : likeliest
        guard pack.brain.hasLiteral(meaning.literal, inTopic: Topics.safety),
            var turn = safetyTurn(.literal(meaning.literal))
        else { return nil }
        turn.intent = meaning.intent
        if surroundings.explains, let heardText = heard?.text {
            let others = readings.filter { !$0.meaning.isDanger }
            turn.explanation =
                explanation(of: heardText, danger.prefix(1) + others, turn) ?? turn.explanation
        }
        return turn
    }

    /// From here on danger comes before any rule, choice or exercise.
    static let plainDanger = 0.5
    /// The same for what a rule takes as an answer: "what if that does not help either".
    static let plainestDanger = 0.75

    /// From here on danger is heard in what no rule takes.
    ///
    /// With the next, chosen on 14,700 sentences by other writers: of 721 plain ones that speak of danger
    /// ten are not heard, of 1,606 that hide it nine in a hundred, and three in two hundred others are
    /// asked about.
    private static let worthAsking = 0.2
    /// All danger together is heard where it is at least so many times as likely as any other matter.
    private static let dangerOverOther = 0.5
    /// Below this the caring question is asked instead of giving numbers to call.
    private static let likelyDanger = 0.4

    private func explanation(
        of text: String, _ readings: [ExampleSense.Reading], _ turn: Turn
    ) -> Explanation? {
        guard let best = readings.first, let sense = pack.sense,
            let nearest = pack.examples.nearest(to: text, meaning: best.meaning)
        else { return nil }
        let words = sense.words(
            of: text, speakingFor: best.meaning, ratherThan: readings.dropFirst().first?.meaning)
        return Explanation(
            trigger: nearest.text, file: nearest.location.path, line: nearest.location.line,
            topic: topic, intent: turn.intent, pass: "likeness",
            words: words.map { .init(word: $0, form: "like") })
    }
}
