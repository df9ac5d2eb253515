import Foundation
import Guide
import Mentoring

/// All that is kept of one participant, made ready to be taken along: their notebook and what tuki
/// knows of them.
///
/// It is text only; who calls it decides where it goes.
package struct ExportedNotebook: Hashable, Sendable {
    /// One note.
    package struct Line: Hashable, Sendable, Codable {
        package let number: Int
        /// `goal`, `agreement`, `note`, `journal` or `answer`.
        package let kind: String
        /// As it was typed.
        package let text: String
        /// ISO 8601, UTC.
        package let date: String
        /// The name of the card whose exercise it answers.
        package let card: String?
        /// The step that it answers, counted from 1.
        package let step: Int?
        /// Whether the other one of the pair may see it.
        package let shared: Bool
    }

    /// The link of a pair, or a code that was given for one.
    package struct Link: Hashable, Sendable, Codable {
        /// What the participant is in it: `actor` or `mentor`; nil where there is only a code.
        package let role: String?
        /// Since when, ISO 8601, UTC.
        package let since: String?
        /// The code that was given last, and until when it can be used.
        package let code: String?
        package let codeUntil: String?
    }

    /// One thing that is known.
    package struct Told: Hashable, Sendable, Codable {
        /// As the store spells it: `role`, `meetings-held` …
        package let kind: String
        package let value: String
        /// ISO 8601, UTC.
        package let date: String
        /// `user`, `imported` or `inferred`.
        package let source: String
    }

    /// One thing that is to be said later.
    package struct Later: Hashable, Sendable, Codable {
        /// `before-meeting`, `silence`, `custom` …
        package let kind: String
        /// ISO 8601, UTC.
        package let due: String
        /// The meeting's number, or the words that were asked for.
        package let subject: String
    }

    /// The participant's id, as the bridge gives it.
    package let participant: String
    /// When it was exported, ISO 8601, UTC.
    package let exported: String
    package let notes: [Line]
    package let facts: [Told]
    package let reminders: [Later]
    /// nil where there is neither link nor code.
    package let pair: Link?
    /// Whether the participant was appointed to see the programme's figures.
    package let appointed: Bool
    /// The same as a page to read, in Markdown.
    package let markdown: String

    /// - Parameters:
    ///   - situation: What is kept.
    ///   - pack: Has the words of the page.
    init(of situation: Situation, pack: LanguagePack, calendar: MomentCalendar, now: Timestamp) {
        participant = situation.participant.rawValue
        exported = Self.moment(now)
        notes = situation.notes.map { note in
            Line(
                number: note.position, kind: note.kind.rawValue, text: note.text,
                date: Self.moment(note.date), card: note.card, step: note.step,
                shared: note.isShared)
        }
        facts = situation.facts.map { fact in
            Told(
                kind: fact.claim.kind, value: fact.claim.value, date: Self.moment(fact.date),
                source: fact.source.rawValue)
        }
        reminders = situation.reminders.open.map { reminder in
            Later(
                kind: reminder.kind.rawValue, due: Self.moment(reminder.due),
                subject: reminder.subject)
        }
        pair = Link(situation.pair)
        appointed = situation.isAppointed
        markdown = NotebookPage(pack: pack, calendar: calendar).text(of: situation, at: now)
    }

    /// As JSON: an object with `participant`, `exported`, `notes`, `facts`, `reminders`, `appointed`
    /// and, where there is one, `pair`, keys in the order of the alphabet, so that the same notebook
    /// gives the same bytes.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings and whole numbers only: they can always be written.
        guard let data = try? encoder.encode(Content(self)) else { return "{}" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Content: Codable {
        let participant: String
        let exported: String
        let notes: [Line]
        let facts: [Told]
        let reminders: [Later]
        let pair: Link?
        let appointed: Bool

        init(_ notebook: ExportedNotebook) {
            (participant, exported) = (notebook.participant, notebook.exported)
            (notes, facts) = (notebook.notes, notebook.facts)
            (reminders, pair) = (notebook.reminders, notebook.pair)
            appointed = notebook.appointed
        }
    }

    fileprivate static func moment(_ moment: Timestamp) -> String {
        Date(timeIntervalSince1970: Double(moment.seconds)).formatted(.iso8601)
    }
}

extension ExportedNotebook.Link {
    /// What is kept of the pair; never what the other one shares, which is theirs.
    fileprivate init?(_ pair: PairState) {
        guard pair.partner != nil || pair.given != nil else { return nil }
        role = pair.partner?.ownRole.rawValue
        since = pair.partner.map { ExportedNotebook.moment($0.since) }
        code = pair.given?.code.shown
        codeUntil = pair.given.map { ExportedNotebook.moment($0.until) }
    }
}

extension Companion {
    /// All that is kept of a participant, in the words of their language.
    ///
    /// - Complexity: O(what is kept).
    package func notebook(
        of situation: Situation, _ surroundings: Surroundings
    ) -> ExportedNotebook {
        let pack = pack(language(for: .noticed, in: situation, surroundings))
        let calendar = MomentCalendar(
            now: surroundings.now,
            timeZone: situation.talk.timeZone ?? surroundings.timeZone, language: pack.language)
        return ExportedNotebook(
            of: situation, pack: pack, calendar: calendar, now: surroundings.now)
    }
}
