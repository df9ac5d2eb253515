/// A place in a script: line and column count from 1, columns in Unicode scalars.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    /// The path the script was given under.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// A place at `line` and `column` of `path`.
    public init(path: String, line: Int, column: Int) {
        (self.path, self.line, self.column) = (path, line, column)
    }

    /// `path:line:column`, which every editor can jump to.
    public var description: String { "\(path):\(line):\(column)" }
}
