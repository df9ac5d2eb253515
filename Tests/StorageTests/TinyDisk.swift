import Foundation

/// A disk of a few hundred kilobytes, in memory; it can fill up and be made read-only.
///
/// Only root may mount one, and not in every container; ``isAvailable`` tells.
final class TinyDisk {
    let folder: TemporaryFolder

    static let isAvailable = (try? TinyDisk(kilobytes: 64)) != nil

    init(kilobytes: Int) throws {
        folder = try TemporaryFolder()
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.url.path)
    }

    deinit { try? Self.run("umount", "--lazy", folder.url.path) }

    func makeReadOnly() throws { try Self.run("mount", "-o", "remount,ro", folder.url.path) }

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
