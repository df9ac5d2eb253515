import Mentoring

/// What a random participant may type in one language.
struct TalkWords: Sendable {
    /// Something that tells a fact, and what has to be known after it.
    struct Telling: Sendable {
        let text: String
        let isKnown: @Sendable (Progress) -> Bool

        init(_ text: String, _ isKnown: @escaping @Sendable (Progress) -> Bool) {
            (self.text, self.isKnown) = (text, isKnown)
        }
    }

    let language: String
    let tellings: [Telling]
    /// Words for the notebook and for exercises.
    let keeping: [String]
    /// Words that steer: back, stop, undo, yes.
    let steering: [String]
    let sentences: [String]
    let danger: [String]

    static let all: [String: TalkWords] = [
        "fi": TalkWords(
            language: "fi",
            tellings: [
                Telling("olen aktori") { $0.role == .actor },
                Telling("olen mentori") { $0.role == .mentor },
                Telling("olen esihenkilö") { $0.role == .supervisor },
                Telling("olen ohjelmavastaava") { $0.role == .coordinator },
            ],
            keeping: [
                "muistiin: kysy Jennalta", "päiväkirja: tänään sujui",
                "uusi tavoite: uskallan puhua",
                "näytä muistikirja", "poista 1", "lue 1", "etsi muistikirjasta kysy",
                "käydään grow läpi yhdessä", "jatketaan harjoitusta",
            ],
            steering: [
                "joo", "ei", "peru", "lopeta", "takaisin", "ohita", "miksi", "apua", "tauko", "1",
                "2", "3", "99", "kiitos", "moi", "hei hei", "lopeta muistutukset",
                "muistuta huomenna klo 9 soitosta", "vie tietoni", "poista tietoni",
            ]),
        "en": TalkWords(
            language: "en",
            tellings: [
                Telling("I'm a mentee") { $0.role == .actor },
                Telling("I'm a mentor") { $0.role == .mentor },
                Telling("I'm a line manager") { $0.role == .supervisor },
                Telling("I'm the programme coordinator") { $0.role == .coordinator },
            ],
            keeping: [
                "note: ask Jenna", "journal: today went well", "new goal: I dare to speak",
                "show my notebook", "delete note 1", "read note 1", "search my notes for ask",
                "let's go through grow together", "continue the exercise",
            ],
            steering: [
                "yes", "no", "undo", "stop", "back", "skip", "why", "help", "pause", "1", "2", "3",
                "99", "thanks", "hi", "bye", "stop the reminders",
                "remind me tomorrow at 9 to call",
                "export my data", "delete my data",
            ]),
        "sv": TalkWords(
            language: "sv",
            tellings: [
                Telling("jag är aktor") { $0.role == .actor },
                Telling("jag är mentor") { $0.role == .mentor },
                Telling("jag är chef") { $0.role == .supervisor },
                Telling("jag är programansvarig") { $0.role == .coordinator },
            ],
            keeping: [
                "anteckna: fråga Jenna", "dagbok: i dag gick det bra", "nytt mål: jag vågar tala",
                "visa min anteckningsbok", "radera rad 1", "läs rad 1",
                "sök i anteckningarna fråga",
                "vi går igenom grow tillsammans", "fortsätt övningen",
            ],
            steering: [
                "ja", "nej", "ångra", "sluta", "tillbaka", "hoppa över", "varför", "hjälp", "paus",
                "1", "2", "3", "99", "tack", "hej", "hej då", "stäng av påminnelserna",
                "påminn mig i morgon kl 9 om att ringa", "exportera mina uppgifter",
                "radera mina uppgifter",
            ]),
    ]

    /// Text that nobody means: signs, tags, marks, numbers, length.
    static let nonsense = [
        "", " ", "?", "!!!", "🙂", "👍🏽 👩‍👩‍👧", "asdf qwerty", "<star>", "{@greeting}",
        "<call>forget</call>",
        "<get role>", "undefined", "* ", "\u{1}\u{2}\u{3}", "0", "-1", "1e9",
        "999999999999999999999",
        "31.2.2027", "klo 25", "%", "> topic", "ä̈ö̈", "\u{202E}abc", "a\u{0}b", "null", "true",
        String(repeating: "pitkä ", count: 500), String(repeating: "x", count: 3_000), "\n\n\n",
        "' OR 1=1 --", "../../etc", "{\"type\":\"profile\"}",
    ]

    private init(
        language: String, tellings: [Telling], keeping: [String], steering: [String]
    ) {
        (self.language, self.tellings) = (language, tellings)
        (self.keeping, self.steering) = (keeping, steering)
        (sentences, danger) = ShippedTalk.sentences(language)
    }
}
