/// What may follow an alternant: the kind names the legal chains of endings.
enum EndingKind: UInt8, CaseIterable, Sendable {
    /// Nothing at all: a word that the author wants exactly as written.
    case literal
    /// Clitics only: a form that is complete, as of a pronoun.
    case form
    /// Possessives and clitics: the dictionary form of a nominal.
    case whole
    /// Cases of the singular after a stem that ends in a vowel, comparatives and adverbs with them.
    case singular
    /// Cases of the plural after a stem in -i.
    case plural
    /// Partitive and genitive of the plural after a stem in -j.
    case pluralJ
    /// Partitive, genitive of the plural and essive after a stem that ends in a consonant.
    case consonant
    /// Persons, infinitives and participles of a verb, with the cases of those.
    case verb
    /// The same, and past and conditional, after a stem in -i.
    case verbI
    /// What follows the stem of a verb in a compound's last part: the noun in -minen.
    case verbalNoun
    /// Swedish and English: endings that an author's word is looked for with when it is mistyped.
    case suffix

    /// Whether the alternant is a verb's.
    var isVerbal: Bool { self == .verb || self == .verbI }
}

/// The chains of endings of Finnish, one automaton a kind.
enum FinnishEndings {
    private static let grammar = EndingGrammar([
        "A": "(a|ä)",
        "O": "(o|ö)",
        "W": "(a|e|i|o|u|y|ä|ö)",
        // One clitic group at the very end: tapaaminenkohan, mentorikin, ohjelmaanpa.
        "K": "(kO(han|hän|s|kaan|kään)?|kin(kO)?|k(aan|ään)(kO)?|hAn|pA(s|han|hän)?|ks|s)",
        "P": "(ni|si|nsA|mme|nne)",
        // The same after a case ending that ends in a vowel: ajassani, ajassaan.
        "possessive": "(P|(a|e|ä)n)",
        "local": "((ssA|stA|llA|ltA|nA|lle|kse)<possessive>?|ksi)",
        "comparative": "(mp(i|A)|mm(i|A)|mmin)(t|n|A<possessive>?|tA|en|P|<local>|(a|ä|i)n"
            + "|h(a|i)n|in)?",
        "whole": "P?",
        "singular": "(|t|n|P|(A|tA|ttA)<possessive>?|<local>|h?W(n|P)|see(n|P)|mpi|mpAn?|mmA(n|t)"
            + "|sti|in|s|<comparative>)",
        "plural": "(|(A|tA)<possessive>?|en|den|tten|(de|tte|e|i|hi|sii)P|<local>|ttA|in|hin|siin"
            + "|n|ne(P|en)|mpAA?|mmAn|mmin|mpiA?|<comparative>|ntA)",
        "pluralJ": "(A<possessive>?|en|eP)",
        "consonant": "(tA<possessive>?|ten|teP|nA)",
        "nominal": "(<singular>|<plural>|<consonant>)",
        "participle": "(n?n(u|y)t?|n?nee|(l|r|s)(u|y)t|(l|r|s)ee|vA?|mA?|tt?(u|y)|tt?AvA?|d(u|y)"
            + "|mi(nen|se|s|si))",
        "personal": "(|n|t|mme|tte|vAt|W|i(|n|t|mme|tte|vAt)|isi(|n|t|mme|tte|vAt)|is)",
        "passive": "((t|d|l|n|r)?AAn|tt?iin|tt?Aisiin|tt?AkOOn|tt?Aneen)",
        "infinitive": "((d|t|l|n|r)?A|(d|t|l|n|r)?Akse(P|en)|(d|t|l|n|r)?essA(P|An)?"
            + "|(d|t|l|n|r)?en|tt?AessA)",
        "imperative": "(kAA(mme|tte)?|kO(On|Ot|Os))",
        "potential": "(ne(|n|t|e|mme|tte|vAt)|n?neet?)",
        "verb": "(<personal>|<passive>|<infinitive>|<imperative>|<potential>"
            + "|<participle><nominal>?)",
        "verbI": "((|si)(|n|t|mme|tte|vAt)|s|vAnA|<verb>)",
        "verbalNoun": "mi(nenP?|se<singular>|s<consonant>|si<plural>)",
    ])

    /// The automaton of all kinds; built when Finnish is first used.
    static let automaton = EndingAutomaton(grammar)
}
