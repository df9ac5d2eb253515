/// What English writes that stems do not bring together: contractions, irregular verbs and plurals.
enum EnglishWords {
    /// Each short or colloquial word, then the standard word or words it is.
    ///
    /// A contraction stands with and without its apostrophe, as people type both; `its` `were` `well`
    /// `wed` `hell` `ill` `shed` are words of their own and stand only with it.
    private static let table = """
        i'm i am, im i am, i've i have, ive i have, i'll i will, i'd i would
        you're you are, youre you are, ur your, u you, r are, you've you have, youve you have
        you'll you will, youll you will, you'd you would, youd you would, ya you, y'all you
        he's he is, hes he is, he'll he will, he'd he would, she's she is, shes she is
        she'll she will, she'd she would, it's it is, it'll it will, it'd it would
        we're we are, we've we have, weve we have, we'll we will, we'd we would
        they're they are, theyre they are, they've they have, theyve they have, they'll they will
        theyll they will, they'd they would, theyd they would, that's that is, thats that is
        there's there is, theres there is, here's here is, heres here is, let's let us, lets let us
        who's who is, whos who is, what's what is, whats what is, where's where is, wheres where is
        when's when is, whens when is, why's why is, whys why is, how's how is, hows how is
        who'll who will, what're what are, what'll what will, how'd how did, where'd where did
        isn't is not, isnt is not, aren't are not, arent are not, wasn't was not, wasnt was not
        weren't were not, werent were not, ain't is not, aint is not, don't do not, dont do not
        doesn't does not, doesnt does not, didn't did not, didnt did not, haven't have not
        havent have not, hasn't has not, hasnt has not, hadn't had not, hadnt had not
        won't will not, wont will not, wouldn't would not, wouldnt would not, can't can not
        cant can not, cannot can not, couldn't could not, couldnt could not, shouldn't should not
        shouldnt should not, mustn't must not, mustnt must not, needn't need not, neednt need not
        i'd've i would have, could've could have, should've should have, would've would have
        shoulda should have, coulda could have, woulda would have, wanna want to, gonna going to
        gotta got to, hafta have to, oughta ought to, gimme give me, lemme let me, dunno do not know
        idk i do not know, kinda kind of, sorta sort of, outta out of, lotta lot of, cuz because
        cos because, coz because, bc because, 'cause because, thx thanks, thanx thanks, ty thanks
        tnx thanks, pls please, plz please, pleeease please, yeah yes, yep yes, yup yes, yea yes
        ye yes, nope no, nah no, okay ok, okey ok, k ok, kk ok, hiya hi, heya hi, hey hi, tmrw tomorrow
        tmr tomorrow, tomoz tomorrow, 2morrow tomorrow, tonite tonight, 2day today, abt about
        b4 before, gr8 great, l8r later, msg message, msgs messages, appt appointment, mins minutes
        hrs hours, info information, sec second, atm at the moment, asap soon, btw by the way
        imo in my opinion, w with, w/ with, w/o without, ppl people, bf before, nvm never mind
        wut what, wat what, wot what, wassup what is up, sup what is up, dat that, dis this, em them
        """

    /// Irregular forms, by their dictionary form; only such whose stems differ.
    private static let irregular = """
        be am is are was were been being
        have has had having
        do does did done
        go goes went gone
        can could
        will would
        shall should
        may might
        meet met
        say said
        tell told
        make made
        take took taken
        give gave given
        get got gotten
        know knew known
        think thought
        feel felt
        find found
        leave left
        keep kept
        hold held
        begin began begun
        see saw seen
        come came
        become became
        speak spoke spoken
        talk talked
        write wrote written
        read read
        send sent
        spend spent
        build built
        lose lost
        pay paid
        sit sat
        stand stood
        understand understood
        forget forgot forgotten
        choose chose chosen
        break broke broken
        drive drove driven
        grow grew grown
        draw drew drawn
        show shown
        teach taught
        learn learnt
        bring brought
        buy bought
        catch caught
        hear heard
        run ran
        win won
        fall fell fallen
        eat ate eaten
        sleep slept
        cancel cancelled cancelling cancellation
        schedule scheduling
        share shared
        mean meant
        deal dealt
        lead led
        hurt hurting
        prepare preparation preparations
        agree agreement agreements
        man men
        woman women
        child children
        person people
        foot feet
        life lives
        wife wives
        self selves
        good better best
        bad worse worst
        far further furthest
        little less least
        much more most
        many more most
        i me my mine myself
        we us our ours ourselves
        you your yours yourself yourselves
        he him his himself
        she her hers herself
        they them their theirs themselves
        it its itself
        who whom whose
        this these
        that those
        """

    /// The standard word or words for each short or colloquial word.
    static let words = WordTable.rows(table)

    /// Irregular forms by their dictionary form.
    static let irregularForms = WordTable.forms(irregular)

    /// What may follow the stem of a word that is looked for by its letters.
    static let grammar = EndingGrammar([
        "suffix": "(|s|'s|s'|es|ed|d|ing|ings|er|ers|ly|ment|ments|ion|ions|or|ors|al|ation)"
    ])

    private static let plainVowels: LetterSet = "aeiou"

    /// Where a word's spelling changes before an ending: prepare → prepar-, plan → plann-,
    /// study → studi-.
    static func alternants(of word: Letters) -> [Letters] {
        var stems = [word]
        let vowels = plainVowels
        if word.ends(in: "e") { stems.append(word.dropLast()) }
        if word.ends(in: "y"), word.count > 2 { stems.append(word.dropLast() + Letters("i")) }
        let tail = word.suffix(2)
        if word.count > 2, tail.count == 2, let last = tail.last, let first = tail.first,
            vowels.contains(first), !vowels.contains(last), !(tail.ends(inAny: "w", "x", "y"))
        {
            stems.append(word + [last])
        }
        return stems
    }

    /// Parts of a compound that may stand first: meetingroom.
    static func heads(of word: Letters) -> [Letters] { [word] }

    /// Endings of the forms that are listed for an author.
    static let listedEndings: [Ending] = ["", "s", "es", "ed", "d", "ing", "er", "'s"]
}
