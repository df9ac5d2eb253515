import RiveScript
import RiveScriptSyntax
import Testing

/// What the well known demonstration brains are made of, in scripts of our own.
@Suite struct ClassicBrainTests {
    static let talks = [
        Talk(
            "marks and faces are substituted",
            """
            ! sub :-\\ = doubt
            ! sub :) = smile
            ! sub + = plus
            ! sub * = times
            ! sub g/f = girlfriend
            ! sub what's = what is
            ! sub what = which
            + what is # plus # times #
            - <star1>, <star2>, <star3>
            + * (doubt|smile)
            - <star2> at <star1>
            + my girlfriend
            - Yours?
            """,
            ("What's 2 + 3 * 4?", "2, 3, 4"), ("tea :)", "smile at tea"),
            ("tea :-\\", "doubt at tea"),
            ("my g/f", "Yours?")),
        Talk(
            "names of variables are made of stars",
            """
            + my favourite * is *
            - <set fav<star1>=<star2>>Why?
            + what is my favourite *{weight=10}
            - Your favourite <star> is <get fav<star>>.
            + *
            - Go on.
            """,
            ("my favourite colour is deep blue", "Why?"),
            ("what is my favourite colour", "Your favourite colour is deep blue."),
            ("what is my favourite food", "Your favourite food is undefined.")),
        Talk(
            "a trigger with a bot variable that is not set is met by nobody",
            """
            ! var name = Tuki
            + my name is <bot master>
            - My master's name.
            + my name is <bot name>
            - My name.
            + my name is *
            - <set name=<formal>>Hello, <get name>.
            """,
            ("My name is Tuki", "My name."), ("my name is bob", "Hello, Bob.")),
        Talk(
            "a wildcard right behind alternatives takes a part of a word",
            "+ my (cat|dog)* name is *\n- The <star1><star2> is {formal}<star3>{/formal}.",
            ("my dogs name is rex", "The dogs is Rex."),
            ("my cat s name is puss", "The cat s is Puss.")),
        Talk(
            "two questions that are waited for",
            """
            + i have a (cat|dog)
            * <star> == cat => What is her name?
            - What is his name?
            + *
            % what is her name
            - <set cat=<formal>>A fine name for a cat.
            + *
            % what is his name
            - <set dog=<formal>>A fine name for a dog.
            + my pets
            - <get cat>, <get dog>
            """,
            ("I have a cat", "What is her name?"), ("Puss", "A fine name for a cat."),
            ("I have a dog", "What is his name?"), ("Rex", "A fine name for a dog."),
            ("my pets", "Puss, Rex")),
        Talk(
            "rooms inherit a world, which includes what holds everywhere",
            """
            ! sub n = north
            + play
            - Welcome. {topic=hall}{@look}
            > topic anywhere
              + look
              - Nothing here.
              + (north|south)
              - No way.
              + bag
              - <get bag>
              + leave
              - Bye.<set bag=undefined>{topic=random}
              + _ *
              - No need to <star1>.
              + *
              - Pardon?
            < topic
            > topic house includes anywhere
              + breathe
              - Dusty.
            < topic
            > topic hall inherits house
              + look
              - A hall. {@exits}
              + exits
              - North: a garden.
              + north
              * <get bag> == key => {topic=garden}{@look}
              - It is locked.
              + take (key|the key)
              - Taken.<set bag=key>
            < topic
            > topic garden inherits anywhere hall
              + look
              - A garden.
              + south
              @ leave
            < topic
            """,
            ("play", "Welcome. A hall. North: a garden."), ("n", "It is locked."),
            ("south", "No way."),
            ("breathe", "Dusty."), ("take the key", "Taken."), ("bag", "key"), ("N!", "A garden."),
            ("breathe", "Pardon?"), ("dance wildly", "No need to dance."), ("hm", "Pardon?"),
            ("south", "Bye."), ("look", "ERR: No Reply Matched")),
        Talk(
            "a person is turned round",
            """
            ! sub i'm = i am
            ! person i am = you are
            ! person my = your
            ! person me = you
            ! person i = you
            + [*] i am afraid of *
            - How long have you been afraid of <person>?
            + i (want|need) *
            - What would <star2> mean to you?
            + no
            @ nope
            + [*] nope [*]
            - Why not?
            """,
            (
                "Well, I'm afraid of my boss and what I am",
                "How long have you been afraid of your boss and what you are?"
            ),
            ("I want a car", "What would a car mean to you?"), ("no", "Why not?")),
    ]

    @Test(arguments: talks)
    func `classic scripts are answered`(_ talk: Talk) { talk.play() }
}
