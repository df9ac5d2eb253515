import WordForms

/// One text while it is searched for: as it is compared, and as each language sees it.
struct SearchedText {
    let plain: MessageText
    /// In the order of `Language.allCases`; nil until asked for.
    private(set) var typed: [TypedMessage?] = Array(repeating: nil, count: Language.allCases.count)

    private let looksUp: Bool

    /// - Parameter looksUp: Whether any pattern that is tried on it asks for words in all their forms.
    init(_ plain: MessageText, looksUp: Bool = true) {
        (self.plain, self.looksUp) = (plain, looksUp)
    }

    /// The text as `language` sees it; nil where the brain has no such language.
    mutating func words(_ language: Language, _ brain: BrainContent) -> TypedMessage? {
        let index = language.index
        if let known = typed[index] { return known }
        guard let lexicon = brain.lexicons[index] else { return nil }
        typed[index] = TypedMessage(
            plain.typed, brain.normalizer, lexicon, looksUp: looksUp)
        return typed[index]
    }

    /// Looks deeper in every language that the brain has; says whether any word was found.
    mutating func look(through layer: Layer, _ brain: BrainContent) -> Bool {
        var isNew = false
        for language in Language.allCases {
            guard let lexicon = brain.lexicons[language.index] else { continue }
            _ = words(language, brain)
            if typed[language.index]?.look(through: layer, in: lexicon) == true { isNew = true }
        }
        return isNew
    }
}

/// A message at each depth to which its words were looked up, so that no topic that is tried after
/// another looks them up again.
struct LookedUpText: Sendable {
    /// A text as it is after a look, and whether that found any word.
    private struct Stage {
        let text: SearchedText
        let isNew: Bool
    }

    private var first: SearchedText?
    private var later: [Stage] = []

    init() {}

    /// The text before its words are looked up deeper than to inflected forms.
    func text(of message: MessageText) -> SearchedText {
        if let first, first.plain == message { return first }
        return SearchedText(message)
    }

    /// Keeps `text` as it is after its first look.
    mutating func keep(_ text: SearchedText) {
        if let first, first.plain == text.plain { return }
        first = text
        if !later.isEmpty { later.removeAll(keepingCapacity: true) }
    }

    /// Takes `text` to `stage`, and says whether any word was found on the way from the one before.
    ///
    /// - Parameter stage: 1 and up; each layer is a stage.
    mutating func look(
        _ text: inout SearchedText, to stage: Int, _ layer: Layer, _ brain: BrainContent
    ) -> Bool {
        let isKept = first?.plain == text.plain
        if isKept, stage <= later.count {
            text = later[stage - 1].text
            return later[stage - 1].isNew
        }
        let isNew = text.look(through: layer, brain)
        if isKept, stage == later.count + 1 { later.append(Stage(text: text, isNew: isNew)) }
        return isNew
    }
}
