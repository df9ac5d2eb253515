import Mentoring
import RiveScript
import WordForms

// Which language a message is answered in, and what is said when that changes.

/// Triggers and choices by which the language is changed.
enum LanguageChange {
    /// Enters the conversation in a language that was asked for.
    static let asked = "language-here"
    /// Says that the language was changed because the message was in it.
    static let heard = "language-changed"
    /// A choice `language-fi` asks for Finnish.
    static let choicePrefix = "language-"

    /// The language that a choice asks for.
    static func language(of choice: String) -> String? {
        choice.hasPrefix(choicePrefix) ? String(choice.dropFirst(choicePrefix.count)) : nil
    }
}

extension Companion {
    /// The turn that answers `said`, in the language in which it is to be answered.
    func turn(
        answering said: Said, in situation: Situation, spoken: String, _ surroundings: Surroundings
    ) -> Turn {
        let words = HeardText.words(of: said.text ?? "")
        if let asked = askedLanguage(said, words, situation) {
            return turn(in: asked, after: situation, nil, surroundings)
        }
        // A pressed button is in no language, and a room is told only where to go.
        let isTyped = said.text != nil && said.choice == nil && !said.inGroup
        let guess = isTyped && languages.count > 1 ? LanguageGuess(words) : nil
        let isUnclear = guess.map { !$0.isClear || $0.language?.rawValue != spoken } ?? false
        if isTyped { prepare(for: words, spoken: spoken, unclear: isUnclear) }
        var draft = TurnDraft(situation: situation, pack: pack(spoken), surroundings: surroundings)
        if isTyped { draft.heardWords = (said.text ?? "", words) }
        if isUnclear, let turn = foreignSafetyTurn(words, &draft) { return turn }
        if let heard = heardLanguage(said.text ?? "", words, guess, draft) {
            var turn = turn(
                in: heard, after: situation, said, surroundings, announcing: spoken)
            turn.situation.talk.language = heard
            return turn
        }
        let turn = draft.answer(to: said)
        guard let wish = draft.languageWish, wish != spoken, languages.contains(wish) else {
            return turn
        }
        var changed = self.turn(in: wish, after: situation, nil, surroundings)
        changed.intent = turn.intent
        return changed
    }

    /// The language that a quick reply asks for.
    private func askedLanguage(
        _ said: Said, _ words: String, _ situation: Situation
    ) -> String? {
        let choice =
            said.choice
            ?? ChoiceReader.choice(meantBy: words, among: situation.talk.choices)?.id
        return choice.flatMap(LanguageChange.language).flatMap { languages.contains($0) ? $0 : nil }
    }

    /// The language that the message is clearly in, where it is not the one spoken.
    ///
    /// A word that fits an open quick reply is an answer, whatever language it looks like.
    private func heardLanguage(
        _ text: String, _ words: String, _ guess: LanguageGuess?, _ draft: TurnDraft
    ) -> String? {
        let (spoken, talk) = (draft.pack.language, draft.before.talk)
        let heard = guess?.language(keeping: Language(rawValue: spoken))?.rawValue
        guard let heard, heard != spoken, languages.contains(heard) else { return nil }
        // What is written down may be in any language; it asks for none.
        // Letters and digits of a code are no language.
        guard !talk.awaitsText, !PairCode.isAttempt(words),
            ChoiceReader.choice(meantBy: words, among: talk.choices) == nil
        else { return nil }
        // A note may be in any language; the words before it are in the one that is spoken.
        var trial = draft
        return trial.notebookTurn(text) == nil ? heard : nil
    }

    /// A turn in another language than before: the answer to `said`, or the words of welcome there.
    private func turn(
        in language: String, after situation: Situation, _ said: Said?,
        _ surroundings: Surroundings, announcing former: String? = nil
    ) -> Turn {
        var situation = situation
        situation.talk.language = language
        var draft = TurnDraft(
            situation: situation, pack: pack(language), surroundings: surroundings)
        var turn = draft.answer(to: said ?? Said(choice: LanguageChange.asked))
        guard let former, turn.keepsAnswer else { return turn }
        if let notice = draft.phrase(answering: LanguageChange.heard) {
            turn.messages.insert(Message(text: notice), at: 0)
        }
        turn.offerReturn(to: former, labelled: draft.pack.phrase("return_to_\(former)"))
        return turn
    }

    /// The answer of another language's safety scripts; nil where they have none.
    ///
    /// People write of danger in the language that is nearest to them, so all are listened to,
    /// unless the message is clearly in the one that is spoken, or stands among its examples.
    private func foreignSafetyTurn(_ words: String, _ own: inout TurnDraft) -> Turn? {
        // What the spoken language's own scripts know of, they answer.
        if own.turnAboutSafety(words) != nil { return nil }
        if own.pack.examples.isHarmless(words) { return nil }
        for language in languages where language != own.pack.language {
            let draft = TurnDraft(
                situation: own.before, pack: safetyPack(language), surroundings: own.surroundings)
            if let turn = draft.safetyTurn(.message(words)) { return turn }
        }
        return nil
    }
}

extension Turn {
    /// Offers the way back to the language spoken before, after what is offered already.
    fileprivate mutating func offerReturn(to language: String, labelled label: String) {
        guard !label.isEmpty, !messages.isEmpty else { return }
        let choice = Choice(id: LanguageChange.choicePrefix + language, label: label)
        messages[messages.count - 1].choices.append(choice)
        situation.talk.choices.append(choice)
    }
}
