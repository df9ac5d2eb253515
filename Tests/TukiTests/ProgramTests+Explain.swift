import Foundation
import Testing

@testable import tuki

extension ProgramTests {
    static let explained = [
        "dialogues/intents.md": "- `cancel-meeting` — perua\n- `out-of-scope` — muu\n",
        "dialogues/fi/actor.rive": """
        ! version = 2.0
        ! local language = fi

        > topic actor inherits fallback
            + (~perua|~peruuttaa) & ~tapaaminen
            @ cancel-meeting

            + ~siirtää & ~tapaaminen & (~huominen|~ylihuominen|~maanantai|~tiistai|~torstai)
            @ move-meeting

            + cancel-meeting
            - Perutaan.

            + move-meeting
            - Siirretään.
        < topic

        > topic fallback
            + *
            @ out-of-scope
            + out-of-scope
            - En ymmärtänyt.
        < topic
        """,
    ]

    @Test func `explain tells words, the rule that answers and what others lack`() throws {
        let run = try BuiltTuki.run(
            ["explain", "--role", "actor", "Voinko peruuttaa Tapaamisajan?"],
            files: Self.explained)
        #expect(
            run.output == """
                words:
                  Voinko        in no script, in no example
                  peruuttaa     ~peruuttaa exact
                  Tapaamisajan  ~tapaaminen compound tapaamis|ajan

                answered by:
                  dialogues/fi/actor.rive:5: + (~perua|~peruuttaa) & ~tapaaminen
                  intent cancel-meeting, pass folded, ~peruuttaa exact, ~tapaaminen compound

                runners-up:
                  dialogues/fi/actor.rive:8: + ~siirtää & ~tapaaminen & (~huominen|~ylihuominen|~maanantai|~tiistai|~torstai)
                    lacks ~siirtää, ~huominen|~ylihuominen|~maanantai|~tiistai|…

                """)
        #expect(run.errors == "")
    }

    @Test func `explain of a message that no rule knows names the nearest`() throws {
        let run = try BuiltTuki.run(
            ["explain", "--role=actor", "mikä tapaaminen"], files: Self.explained)
        #expect(run.output.contains("  intent out-of-scope, pass wildcard\n"))
        #expect(run.output.contains("    lacks ~perua|~peruuttaa\n"))
    }

    @Test func `explain refuses a role that is none`() throws {
        let run = try BuiltTuki.run(
            ["explain", "--role", "king", "hei"], files: Self.explained)
        #expect(run.status == ExitStatus.usage.rawValue)
    }

    @Test func `forms prints what a word takes`() throws {
        let run = try BuiltTuki.run(["forms", "~aika"])
        let forms = run.output.split(separator: "\n").map(String.init)
        #expect(["aika", "ajan", "aikaa", "ajassa", "aikaan"].allSatisfy(forms.contains))
        #expect(forms == forms.sorted())
        let english = try BuiltTuki.run(["forms", "meeting", "--language", "en"])
        #expect(english.output.contains("meetings\n"))
    }

    @Test func `forms of an unknown language or of two words are refused`() throws {
        let language = try BuiltTuki.run(["forms", "ord", "--language", "xx"])
        #expect(language.status == ExitStatus.usage.rawValue)
        let two = try BuiltTuki.run(["forms", "kaksi sanaa"])
        #expect(two.status == ExitStatus.usage.rawValue)
    }
}
