import RiveScript
import RiveScriptSyntax
import Testing

/// Each mark of words, and what it takes.
@Suite struct InflectionSyntaxTests {
    static let words = [
        Talk(
            "~word takes any form, as a whole token", utf8: true,
            "! local language = fi\n+ [*] ~tapaaminen [*]\n- yes\n+ *\n- no",
            ("tapaaminen", "yes"), ("Tapaamisessamme kävi näin", "yes"),
            ("onko tapaamisia?", "yes"), ("(tapaamisen)", "yes"), ("tapaus", "no")),
        Talk(
            "a word without ~ is that word only", utf8: true,
            "! local language = fi\n+ [*] tapaaminen [*]\n- yes\n+ *\n- no",
            ("tapaaminen", "yes"), ("se \"tapaaminen\"!", "yes"), ("tapaamisen", "no")),
        Talk(
            "~ura- and ~-aika are parts of compounds although short", utf8: true,
            """
            ! local language = fi
            + [*] ~ura- [*]
            - career
            + [*] ~-aika [*]
            - time
            + [*] ~työ [*]
            - work
            + *
            - no
            """, ("uravalinta", "career"), ("uran", "career"), ("opiskeluajan", "time"),
            ("aikaa", "time"), ("työpöytä", "no")),
        Talk(
            "inflect = all takes long words in all forms, 'word as it stands", utf8: true,
            """
            ! local language = fi
            ! local inflect = all
            + mikä on tavoite
            - goal
            + 'tavoite on 'mikä
            - exact
            + valmist*
            - stem
            + *
            - no
            """, ("mikä on tavoitteeni", "goal"), ("mikä on tavoite", "goal"),
            ("tavoite on mikä", "exact"), ("tavoitteet on mikä", "no"), ("valmistua", "stem"),
            ("minkä on tavoite", "goal")),
        Talk(
            "an array of ~words captures with brackets and not without", utf8: true,
            """
            ! local language = fi
            ! array meeting = ~tapaaminen ~palaveri
            ! array deep = @meeting 'kokous
            + sovitaan @meeting
            - [<star1>]
            + (@deep) perutaan
            - <star1>=<base1>
            + *
            - no
            """, ("sovitaan palaverista", "[undefined]"),
            ("Palaverit perutaan", "Palaverit=palaveri"),
            ("kokous perutaan", "kokous=kokous"), ("kokouksen perutaan", "no")),
        Talk(
            "~words stand in alternations and optionals", utf8: true,
            """
            ! local language = fi
            + (~perua|siirrä ~tapaaminen) [~heti|nyt]
            - <star1>
            + *
            - no
            """, ("peruisin", "peruisin"), ("perun heti", "perun"),
            ("siirrä tapaamisia nyt", "siirrä tapaamisia"), ("perun eilen", "no")),
        Talk(
            "% takes ~words too", utf8: true,
            """
            ! local language = fi
            + hei
            - Haluatko sopia tapaamisesta?
            + joo
            % * ~tapaaminen
            - sovitaan
            + *
            - no
            """, ("joo", "no"), ("hei", "Haluatko sopia tapaamisesta?"), ("joo", "sovitaan")),
        Talk(
            "the author's alternants and class win over the guess", utf8: true,
            """
            ! local language = fi
            ! local stem askel = askele askelee
            + [*] ~askel [*]
            - step
            + *
            - no
            """, ("askeleen", "step"), ("askel", "step")),
        Talk(
            "other languages match by their own forms", utf8: true,
            """
            ! local language = en
            + [*] ~meeting [*]
            - en
            ! local language = sv
            + [*] ~möte [*]
            - sv
            + *
            - no
            """, ("two meetings", "en"), ("mötet", "sv"), ("möten", "sv"), ("cat", "no")),
        Talk(
            "English works without UTF-8 mode",
            "! local language = en\n+ ~cancel & ~meeting\n- yes\n+ *\n- no",
            ("I'd like to cancel our meetings", "yes"), ("meeting", "no")),
    ]

    static let conjunctions = [
        Talk(
            "& takes all its parts in any order", utf8: true,
            "! local language = fi\n+ ~perua & ~tapaaminen\n- <star1>\n+ *\n- no",
            ("haluan perua tapaamisen", "undefined"), ("tapaamista en peru", "undefined"),
            ("perua", "no")),
        Talk(
            "a part is a group, an array, a phrase, a beginning or a word as it stands", utf8: true,
            """
            ! local language = fi
            ! array when = ~huominen ~eilen
            + (~perua|~siirtää) & @when
            - group
            + en ~osata & miten
            - phrase
            + valmist* & ~tapaaminen
            - beginning
            + *
            - no
            """, ("siirrettäisiinkö huomiseen", "group"), ("miten, kun en osaa", "phrase"),
            ("osaa en miten", "no"), ("tapaamiseen valmistautuu", "beginning"),
            ("tapaamiseen valmist", "beginning")),
        Talk(
            "a part with ! must not be there", utf8: true,
            """
            ! local language = fi
            + ~mentori & !~vaihtaa & !(ei ole|puuttuu)
            - mentor
            + *
            - no
            """, ("mentorin kanssa", "mentor"), ("vaihdan mentoria", "no"),
            ("ei ole mentoria", "no"), ("mentori puuttuu", "no"), ("ole ei mentori", "mentor")),
        Talk(
            "more words come first, then more words as they stand", utf8: true,
            """
            ! local language = fi
            + ~tapaaminen & ~perua
            - two
            + ~tapaaminen & ~perua & ~mentori
            - three
            + tapaaminen & ~perua
            - exact
            + *
            - no
            """, ("mentori perui tapaamisen", "three"), ("perun tapaamisen", "two"),
            ("tapaaminen peruttiin", "exact")),
        Talk(
            "& without blanks, and in other files, is text", utf8: true,
            "+ a & b\n- plain\n! local language = en\n+ r&d\n- text",
            ("a & b", "plain"), ("b a", "ERR: No Reply Matched"), ("r&d", "text")),
    ]

    @Test(arguments: words + conjunctions)
    func `words are taken as marked`(_ talk: Talk) {
        talk.play()
    }

    @Test func `an array says its words without marks`() {
        let script = """
            ! local language = fi
            ! array meeting = ~palaveri|'kokous
            + hei
            - (@meeting)
            """
        var options = Brain.Options()
        options.utf8 = true
        let brain = Brain.compile([SourceFile(path: "a", text: script)], options: options).brain
        #expect(brain.arrays["meeting"] == ["palaveri", "kokous"])
    }

    @Test(arguments: [("~tapaamisella", false), ("~ohjelmasta", true), ("~valta", false)])
    func `a form is told from a dictionary form where its end tells`(
        _ word: String, isReported: Bool
    ) {
        let script = "! local language = fi\n+ \(word)\n- x"
        let file = SourceFile(path: "a", text: script)
        let faults = Brain.compile([file], options: Brain.Options()).diagnostics
        #expect(faults.contains { $0.code == .inflectedWord } == isReported)
    }
}
