package import RiveScriptSyntax

/// For each array a text that says one of its items, made when a reply first says it: most
/// arrays are only matched.
package final class ArraySayings {
    private let arrays: [String: [ArrayItem]]
    private var made: [String: TemplateSyntax] = [:]

    package init(_ arrays: [String: [ArrayItem]]) { self.arrays = arrays }

    /// The text of an array; nil where there is none.
    subscript(name: String) -> TemplateSyntax? {
        if let known = made[name] { return known }
        guard let items = arrays[name] else { return nil }
        let saying = TemplateSyntax([.random(items.map { TemplateSyntax.parse($0.text) })])
        made[name] = saying
        return saying
    }
}

/// Turns a text's tree into steps.
package struct TemplateCompiler {
    private let arrays: ArraySayings
    private var template = Template()
    /// The arrays whose items are being put in.
    private var open: [String] = []
    /// How many steps a text may have before no more arrays are put into arrays.
    private static let nestedSteps = 10_000

    private init(arrays: ArraySayings) { self.arrays = arrays }

    /// The steps of `syntax`.
    ///
    /// - Parameter arrays: For each array a text that says one of its items by chance.
    package static func template(
        of syntax: TemplateSyntax, arrays: ArraySayings
    ) -> Template {
        var compiler = TemplateCompiler(arrays: arrays)
        compiler.emit(syntax.nodes, depth: 0)
        return compiler.template
    }

    /// What a trigger says; of the begin block in two parts.
    package static func saying(
        _ syntax: TemplateSyntax, inBegin: Bool, arrays: ArraySayings
    ) -> Saying {
        guard inBegin else {
            return Saying(before: nil, body: template(of: syntax, arrays: arrays))
        }
        let early = TemplateSyntax(syntax.nodes.filter(\.comesBeforeReply))
        let late = TemplateSyntax(syntax.nodes.filter { !$0.comesBeforeReply })
        return Saying(
            before: template(of: early, arrays: arrays), body: template(of: late, arrays: arrays))
    }

    private mutating func emit(_ nodes: [TemplateSyntax.Node], depth: Int, inCall: Bool = false) {
        for node in nodes {
            switch node {
            case .text(let text): inCall ? emitQuoted(text) : add(.text(text))
            case .star(let number): add(.star(number))
            case .botStar(let number): add(.botStar(number))
            case .base(let number): add(.base(number))
            case .input(let age): add(.input(age))
            case .reply(let age): add(.reply(age))
            case .user: add(.user)
            case .ok: add(.ok)
            case .format(let format, let inside):
                emitText(inside, depth)
                add(.format(format))
            case .random(let choices): emitChoice(choices, depth: depth)
            case .array(let name): emitArray(name, depth: depth)
            case .read(let scope, let name):
                emitText(name, depth)
                add(.read(scope))
            case .assign(let scope, let name, let operation, let value):
                emitText(name, depth)
                emitText(value, depth)
                add(.assign(scope, operation))
            case .call(let inside):
                add(.open)
                emit(inside.nodes, depth: depth + 1, inCall: true)
                add(.call)
            case .topic(let name):
                emitText(name, depth)
                add(.topic)
            case .redirect(let target):
                emitText(target, depth)
                add(.redirect(isDeferred: depth == 0))
            }
        }
    }

    private mutating func add(_ step: Template.Step) { template.steps.append(step) }

    private mutating func emitText(_ syntax: TemplateSyntax, _ depth: Int) {
        add(.open)
        emit(syntax.nodes, depth: depth + 1)
    }

    /// Quotation marks of the script group words; those a user typed do not come this way.
    private mutating func emitQuoted(_ text: String) {
        let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { add(.quote) }
            if !piece.isEmpty { add(.text(String(piece))) }
        }
    }

    private mutating func emitChoice(_ choices: [TemplateSyntax], depth: Int) {
        let start = template.steps.count
        add(.choose([]))
        var (starts, jumps): ([Int], [Int]) = ([], [])
        for choice in choices {
            starts.append(template.steps.count)
            emit(choice.nodes, depth: depth)
            jumps.append(template.steps.count)
            add(.jump(0))
        }
        template.steps[start] = .choose(starts)
        for jump in jumps { template.steps[jump] = .jump(template.steps.count) }
    }

    /// An array that does not exist, or says itself, is said as it is written.
    private mutating func emitArray(_ name: String, depth: Int) {
        let hasRoom = open.isEmpty || template.steps.count < Self.nestedSteps
        guard let items = arrays[name], !open.contains(name), hasRoom, open.count < 40 else {
            return add(.text("(@\(name))"))
        }
        open.append(name)
        emit(items.nodes, depth: depth)
        open.removeLast()
    }
}

extension TemplateSyntax.Node {
    /// Whether the begin block runs it before the reply is worked out.
    fileprivate var comesBeforeReply: Bool {
        switch self {
        case .topic, .assign(.user, _, .set, _): true
        default: false
        }
    }
}
