import Testing

/// Where implementations part: what this one does.
@Suite struct LanguageTests {
    static let talks = [
        Talk(
            "blanks in triggers are folded", "+ hello   there\n- hi", ("hello there", "hi")),
        Talk(
            "a value keeps its equals signs", "! var a = x=y=z\n+ a\n- <bot a> <set b=1=2><get b>",
            ("a", "x=y=z 1=2")),
        Talk(
            "a condition is split at the first arrow", "+ a\n* 1 == 1 => x => y", ("a", "x => y")),
        Talk(
            "equality is text, order is numbers",
            "+ a *\n* <star> == 05 => same\n* <star> < 6 => less\n* <star> >= 6 => more\n- other",
            ("a 05", "same"), ("a 5", "less"), ("a 7", "more"), ("a b", "other")),
        Talk(
            "decimals are compared", "+ a\n* 2.5 > 2.25 => yes\n- no", ("a", "yes")),
        Talk(
            "duplicates are merged, and weigh in order",
            "+ a\n* 1 == 2 => x\n+ a\n* 1 == 1 => y\n+ a\n- z", ("a", "y")),
        Talk(
            "substitutions are not substituted again", "! sub a = b\n! sub b = c\n+ b c\n- yes",
            ("a b", "yes")),
        Talk(
            "neighbours are substituted all", "! sub ab = a\n+ a a a\n- yes", ("ab ab ab", "yes")),
        Talk(
            "the longest phrase is substituted first",
            "! sub how are = x\n! sub how are you = y\n+ y\n- yes", ("how are you", "yes")),
        Talk(
            "a person is exchanged in any case",
            "! person i am = you are\n+ a\n- {person}I am x{/person}", ("a", "you are x")),
        Talk(
            "identical tags are worked one at a time",
            "+ a\n- <set x=1><get x><set x=2><get x><add n=1><add n=1><get n>", ("a", "122")),
        Talk(
            "tags nest", "+ a *\n- <set x=<uppercase>><set y={formal}<get x> b{/formal}><get y>",
            ("a q", "Q B")),
        Talk(
            "names of tags are read in any case",
            "+ a *\n- <STAR> <Formal> {UPPERCASE}x{/uppercase}",
            ("a b", "b B X")),
        Talk(
            "a missing star is undefined", "+ a *\n- <star2> <star9> <botstar>",
            ("a b", "undefined undefined undefined")),
        Talk(
            "the first letter alone is changed",
            "+ a\n- {sentence}heLLO bOB{/sentence} {formal}heLLO bOB{/formal}",
            ("a", "HeLLO bOB HeLLO BOB")),
        Talk(
            "a weight leaves no blank behind", "+ a\n- hello {weight=3}", ("a", "hello")),
        Talk(
            "an enormous weight is harmless", "+ a\n- x{weight=999999999}", ("a", "x")),
        Talk(
            "numbers", "+ a\n- <set n=7><div n=2><get n> <div n=0> <add n=x> <mult n=2><get n>",
            ("a", "3.5 [ERR: Can't Divide By Zero] [ERR: Math can't 'add' non-numeric value 'x'] 7")
        ),
        Talk(
            "numbers past 64 bits stay numbers",
            "+ a\n- <set n=9223372036854775807><add n=1><get n>", ("a", "9.223372036854776e+18")),
        Talk(
            "redirects come last, topics and variables before",
            "+ a\n- {@b}<set x=1>{topic=t}\n"
                + "> topic t\n+ b\n- in t: <get x>\n< topic", ("a", "in t: 1")),
        Talk(
            "the target of a redirect is lowered", "+ hi\n- yes\n+ a\n- {@HI!}", ("a", "yes")),
        Talk(
            "an empty redirect meets the lone star", "+ a\n- {@}\n+ *\n- star", ("a", "star")),
        Talk(
            "a failed redirect leaves its text", "+ a\n- x {@none} y",
            ("a", "x ERR: No Reply Matched y")),
        Talk(
            "redirects are counted in both kinds", "! global depth = 5\n+ a\n- {@b}\n+ b\n@ a",
            ("a", "ERR: Deep Recursion Detected")),
        Talk(
            "redirects that double end as well", "+ a\n- {@a}{@a}", ("b", "ERR: No Reply Matched")),
        Talk(
            "own triggers come before included ones",
            "> topic random includes t\n+ a\n- own\n< topic\n> topic t\n+ a\n- included\n< topic",
            ("a", "own")),
        Talk(
            "included triggers come before inherited ones",
            "> topic random includes t inherits u\n< topic\n> topic t\n+ *\n- t\n< topic\n"
                + "> topic u\n+ a\n- u\n< topic", ("a", "t")),
        Talk(
            "topics that use each other end",
            "> topic random inherits t\n+ a\n- x\n< topic\n> topic t includes random\n+ b\n- y",
            ("b", "y"), ("a", "x")),
        Talk(
            "an unknown topic leads back", "+ a\n- x{topic=none}\n+ b\n- y", ("a", "x"), ("b", "y")),
        Talk(
            "a topic without triggers is silent", "+ a\n- x{topic=t}\n> topic t\n< topic",
            ("a", "x"), ("a", "ERR: No Reply Matched")),
        Talk(
            "a miss keeps what was said before", "+ a\n- who is there\n+ *o\n% who is there\n- yes",
            ("a", "who is there"), ("zzz", "ERR: No Reply Matched"), ("bo", "yes")),
        Talk(
            "% across lines", "+ a\n- one\\ntwo\n+ b\n% one two\n- yes", ("a", "one\ntwo"),
            ("b", "yes")),
        Talk(
            "% wins over an exact trigger", "+ a\n- x\n+ *\n% x\n- behind\n+ b\n- plain",
            ("a", "x"), ("b", "behind")),
        Talk(
            "% groups come by % first", "+ a\n- x y\n+ b\n% *\n- star\n+ *\n% x y\n- exact",
            ("a", "x y"), ("b", "exact")),
        Talk(
            "a begin block without request does not count",
            "> begin\n+ x\n- no\n< begin\n+ a\n- yes",
            ("a", "yes")),
        Talk(
            "ok is worked out once, and is not read for tags",
            "> begin\n+ request\n- {ok}/{ok}\n< begin\n+ a\n- <add n=1><get n> {\\sok}",
            ("a", "1 { ok}/1 { ok}")),
        Talk(
            "begin sets before the reply and speaks after it",
            "> begin\n+ request\n- <set x=1><get y>: {ok}\n< begin\n+ a\n- <set y=2>x is <get x>",
            ("a", "2: x is 1")),
        Talk(
            "nested random", "+ a\n- {random}{random}x|x{/random}|x{/random}", ("a", "x")),
        Talk(
            "empty random stays", "+ a\n- {random}{/random}", ("a", "{random}{/random}")),
        Talk(
            "an array's name may hold _", "! array a_b = x y\n+ (@a_b)\n- <star>", ("y", "y")),
        Talk(
            "a lone star takes the empty message, with a weight too", "+ *{weight=2}\n- x",
            ("", "x")),
        Talk("an optional does not", "+ [*]\n- x", ("", "ERR: No Reply Matched"), ("a", "x")),
        Talk(
            "objects are not read", "> object o js\n+ a\n- x\n< object\n+ a\n- y", ("a", "y")),
        Talk("a keyword stands anywhere", "? cat\n- meow", ("concatenate", "meow")),
    ]

    @Test(arguments: talks)
    func `the language is as the page says`(_ talk: Talk) { talk.play() }

    static let unicode = [
        Talk(
            "optionals next to ideographs", utf8: true, "+ [*] 你好 [*]\n- x", ("你好", "x"),
            ("a 你好", "x")),
        Talk("inside of unspaced text", utf8: true, "+ [*]犬[*]\n- x", ("私の犬です", "x")),
        Talk(
            "optionals next to accents", utf8: true, "+ [*] été [*]\n- x", ("été", "x"),
            ("l'été", "x")),
        Talk(
            "composed and not", utf8: true, "+ caf\u{E9}\n- x", ("Cafe\u{301}", "x"), ("CAFÉ", "x")),
        Talk("not composed in the script", utf8: true, "+ cafe\u{301}\n- x", ("CAFÉ", "x")),
        Talk("tabs and lines are blanks", utf8: true, "+ a b c\n- x", ("a\tb\nc", "x")),
        Talk(
            "ASCII mode drops them", "+ ab\n- x", ("a\tb", "x"),
            ("ä a b".replacing("a b", with: "ab"), "x")),
        Talk("symbols alone", utf8: true, "+ [*] 😀 [*]\n- x", ("😀", "x")),
        Talk("stars keep letters", utf8: true, "+ olen *\n- <star>", ("Olen ÄITI", "äiti")),
        Talk(
            "wildcards inside of words", utf8: true,
            "+ [*] (valmist*|teh*) [*]\n- <star1>", ("miten valmistaudun nyt", "valmistaudun")),
        Talk(
            "in the middle", utf8: true, "+ miten valmist* siihen\n- <star>",
            ("miten valmistaudun siihen", "audun")),
    ]

    @Test(arguments: unicode)
    func `letters of all scripts count`(_ talk: Talk) { talk.play() }

    static let literal = [
        Talk(
            "a star", utf8: true, "+ say *\n- <star>",
            ("say {random}a|b{/random}", "{random}a|b{/random}"), ("say {topic=x}", "{topic=x}"),
            ("say {@say no}", "{@say no}"), ("say {ok}", "{ok}")),
        Talk(
            "a variable", utf8: true, "+ i am *\n- <set n=<star>><get n>\n+ who\n- <get n>",
            ("i am {@who}", "{@who}"), ("who", "{@who}")),
        Talk(
            "a message of before", utf8: true, "+ say *\n- ok\n+ what\n- <input>",
            ("say {topic=x}", "ok"), ("what", "say {topic=x}")),
        Talk(
            "a variable in a pattern", utf8: true,
            "+ set *\n- <set n=<star>>ok\n+ <get n>\n- match",
            ("set (.*", "ok"), ("(.*", "match"), ("x", "ERR: No Reply Matched")),
        Talk(
            "a variable with wildcards", utf8: true,
            "+ set *\n- <set n=<star>>ok\n+ <get n>\n- match",
            ("set *", "ok"), ("anything", "ERR: No Reply Matched"), ("*", "match")),
    ]

    @Test(arguments: literal)
    func `what a user typed is text`(_ talk: Talk) { talk.play() }
}
