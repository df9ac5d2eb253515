import RiveScript
import RiveScriptSyntax
import Testing

/// One brain, many threads.
@Suite struct SharingTests {
    private static let script = """
        ! local language = fi
        ! array meeting = ~tapaaminen ~palaveri
        ! sub moikka = hei
        > begin
          + request
          * <get name> != undefined => <get name>: {ok}
          - {ok}
        < begin
        + hei [*]
        - {random}Hei|Moi|Terve{/random} {@mitä kuuluu}
        + mitä kuuluu
        - Hyvää.
        - Kiitos, hyvää.{weight=3}
        + [*] (~perua|~siirtää) [*] (@meeting) [*]
        - <base1>: <star2><add n=1>, <get n>
        + nimeni on *
        - <set name=<formal>>Hauska tavata.
        + peli
        - {topic=peli}Arvaa.
        + *
        % arvaa
        - Ei vielä.
        > topic peli
          + #
          * <star> > 5 => Oikein!{topic=random}
          - Väärin.
          + *
          - Luku, kiitos.
        < topic
        + *
        - En ymmärtänyt: <star>
        """

    private static let messages = [
        "Moikka!", "nimeni on aino", "Voisitko perua huomisen tapaamisemme?", "peli", "hm", "3",
        "7",
        "siirretään palaveria", "haluaisin siirttää tapaamista", "jotain muuta", "mitä kuuluu",
    ]

    /// What one person hears who says everything over and over.
    private static func talk(with brain: Brain, seed: UInt64, rounds: Int) -> [String] {
        var (session, random) = (Session(), SplitMix64(seed: seed))
        return (0..<rounds).flatMap { _ in
            messages.map { brain.reply(to: $0, in: &session, using: &random).text }
        }
    }

    @Test func `sixteen threads hear what each would hear alone`() async {
        var options = Brain.Options()
        options.utf8 = true
        let file = SourceFile(path: "shared.rive", text: Self.script)
        let brain = Brain.compile([file], options: options).brain
        let alone = (0..<16).map { Self.talk(with: brain, seed: $0, rounds: 20) }
        #expect(Set(alone).count > 8)
        let together = await withTaskGroup(of: (Int, [String]).self) { people in
            for person in 0..<16 {
                people.addTask {
                    (person, Self.talk(with: brain, seed: UInt64(person), rounds: 20))
                }
            }
            return await people.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
        }
        for person in 0..<16 { #expect(together[person] == alone[person]) }
    }
}
