import RiveScript
import RiveScriptSyntax
import Synchronization
import Testing

/// Scripts are replaced while people talk, and talks go on.
@Suite struct ReloadTests {
    private static let greeting = SourceFile(
        path: "greeting.rive",
        text: "+ hello\n- Hello, <get name>.\n+ my name is *\n- <set name=<star>>Good.")
    private static let game = SourceFile(
        path: "game.rive",
        text: "+ play\n- {topic=game}Guess.\n> topic game\n+ #\n- No.\n+ stop\n- {topic=random}Bye."
    )

    /// The brain in use, as a host may keep it.
    private final class CurrentBrain: Sendable {
        let brain: Mutex<Brain>

        init(_ brain: Brain) { self.brain = Mutex(brain) }
    }

    private func said(_ brain: Brain, _ message: String, _ session: inout Session) -> String {
        var random = SplitMix64(seed: 1)
        return brain.reply(to: message, in: &session, using: &random).text
    }

    @Test func `variables, topic and history go on`() {
        var scripts = BrainScripts(layers: [[Self.greeting, Self.game]])
        let before = scripts.compile().brain
        var session = Session()
        _ = said(before, "my name is aino", &session)
        _ = said(before, "play", &session)
        scripts.replace(
            SourceFile(
                path: "game.rive",
                text:
                    "> topic game\n+ #\n- Yes, <get name>.{topic=random}\n+ *\n% guess\n- Go on.\n<topic"
            ))
        scripts.replace(
            SourceFile(path: "greeting.rive", text: "+ hello\n- Moi, <get name>. <input1>"))
        let after = scripts.compile().brain
        #expect(said(before, "7", &session) == "No.")
        session.lastReply = "Guess."
        #expect(said(after, "what", &session) == "Go on.")
        #expect(said(after, "7", &session) == "Yes, aino.")
        #expect(said(after, "hello", &session) == "Moi, aino. 7")
        #expect(session.history.count == 6)
    }

    @Test func `who is in a topic that is gone comes back`() {
        var scripts = BrainScripts(layers: [[Self.greeting, Self.game]])
        var session = Session()
        _ = said(scripts.compile().brain, "play", &session)
        scripts.remove(path: "game.rive")
        #expect(said(scripts.compile().brain, "hello", &session) == "Hello, undefined.")
        #expect(session.topic == "random" && scripts.paths == ["greeting.rive"])
    }

    @Test func `what is replaced comes to what is compiled anew`() {
        var options = Brain.Options()
        options.utf8 = true
        var scripts = BrainScripts(layers: [[Self.greeting], [Self.game]], options: options)
        scripts.replace(SourceFile(path: "greeting.rive", text: "+ hello, you\n- a {topic=none}"))
        scripts.replace(SourceFile(path: "new.rive", text: "+ B\n- c"))
        let layers = [
            [SourceFile(path: "greeting.rive", text: "+ hello, you\n- a {topic=none}")],
            [Self.game, SourceFile(path: "new.rive", text: "+ B\n- c")],
        ]
        let (brain, faults) = scripts.compile()
        let anew = Brain.compile(layers: layers, options: options)
        #expect(faults == anew.diagnostics && faults.count == 3)
        #expect(brain.triggers(inTopic: "random") == anew.brain.triggers(inTopic: "random"))
        #expect(scripts.paths == ["greeting.rive", "game.rive", "new.rive"])
    }

    @Test func `people talk on while scripts are replaced`() async {
        var scripts = BrainScripts(layers: [[Self.greeting, Self.game]])
        let current = CurrentBrain(scripts.compile().brain)
        await withTaskGroup(of: Int.self) { people in
            for person in 0..<8 {
                people.addTask {
                    var (session, random) = (Session(), SplitMix64(seed: UInt64(person)))
                    session.variables["name"] = "p\(person)"
                    var versions: Set<String> = []
                    for _ in 0..<300 {
                        let brain = current.brain.withLock { $0 }
                        versions.insert(
                            brain.reply(to: "hello", in: &session, using: &random).text)
                    }
                    let isOwn = versions.allSatisfy { $0.hasSuffix(", p\(person).") }
                    return isOwn && session.history.count == History.capacity ? 1 : 0
                }
            }
            for version in 0..<40 {
                scripts.replace(
                    SourceFile(
                        path: "greeting.rive", text: "+ hello\n- Version \(version), <get name>."))
                let brain = scripts.compile().brain
                current.brain.withLock { $0 = brain }
            }
            let sound = await people.reduce(0, +)
            #expect(sound == 8)
        }
        var session = Session()
        #expect(said(current.brain.withLock { $0 }, "hello", &session) == "Version 39, undefined.")
    }
}
