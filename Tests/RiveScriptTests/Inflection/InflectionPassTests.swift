import RiveScript
import RiveScriptSyntax
import Testing

/// The passes through a topic, and what stars keep.
@Suite struct InflectionPassTests {
    static let passes = [
        Talk(
            "a form beats a typo of an earlier trigger", utf8: true,
            """
            ! local language = fi
            + ~kisailu & ~hyvä
            - rare
            + ~kissa
            - cat
            + [*] ~kisata [*]
            - compete
            + *
            - no
            """, ("kissani", "cat")),
        Talk(
            "folded spelling and compounds come after forms, typos after these", utf8: true,
            """
            ! local language = fi
            + [*] ~tavoite [*]
            - goal
            + [*] ~keskustelu [*]
            - talk
            + [*] ~haastattelu [*]
            - interview
            + *
            - no
            """, ("tavotteita", "goal"), ("kehityskeskustelun", "talk"),
            ("haastatelussa", "interview"),
            ("haastatelu ja keskusteluun", "talk")),
        Talk(
            "wildcards alone come last, whatever their weight", utf8: true,
            """
            ! local language = fi
            + *{weight=100}
            - star
            + _
            - word
            + #
            - number
            + [*] ~tavoite [*]
            - goal
            """, ("tavotteita", "goal"), ("jotain", "star"), ("12", "number")),
        Talk(
            "wildcards alone come last in files without a language too", utf8: true,
            "+ *{weight=100}\n- star\n! local language = fi\n+ ~tavoite\n- goal",
            ("tavotteet", "goal"), ("muuta", "star")),
        Talk(
            "a word that stands in a script is no slip of another", utf8: true,
            """
            ! local language = fi
            + ~haastattelu
            - interview
            + haastatelu
            - itself
            + [*] haastattalu [*]
            - other
            """, ("haastatelu", "itself"), ("haastattalu", "other"), ("haasattelu", "interview")),
        Talk(
            "% comes before the topic, with all passes of its own", utf8: true,
            """
            ! local language = fi
            + hei
            - Mikä on tavoitteesi?
            + [*] ~työ [*]
            % mikä on ~tavoite
            - work
            + *
            % mikä on ~tavoite
            - anything
            + [*] ~mentori [*]
            - mentor
            + *
            - no
            """, ("mentori", "mentor"), ("hei", "Mikä on tavoitteesi?"), ("mentori", "anything"),
            ("hei", "Mikä on tavoitteesi?"), ("työtä", "work")),
        Talk(
            "% with choices of plain words, none of them inflected", utf8: true,
            """
            ! local language = fi
            + hei
            - Hei. Etene portaittain: odota viikko.
            + moi
            - Olen vain hiljaa.
            + [no] (miten|kuinka) [sit]
            % [*] (etene portaittain|tämän sellaisenaan) [*]
            - so
            + *
            - no
            """, ("hei", "Hei. Etene portaittain: odota viikko."), ("miten", "so"),
            ("moi", "Olen vain hiljaa."), ("miten", "no")),
        Talk(
            "% of whole texts, begun by a spoken word", utf8: true,
            """
            ! local language = fi
            + hei
            - mä oon tuki
            + moi
            - minä olen tuki
            + kuka
            % minä olen tuki
            - that one
            + *
            - no
            """, ("moi", "minä olen tuki"), ("kuka", "that one")),
        Talk(
            "spoken words that are several are taken as these", utf8: true,
            "! local language = en\n+ what is ~mentor\n- yes\n+ [*] i am ~lose [*]\n- lost",
            ("What's mentoring?", "yes"), ("i'm lost", "lost"), ("I’m lost!", "lost")),
        Talk(
            "substitutions come before", utf8: true,
            "! local language = fi\n! sub apsu = tapaaminen\n+ [*] ~tapaaminen *\n- <star1>",
            ("apsu Huomenna", "Huomenna")),
        Talk(
            "emoji and brackets do not stand in the way", utf8: true,
            "! local language = fi\n+ ~kiitos\n- ole hyvä\n+ 👍\n- hienoa\n+ * moi/hei\n- slash",
            ("kiitos 😊", "ole hyvä"), ("(kiitoksia)", "ole hyvä"), ("👍", "hienoa"),
            ("no moi hei", "slash")),
        Talk(
            "commas and slashes part words without a blank", utf8: true,
            "! local language = fi\n+ ~aktori & ~mentori\n- both\n+ klo #\n- <star1>\n+ *\n- no",
            ("aktori/mentori", "both"), ("mentori,aktori", "both"), ("klo 12.30", "12.30")),
    ]

    static let stars = [
        Talk(
            "a star keeps what was typed, without the punctuation round it", utf8: true,
            "! local language = fi\n+ [*] ~nimi on *\n- Hei, <star>!",
            ("Minun nimeni on \"Åsa M. Öberg-Ek\"...", "Hei, Åsa M. Öberg-Ek!")),
        Talk(
            "star = normal gives small letters", utf8: true,
            "! local language = fi\n! local star = normal\n+ ~nimi on *\n- <star>",
            ("Nimeni on Åsa!", "åsa")),
        Talk(
            "without a language stars are small, beside others", utf8: true,
            "+ nimi on *\n- <star>\n! local language = fi\n+ ~nimi on *\n- <star>",
            ("nimi on Åsa", "åsa"), ("nimeni on Åsa", "Åsa")),
        Talk(
            "what replaced words stands for what was typed", utf8: true,
            "! local language = fi\n! sub mun = minun\n+ * ~nimi\n- <star>",
            ("Mun nimi", "Mun")),
        Talk(
            "a base is the dictionary form", utf8: true,
            """
            ! local language = fi
            + (~perua|~siirtää) (~tapaaminen|se) *
            - <base1> <base2> <base3> <set last=<base1>><get last>
            """,
            (
                "Siirrettäisiinkö tapaamisemme Maanantaille",
                "siirtää tapaaminen maanantaille siirtää"
            )),
        Talk(
            "without a language <base1> is text", utf8: true, "+ a *\n- <star> <base1>",
            ("a b", "b <base1>")),
        Talk(
            "conditions do not tell capitals apart", utf8: true,
            """
            ! local language = fi
            + ~nimi on *
            * <star> == matti => sama
            - muu
            """, ("nimeni on Matti", "sama")),
    ]

    @Test(arguments: passes)
    func `each pass goes through all triggers`(_ talk: Talk) { talk.play() }

    @Test(arguments: stars)
    func `stars keep the user's words`(_ talk: Talk) { talk.play() }

    struct Matched: Sendable, CustomTestStringConvertible {
        let message: String
        let pass: MatchedTrigger.Pass
        let words: [MatchedTrigger.BoundWord]
        var testDescription: String { message }
    }

    @Test(arguments: [
        Matched(
            message: "perua tapaaminen", pass: .exact,
            words: [
                .init(word: "perua", form: .exact), .init(word: "tapaaminen", form: .exact),
            ]),
        Matched(
            message: "perun tapaamisaikaa", pass: .folded,
            words: [
                .init(word: "perua", form: .inflected), .init(word: "tapaaminen", form: .compound),
            ]),
        Matched(
            message: "perun tapaamiden", pass: .mistyped,
            words: [
                .init(word: "perua", form: .inflected), .init(word: "tapaaminen", form: .typo),
            ]),
        Matched(message: "muuta", pass: .wildcard, words: []),
    ])
    func `a match tells its pass and its words`(_ example: Matched) throws {
        let script = "! local language = fi\n+ ~perua & ~tapaaminen\n- x\n+ *\n- y"
        let brain = Brain.compile([SourceFile(path: "a", text: script)]).brain
        var session = Session()
        var random = SplitMix64(seed: 1)
        let reply = brain.reply(to: example.message, in: &session, using: &random)
        let match = try #require(reply.trail.first)
        #expect(match.pass == example.pass)
        #expect(match.words == example.words)
    }

    @Test func `a redirect by name meets literal triggers only`() {
        var options = Brain.Options()
        (options.utf8, options.literalRedirects) = (true, true)
        let script = """
            ! local language = fi
            + ~perua & ~tapaaminen
            @ cancel-meeting
            + cancel-meeting
            - peruttu
            """
        let compiled = Brain.compile([SourceFile(path: "a", text: script)], options: options)
        var session = Session()
        var random = SplitMix64(seed: 1)
        let reply = compiled.brain.reply(
            to: "Tapaaminen pitäisi perua", in: &session, using: &random)
        #expect(compiled.diagnostics == [])
        #expect(reply.text == "peruttu")
        #expect(reply.lastRedirect == "cancel-meeting")
    }

    @Test func `near misses say what is there and what lacks`() throws {
        let script = """
            ! local language = fi
            + ~perua & ~tapaaminen & (~huominen|tänään)
            - a
            + ~siirtää & ~kokous
            - b
            """
        var options = Brain.Options()
        options.utf8 = true
        let brain = Brain.compile([SourceFile(path: "a", text: script)], options: options).brain
        let reading = brain.reading(of: "Peruisin Tapaamisen", in: Session())
        #expect(reading.words.map(\.typed) == ["Peruisin", "Tapaamisen"])
        #expect(reading.words.flatMap(\.meanings).map(\.word) == ["perua", "tapaaminen"])
        let miss = try #require(reading.nearMisses.first)
        #expect(reading.nearMisses.count == 1)
        #expect(miss.found == [["~perua"], ["~tapaaminen"]])
        #expect(miss.lacking.map { Set($0) } == [["~huominen", "tänään"]])
        #expect(miss.location.line == 2)
        #expect(miss.closeness > 0.5 && miss.closeness < 1)
    }
}
