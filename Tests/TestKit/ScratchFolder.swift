public import Foundation

/// A folder that is gone when its owner is, on a small disk of its own where that is asked for.
public final class ScratchFolder: Sendable {
    /// Where it is.
    public let url: URL
    private let isDisk: Bool

    /// Whether a small disk can be mounted: only root may, and not in every container.
    public static let canBeDisk = (try? ScratchFolder(diskOf: 64)) != nil

    /// An empty folder.
    public init() throws {
        (url, isDisk) = (try Self.made(), false)
    }

    /// A folder that is a disk of so many kilobytes, in memory.
    public init(diskOf kilobytes: Int) throws {
        url = try Self.made()
        isDisk = true
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", url.path)
    }

    deinit {
        if isDisk { try? Self.run("umount", "--lazy", url.path) }
        try? FileManager.default.removeItem(at: url)
    }

    /// Lets nothing on the disk be written any more.
    public func makeReadOnly() throws { try Self.run("mount", "-o", "remount,ro", url.path) }

    /// Writes `text` into the file at `path` in here.
    public func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private static func made() throws -> URL {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "tuki-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    struct NotAllowed: Error {}

    private static func run(_ program: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotAllowed() }
    }
}
