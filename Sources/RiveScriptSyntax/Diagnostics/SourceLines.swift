/// The lines of all files, for faults that are found when the files are put together.
package struct SourceLines {
    private let files: [String: SourceFile]
    private var maps: [String: LineMap] = [:]

    /// - Complexity: O(files); a file's lines are counted when a fault in it is reported.
    package init(_ files: [SourceFile]) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    }

    /// A fault at a place that is known, with its line.
    package mutating func diagnostic(
        _ problem: Problem, at location: SourceLocation, length: Int = 1
    ) -> Diagnostic {
        if maps[location.path] == nil, let file = files[location.path] {
            maps[location.path] = LineMap(file)
        }
        return Diagnostic(
            problem, at: location, length: length,
            sourceLine: maps[location.path]?.text(ofLine: location.line) ?? "")
    }
}
