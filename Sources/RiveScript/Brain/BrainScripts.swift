public import RiveScriptSyntax

/// Scripts that may change while the bot runs: each is parsed once, and again when it is replaced.
///
/// ```swift
/// var scripts = BrainScripts(layers: [files])
/// var (brain, faults) = scripts.compile()
/// scripts.replace(SourceFile(path: "greeting.rive", bytes: changed))
/// (brain, faults) = scripts.compile()
/// ```
///
/// A brain never changes. A reply that has begun ends with the brain it began with; sessions belong to
/// no brain, and go on with the next one: variables, history and topic stay. Who is in a topic that is no
/// longer there comes back to `random` with the next message.
public struct BrainScripts: Sendable {
    /// How scripts are read and messages answered.
    public let options: Brain.Options
    private var layers: [[KeptScript]]

    /// Parses the files of several layers, the lowest first; see ``Brain/compile(layers:options:)``.
    ///
    /// - Complexity: O(n) in the bytes.
    public init(layers: [[SourceFile]], options: Brain.Options = Brain.Options()) {
        self.options = options
        self.layers = layers.map { $0.map { KeptScript($0, options) } }
    }

    /// The paths of the files, in the order in which they are read.
    public var paths: [String] { layers.joined().map(\.file.path) }

    /// Puts `file` in the place of those with its path; a new one comes last in the highest layer.
    ///
    /// - Complexity: O(n) in the bytes of `file`.
    public mutating func replace(_ file: SourceFile) {
        let new = KeptScript(file, options)
        var isKnown = false
        for layer in layers.indices {
            for place in layers[layer].indices
            where layers[layer][place].file.path == file.path {
                layers[layer][place] = new
                isKnown = true
            }
        }
        if isKnown { return }
        if layers.isEmpty { layers.append([]) }
        layers[layers.count - 1].append(new)
    }

    /// Takes the files with this path out.
    public mutating func remove(path: String) {
        for layer in layers.indices { layers[layer].removeAll { $0.file.path == path } }
    }

    /// The brain of all scripts as they are now, and what is wrong with them.
    ///
    /// - Complexity: O(n) in what the scripts define, O(t log t) in the triggers of each topic with
    ///   all it uses; no file is parsed.
    public func compile() -> (brain: Brain, diagnostics: [Diagnostic]) {
        var compiler = BrainCompiler(options: options)
        let content = compiler.compile(layers.map { $0.map(\.file) }) { _, _ in
            layers.joined().map(\.parsed)
        }
        return (Brain(content), compiler.diagnostics)
    }
}

/// A script and what parsing it came to.
private struct KeptScript: Sendable {
    let file: SourceFile
    let parsed: ParsedScript

    init(_ file: SourceFile, _ options: Brain.Options) {
        (self.file, parsed) = (file, ParsedScript(file, options: options.parsing))
    }
}
