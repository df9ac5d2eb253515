import Dialogue
import Foundation

/// Keeps what was counted of the example sentences in files of a folder that may be emptied at any
/// time: it has nothing of anybody who talked, only what the pages themselves say.
struct CountFolder: CountKeeper {
    /// So many files of a language are left: an older one may be another version's, or an overlay's.
    private static let most = 4
    private static let ending = ".counts"
    /// Behind what was kept stands its digest.
    private static let digestSize = 16
    private static let pieceSize = 1 << 16

    let folder: URL

    /// The named folder, otherwise the one for such files of the user, by the XDG base directory
    /// rules or by macOS's; nil where there is none.
    static func chosen(
        by arguments: Arguments, environment: [String: String]
    ) -> CountFolder? {
        if let named = arguments.text(.cache) { return CountFolder(folder: URL(filePath: named)) }
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
            return CountFolder(folder: URL(filePath: cache + "/tuki"))
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        #if os(macOS)
            return CountFolder(folder: URL(filePath: home + "/Library/Caches/tuki"))
        #else
            return CountFolder(folder: URL(filePath: home + "/.cache/tuki"))
        #endif
    }

    func counts(named name: String) -> Data? {
        // Mapped: a message looks at a small part of it.
        guard let size = wholeSize(of: file(name)),
            let bytes = try? Data(contentsOf: file(name), options: .alwaysMapped),
            bytes.count == size + Self.digestSize
        else { return nil }
        return bytes.prefix(size)
    }

    /// How many bytes were kept in `file`; nil where they are not what was written.
    ///
    /// Read piece by piece, so that the pieces do not stay in this process's memory.
    private func wholeSize(of file: URL) -> Int? {
        guard let handle = try? FileHandle(forReadingFrom: file),
            let end = try? handle.seekToEnd(), end >= UInt64(Self.digestSize)
        else { return nil }
        defer { try? handle.close() }
        let size = Int(end) - Self.digestSize
        var (digest, left) = (Digest(version: 0), size)
        guard (try? handle.seek(toOffset: 0)) != nil else { return nil }
        while left > 0 {
            guard let piece = try? handle.read(upToCount: min(left, Self.pieceSize)),
                piece.count == min(left, Self.pieceSize)
            else { return nil }
            piece.withUnsafeBytes { digest.add($0) }
            left -= piece.count
        }
        return (try? handle.readToEnd()) == Data(digest.bytes) ? size : nil
    }

    private static func digest(of bytes: Data) -> Data {
        var digest = Digest(version: 0)
        var rest = bytes[...]
        while !rest.isEmpty {
            rest.prefix(pieceSize).withUnsafeBytes { digest.add($0) }
            rest = rest.dropFirst(pieceSize)
        }
        return Data(digest.bytes)
    }

    /// Writes a whole file beside and renames it: another process sees all of it or nothing.
    func keep(_ bytes: Data, as name: String) -> Data? {
        let manager = FileManager.default
        do {
            try manager.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try (bytes + Self.digest(of: bytes)).write(to: file(name), options: .atomic)
        } catch {
            // A folder that takes nothing costs time at the next start, and nothing else.
            return nil
        }
        removeOld(beside: name)
        return counts(named: name)
    }

    private func file(_ name: String) -> URL { folder.appending(path: name + Self.ending) }

    /// Removes all but the newest files of the language that `name` begins with.
    private func removeOld(beside name: String) {
        let language = name.prefix { $0 != "-" } + "-"
        let manager = FileManager.default
        let files = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
        let own = files.filter { $0.hasPrefix(language) && $0.hasSuffix(Self.ending) }
            .map { name -> (file: URL, changed: Date) in
                let file = folder.appending(path: name)
                let changed = try? manager.attributesOfItem(atPath: file.path)[.modificationDate]
                return (file, changed as? Date ?? .distantPast)
            }
        for old in own.sorted(by: { $0.changed > $1.changed }).dropFirst(Self.most) {
            try? manager.removeItem(at: old.file)
        }
    }
}
