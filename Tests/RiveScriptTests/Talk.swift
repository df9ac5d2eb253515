import RiveScript
import RiveScriptSyntax
import Testing

/// A short talk: a script, and what is said and answered.
struct Talk: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    var utf8 = false
    let exchanges: [(message: String, reply: String)]

    init(_ rule: String, utf8: Bool = false, _ script: String, _ exchanges: (String, String)...) {
        (testDescription, self.utf8, self.script) = (rule, utf8, script)
        self.exchanges = exchanges.map { ($0.0, $0.1) }
    }

    /// Says everything and compares.
    func play() {
        var options = Brain.Options()
        options.utf8 = utf8
        let file = SourceFile(path: "talk.rive", text: script)
        let brain = Brain.compile([file], options: options).brain
        var session = Session()
        var random = SplitMix64(seed: 7)
        for (message, expected) in exchanges {
            let reply = brain.reply(to: message, in: &session, using: &random)
            #expect(reply.text == expected, "to \(message)")
        }
    }
}
