public import Foundation

/// Where the project and what stands beside it are found by tests.
public enum Project {
    /// The folder of Package.swift.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The shipped conversations.
    public static let dialogues = root.appending(path: "dialogues")

    /// Conformance and language data beside the project; nil where it is absent.
    public static let shared: URL? = {
        let folder = root.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()
}
