import Mentoring
import RiveScript

// Giving a code, hearing one, linking and unlinking on a draft.

extension TurnDraft {
    /// The literal trigger by which the program enters the scripts when a message holds a code.
    private static let codeEntry = "pair-code-heard"
    /// The choice that stands beside the question for a code.
    private static let codeQuestion = "pair-code-cancel"
    /// The literal trigger that says that the other one took the code.
    private static let linkNews = "tell-linked"

    /// The turn of a message with a code in it; nil where it has none.
    mutating func codeTurn(_ typed: String) -> Turn? {
        guard pack.brain.hasLiteral(Self.codeEntry, inTopic: topic) else { return nil }
        if let heard = situation.pair.heard, heard.code == PairCode.first(in: typed) {
            hear(heard)
        } else if before.talk.choices.contains(where: { $0.id == Self.codeQuestion }),
            PairCode.isAttempt(typed)
        {
            pairTurn.result = .malformed
        } else {
            return nil
        }
        return answer(.literal(Self.codeEntry))
    }

    /// Judges a code; a good one waits for a yes, and one that leads nowhere counts as a try.
    ///
    /// Nobody has two links: who is linked has to end that one first, and the code waits for it.
    private mutating func hear(_ heard: HeardCode) {
        let result = judged(heard)
        pairTurn.result = situation.pair.partner == nil ? result : .linked
        switch result {
        case .open: situation.talk.awaitedCode = heard.code
        case .unknown, .expired, .used, .sameRole:
            situation.talk.codeTries = recentTries + [surroundings.now]
        default: break
        }
    }

    /// What `heard` is to this participant.
    private func judged(_ heard: HeardCode) -> PairTurn.Result {
        guard let role = pairRole else { return .role }
        if recentTries.count >= PairCode.tries { return .tries }
        guard let offer = heard.offer else { return .unknown }
        if offer.isOwn { return .own }
        if offer.isUsed { return .used }
        if offer.until <= surroundings.now { return .expired }
        return offer.role == role ? .sameRole : .open
    }

    /// The wrong codes of the last hour. One of a time to come was typed before the clock went back.
    private var recentTries: [Timestamp] {
        situation.talk.codeTries.filter {
            $0 <= surroundings.now
                && $0 > surroundings.now.adding(seconds: -PairCode.tryWindow)
        }
    }

    /// The participant's role, where it is one of a pair's two.
    private var pairRole: Role? {
        progress.role.flatMap { $0 == .actor || $0 == .mentor ? $0 : nil }
    }

    /// Links with the giver of the code that waits for a yes; what was judged then is judged again.
    mutating func link() {
        guard let awaited = before.talk.awaitedCode, let heard = situation.pair.heard,
            heard.code == awaited
        else {
            pairTurn.result = situation.pair.partner == nil ? .stale : .linked
            return
        }
        hear(heard)
        guard pairTurn.result == .open, let role = pairRole else { return }
        situation.talk.awaitedCode = nil
        situation.talk.awaitsLink = false
        pairTurn.result = .done
        situation.pair.given = nil
        // What the other one shares is known from the next turn on.
        situation.pair.partner = Partner(
            ownRole: role, since: surroundings.now, meetings: [], lines: [])
        effects.append(.pair(.linked(by: awaited, as: role)))
    }

    /// Gives the code that is still good, or a new one; `isFresh` gives a new one anyway.
    mutating func giveCode(isFresh: Bool) {
        guard situation.pair.partner == nil else {
            pairTurn.result = .linked
            return
        }
        guard let role = pairRole else {
            pairTurn.result = .role
            return
        }
        pairTurn.result = .open
        if !isFresh, openCode != nil { return }
        let code = PairCode(chance: surroundings.chance ?? repeatableChance)
        let given = GivenCode(
            code: code, until: surroundings.now.adding(seconds: PairCode.lifetime))
        situation.pair.given = given
        situation.talk.awaitsLink = true
        effects.append(.pair(.gave(given, as: role)))
    }

    /// The code that the other one can still use.
    var openCode: GivenCode? {
        situation.pair.given.flatMap { $0.until > surroundings.now ? $0 : nil }
    }

    /// Of the seed, the turn and the participant, so that no two have the same in one run (FNV-1a).
    private var repeatableChance: UInt64 {
        situation.participant.rawValue.utf8.reduce(
            0xCBF2_9CE4_8422_2325 ^ surroundings.seed &+ UInt64(clamping: situation.turn)
        ) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Ends the link, and takes back a code that waits to be used.
    mutating func unlink() {
        let isAlone = situation.pair.partner == nil && openCode == nil
        pairTurn.result = isAlone ? PairTurn.Result.none : .ended
        guard situation.pair.partner != nil || situation.pair.given != nil else { return }
        situation.pair = PairState()
        situation.talk.awaitsLink = false
        situation.notes = situation.notes.map { $0.shared(false) }
        effects.append(.pair(.unlinked))
    }

    /// Ends the link; the code of somebody else that was typed before then waits for a yes again.
    mutating func unlinkForAnother() {
        let heard = situation.pair.heard
        unlink()
        guard let heard, heard.code == before.talk.awaitedCode else { return }
        let result = pairTurn.result
        situation.pair.heard = heard
        hear(heard)
        pairTurn.result = result
    }

    /// Whether somebody took the code that the participant gave, and nobody has told them.
    var isLinkNews: Bool { before.talk.awaitsLink && before.pair.partner != nil }

    /// `messages`, and before them the news of a link.
    mutating func tellingOfLink(before messages: [Message]) -> [Message] {
        guard isLinkNews, situation.talk.awaitsLink, situation.pair.partner != nil, !erases,
            !messages.isEmpty, let words = phrase(answering: Self.linkNews)
        else { return messages }
        situation.talk.awaitsLink = false
        return [Message(text: words)] + messages
    }

    /// A link is between these two roles: whoever says to be something else has left it.
    mutating func unlinkAfterChangeOfRole() {
        let linked = situation.pair.partner.map(\.ownRole)
        let hasLeft = linked.map { $0 != progress.role } ?? false
        let given = before.pair.given
        let isOther =
            given != nil && given == situation.pair.given
            && before.progress.role != progress.role
        if hasLeft || isOther { unlink() }
    }

    /// Marks notes of this turn's numbers as to be shown to the other one, or no longer.
    mutating func share(_ isShared: Bool) {
        guard situation.pair.partner != nil else {
            pairTurn.result = PairTurn.Result.none
            return
        }
        let chosen = situation.notes.filter { notebook.numbers.contains($0.position) }
        (notebook.count, notebook.number) = (chosen.count, chosen.first?.position)
        let already = situation.notes.count { $0.isShared && !chosen.contains($0) }
        let isTooMuch = isShared && already + chosen.count > NotebookLimits.shared
        pairTurn.result = isTooMuch ? .full : .linked
        if isTooMuch { return }
        for note in chosen where note.isShared != isShared {
            situation.notes = situation.notes.keeping(note.shared(isShared))
            effects.append(.noted(note.shared(isShared)))
        }
    }

    /// The lines that the other one marked, the newest first; kept nowhere else.
    mutating func partnerLines() -> String {
        let lines = Array(situation.pair.partner?.lines.reversed() ?? [])
        pairTurn.lines = lines.count
        if !lines.isEmpty { notebook.showsKeptText = true }
        return lines.map { line in
            let text = line.text.split(separator: "\n").joined(separator: "\n   ")
            let kind = pack.phrase("note_\(line.kind.rawValue)")
            return "– \(kind) (\(calendar.shortDay(of: line.date))): \(text)"
        }.joined(separator: "\n")
    }

    /// Takes the other one's date of the next meeting for the participant's own word.
    mutating func adoptHeardMeeting() {
        guard let date = progress.heardMeeting else { return }
        record(.planned(at: date.at, hasTime: date.hasTime))
    }
}
