import Foundation

/// A file of a folder of conversations.
struct FolderFile: Hashable, Sendable {
    /// Its place within its folder, with `/`: a file at the same place in a later layer replaces it.
    let relativePath: String
    /// How messages name it: as near to what was typed as it can be.
    let shownPath: String
    let location: URL

    /// The files under `folder` that end in `.rive` or `.md`, sorted by place; none where there is
    /// no such folder. Hidden files are editors' own.
    static func files(under folder: URL, shownAs shown: String) -> [FolderFile] {
        var found: [FolderFile] = []
        collect(from: folder, relative: "", shown: shown, into: &found)
        return found.sorted { $0.relativePath < $1.relativePath }
    }

    private static func collect(
        from folder: URL, relative: String, shown: String, into found: inout [FolderFile]
    ) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where !name.hasPrefix(".") {
            let place = folder.appending(path: name)
            let path = relative.isEmpty ? name : "\(relative)/\(name)"
            if name.hasSuffix(".rive") || name.hasSuffix(".md") {
                found.append(
                    FolderFile(
                        relativePath: path, shownPath: "\(shown)/\(path)", location: place))
            } else if !name.contains(".") {
                collect(from: place, relative: path, shown: shown, into: &found)
            }
        }
    }
}
