import Foundation

/// The months of a language by their names, as Foundation has them.
struct MonthNames: Sendable {
    /// Names that also stand with an ending: "marraskuuta", "november's".
    private let names: [(name: String, month: Int)]
    /// Short names, which stand alone: "nov".
    private let abbreviations: [String: Int]

    private init(locale: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: locale)
        names = calendar.standaloneMonthSymbols.enumerated().map { ($1.lowercased(), $0 + 1) }
        let short = calendar.shortStandaloneMonthSymbols + calendar.shortMonthSymbols
        abbreviations = Dictionary(
            short.enumerated().map { place, name in
                (name.lowercased().filter(\.isLetter), place % 12 + 1)
            }, uniquingKeysWith: { first, _ in first })
    }

    private static let known = ["fi": "fi_FI", "en": "en_GB", "sv": "sv_FI"]
        .mapValues(MonthNames.init)

    /// The months of `language`; of one unknown, the English ones.
    static func of(language: String) -> MonthNames {
        known[language] ?? MonthNames(locale: language)
    }

    /// The month that `word`, in lower case, names in whatever form.
    func month(_ word: String) -> Int? {
        let word = word.filter(\.isLetter)
        return abbreviations[word] ?? names.first { word.hasPrefix($0.name) }?.month
    }
}
