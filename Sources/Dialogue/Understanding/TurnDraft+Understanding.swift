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
        guard reply.trail.first?.topic == Topics.fallback, let sense = pack.sense else {
            self = byRule
            return turn(of: reply)
        }
        let readings = sense.readings(of: text, by: speaker)
        if let best = readings.first, isClear(best, among: readings),
            let literal = literal(for: best.meaning)
        {
            if best.meaning.intent != Topics.findCard { slots.card = nil }
            var turn = answer(.literal(literal))
            if surroundings.explains {
                turn.explanation = explanation(of: text, by: sense, readings, turn)
            }
            return turn
        }
        self = byRule
        var turn = turn(of: reply)
        if turn.intent == Topics.outOfScope { offer(readings, in: &turn) }
        return turn
    }

    /// Of sentences by other writers, most that were less like anything were misread.
    private static let clearLikelihood = 0.1
    /// So many times likelier than being about something else: few messages that are no matter of
    /// mentoring pass, and few that are get lost.
    private static let clearOfOthers = 4.0

    /// Whether `best` is to be answered, rather than offered.
    private func isClear(
        _ best: ExampleSense.Reading, among readings: [ExampleSense.Reading]
    ) -> Bool {
        let elsewhere = readings.first { $0.meaning.intent == Topics.outOfScope }
        return best.likelihood >= Self.clearLikelihood
            && (best.meaning.intent == Topics.outOfScope
                || best.likelihood >= Self.clearOfOthers * (elsewhere?.likelihood ?? 0))
    }

    /// From here on a meaning is offered.
    private static let worthOffering = 0.06
    /// So many meanings are offered: more is a menu.
    private static let mostOffers = 3

    private var speaker: ExampleSense.Speaker {
        ExampleSense.Speaker(
            role: progress.role?.rawValue,
            stage: progress.phase?.rawValue ?? progress.stage?.rawValue)
    }

    /// The literal trigger that answers `meaning` here; nil where no script does.
    private func literal(for meaning: Meaning) -> String? {
        let literal = meaning.card.map { "card-\($0)" } ?? meaning.intent
        return pack.brain.hasLiteral(literal, inTopic: topic) ? literal : nil
    }

    /// Offers what the message may have meant, each under the label that the phrasebook has for it.
    private mutating func offer(_ readings: [ExampleSense.Reading], in turn: inout Turn) {
        guard readings.first?.meaning.intent != Topics.outOfScope, !turn.messages.isEmpty else {
            return
        }
        let offers = readings.filter { $0.likelihood >= Self.worthOffering }.compactMap { reading in
            literal(for: reading.meaning).flatMap { literal in
                label(of: reading.meaning).map { Choice(id: literal, label: $0) }
            }
        }.prefix(Self.mostOffers)
        let question = pack.phrase("did_you_mean")
        guard !offers.isEmpty, !question.isEmpty else { return }
        turn.messages[turn.messages.count - 1] = Message(text: question, choices: Array(offers))
        turn.situation.talk.lastMessage = question
        turn.situation.talk.choices = Array(offers)
    }

    /// What a button calls `meaning`; nil where the phrasebook has no word for it.
    private func label(of meaning: Meaning) -> String? {
        if let card = meaning.card.flatMap({ pack.guide.deck.card($0) }) {
            return card.title.count <= LanguagePack.longestLabel ? card.title : nil
        }
        let label = pack.phrase("label_\(meaning.intent)")
        return label.isEmpty ? nil : label
    }

    private func explanation(
        of text: String, by sense: ExampleSense, _ readings: [ExampleSense.Reading], _ turn: Turn
    ) -> Explanation? {
        guard let best = readings.first,
            let nearest = sense.nearest(to: text, meaning: best.meaning)
        else { return nil }
        let words = sense.words(
            of: text, speakingFor: best.meaning, ratherThan: readings.dropFirst().first?.meaning)
        return Explanation(
            trigger: nearest.text, file: nearest.location.path, line: nearest.location.line,
            topic: topic, intent: turn.intent, pass: "likeness",
            words: words.map { .init(word: $0, form: "like") })
    }
}
