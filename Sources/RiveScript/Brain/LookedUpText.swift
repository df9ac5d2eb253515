import WordForms

/// One text while it is searched for: as it is compared, and as each language sees it.
struct SearchedText {
    let plain: MessageText
    private let looksUp: Bool
    // As each language sees it; nil until asked for. Three places and no array: most brains use one.
    private var finnish: TypedMessage?
    private var swedish: TypedMessage?
    private var english: TypedMessage?

    /// - Parameter looksUp: Whether any pattern that is tried on it asks for words in all their forms.
    init(_ plain: MessageText, looksUp: Bool = true) {
        (self.plain, self.looksUp) = (plain, looksUp)
    }

    /// The text as `language` sees it, as far as that is known.
    private subscript(language: Language) -> TypedMessage? {
        get {
            switch language {
            case .finnish: finnish
            case .swedish: swedish
            case .english: english
            }
        }
        set {
            switch language {
            case .finnish: finnish = newValue
            case .swedish: swedish = newValue
            case .english: english = newValue
            }
        }
    }

    /// The text as `language` sees it; nil where the brain has no such language.
    mutating func words(_ language: Language, _ brain: BrainContent) -> TypedMessage? {
        if let known = self[language] { return known }
        guard let lexicon = brain.lexicons[language.index] else { return nil }
        let typed = TypedMessage(plain, brain.normalizer, lexicon, looksUp: looksUp)
        self[language] = typed
        return typed
    }

    /// Looks deeper in every language that the brain has; says whether any word was found.
    mutating func look(through layer: Layer, _ brain: BrainContent) -> Bool {
        var isNew = false
        for language in brain.languages {
            guard let lexicon = brain.lexicons[language.index],
                let deeper = words(language, brain)?.looked(through: layer, in: lexicon)
            else { continue }
            self[language] = deeper
            isNew = true
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
