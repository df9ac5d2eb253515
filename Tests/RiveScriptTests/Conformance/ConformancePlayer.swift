import Foundation
import RiveScript
import RiveScriptSyntax
import Testing

/// Plays one case: loads its sources, says its inputs and compares what comes.
struct ConformancePlayer {
    private let example: ConformanceCase
    private var files: [SourceFile] = []
    private var options: Brain.Options
    private var brain: Brain
    private var diagnostics: [Diagnostic] = []
    private var macros: ObjectMacros
    private var sessions: [String: Session] = [:]
    private var random = SplitMix64(seed: 7)

    init(_ example: ConformanceCase) {
        self.example = example
        options = Self.options(example.options)
        macros = ObjectMacros((example.subroutines ?? [:]).mapValues(Self.macro))
        for language in (example.handlers ?? [:]).keys {
            macros.languages[language] = { object, _, _ in
                object.code.trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        brain = Brain.compile([], options: options).brain
        load(example.source)
    }

    private static func options(_ from: ConformanceCase.Options) -> Brain.Options {
        var options = Brain.Options()
        options.utf8 = from.utf8 ?? false
        options.forceCase = from.forceCase ?? false
        options.caseSensitive = from.caseSensitive ?? false
        options.unicodePunctuation = from.unicodePunctuation ?? options.unicodePunctuation
        options.errors.override(with: from.errors ?? [:])
        return options
    }

    private static func macro(
        _ behaviour: ConformanceCase.Behaviour
    ) -> ObjectMacros.Macro {
        { call, session in
            let arguments = call.arguments
            switch behaviour.kind {
            case "constant": return behaviour.value ?? ""
            case "arg": return arguments[behaviour.index ?? 0]
            case "join": return arguments.joined(separator: behaviour.separator ?? "")
            case "count": return "\(arguments.count)"
            case "equals":
                return arguments[behaviour.index ?? 0] == behaviour.value
                    ? behaviour.then ?? "" : behaviour.else ?? ""
            case "template":
                return (behaviour.value ?? "")
                    .replacing("{0}", with: arguments.first ?? "")
                    .replacing("{var:initial}", with: session.variables["initial"] ?? "")
            default: throw Thrown(description: behaviour.message ?? "")
            }
        }
    }

    private struct Thrown: Error, CustomStringConvertible { let description: String }

    private mutating func load(_ source: String, path: String = "stream()") {
        files.append(SourceFile(path: path, text: source))
        compile()
    }

    private mutating func compile() {
        (brain, diagnostics) = Brain.compile(files, options: options)
    }

    /// Plays all steps.
    mutating func play() {
        for (number, step) in example.steps.enumerated() { play(step, number) }
    }

    private mutating func play(_ step: ConformanceCase.Step, _ number: Int) {
        let user = step.user ?? example.options.username ?? "localuser"
        if let input = step.input, let expected = step.reply {
            let reply = say(input, user)
            #expect(expected.accepts(reply), "step \(number): \(input) → \(reply), not \(expected)")
        }
        change(step, user)
        check(step, user, number)
    }

    private mutating func say(_ input: String, _ user: String) -> String {
        var session = sessions[user] ?? Session(user: user)
        if example.options.session == "null" { session = Session(user: user) }
        let reply =
            example.options.session == "null"
            ? brain.forgetfulReply(to: input, in: &session, using: &random)
            : brain.reply(to: input, in: &session, using: &random, macros: macros)
        sessions[user] = session
        return reply.text
    }

    private mutating func change(_ step: ConformanceCase.Step, _ user: String) {
        if let source = step.source { load(source) }
        for (path, text) in (step.files ?? [:]).sorted(by: { $0.key < $1.key }) {
            load(text, path: path)
        }
        if let values = step.set {
            sessions[user, default: Session(user: user)].variables.merge(values) { $1 }
        }
        define("var", step.setVariable)
        define("global", step.setGlobal)
        define("sub", step.setSubstitution)
        define("person", step.setPerson)
        if step.freeze == true { sessions[user]?.freeze() }
        if let thaw = step.thaw.flatMap({ Session.Thaw(rawValue: $0) }) {
            sessions[user]?.thaw(thaw)
        }
        if step.clearUservars == true { sessions[user] = nil }
        if let name = step.removeSubroutine { macros.macros[name] = nil }
        if let errors = step.errors {
            options.errors.override(with: errors)
            compile()
        }
        if let marks = step.unicodePunctuation {
            options.unicodePunctuation = marks
            compile()
        }
    }

    private mutating func define(_ type: String, _ values: [String: String?]?) {
        for (name, value) in values ?? [:] { load("! \(type) \(name) = \(value ?? "<undef>")") }
    }

    private func check(_ step: ConformanceCase.Step, _ user: String, _ number: Int) {
        let session = sessions[user]
        for (name, value) in step.assert ?? [:] {
            let found = session.map { $0.variables[name] ?? "undefined" }
            #expect(found == value, "step \(number): \(name)")
        }
        for (name, value) in step.assertVariable ?? [:] {
            #expect(brain.variables[name] ?? "undefined" == value, "step \(number): \(name)")
        }
        for (name, value) in step.assertGlobal ?? [:] {
            #expect(brain.globals[name] ?? "undefined" == value, "step \(number): \(name)")
        }
        if let match = step.assertLastMatch { #expect(session?.lastMatch == match.text) }
        if let match = step.assertInitialMatch { #expect(session?.initialMatch == match.text) }
        for text in step.diagnostics ?? [] { checkDiagnostic(text) }
        if let source = step.sourceError {
            let file = SourceFile(path: "stream()", text: source)
            let faults = Brain.compile([file], options: options).diagnostics
            #expect(faults.contains { $0.severity == .error }, "step \(number): \(source)")
        }
        checkOrder(step)
    }

    /// The other engines' words say which kind of fault it is, and end with the line.
    private func checkDiagnostic(_ text: String) {
        let line = text.split(separator: " ").last.flatMap { Int($0) }
        #expect(
            diagnostics.contains { $0.code == .blankAlternative && $0.location.line == line },
            "\(text)")
    }

    private func checkOrder(_ step: ConformanceCase.Step) {
        let order = brain.triggers(inTopic: step.topic ?? "random")
        for pair in step.sortedBefore ?? [] {
            guard let first = order.firstIndex(of: pair[0]),
                let second = order.firstIndex(of: pair[1])
            else {
                Issue.record("\(pair) is not in the topic")
                continue
            }
            #expect(first < second, "\(pair)")
        }
    }
}

extension Brain {
    /// A reply that remembers nothing at all, not even what it sets on the way.
    fileprivate func forgetfulReply(
        to message: String, in session: inout Session, using random: inout SplitMix64
    ) -> Reply {
        let reply = reply(to: message, in: &session, using: &random)
        session = Session(user: session.user)
        return reply
    }
}

extension ErrorTexts {
    fileprivate mutating func override(with texts: [String: String]) {
        replyNotFound = texts["replyNotFound"] ?? replyNotFound
        replyNotMatched = texts["replyNotMatched"] ?? replyNotMatched
        objectNotFound = texts["objectNotFound"] ?? objectNotFound
        deepRecursion = texts["deepRecursion"] ?? deepRecursion
    }
}
