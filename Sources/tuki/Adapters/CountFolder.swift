import Dialogue
import Foundation

/// Keeps what was counted of the example sentences in files of a folder that may be emptied at any
/// time: it has nothing of anybody who talked, only what the pages themselves say.
struct CountFolder: CountKeeper {
    /// So many files of a language are left: an older one may be another version's, or an overlay's.
    private static let most = 4
    private static let ending = ".counts"

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
        try? Data(contentsOf: file(name), options: .alwaysMapped)
    }

    /// Writes a whole file beside and renames it: another process sees all of it or nothing.
    func keep(_ bytes: Data, as name: String) -> Data? {
        let manager = FileManager.default
        do {
            try manager.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try bytes.write(to: file(name), options: .atomic)
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
