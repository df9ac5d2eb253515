import Foundation

/// A folder of conversations with the folders laid over it: the one reader of scripts and pages.
///
/// A file at the same place in a later layer replaces the earlier one; a new file adds.
struct DialogueFolder: Sendable {
    /// The shared file that comes before those of a language.
    static let organisation = "organisation.rive"
    /// The folders of a language that hold pages.
    static let pageFolders = ["stages", "meetings", "cards", "programmes", "articles"]

    /// The folder of a language that holds example sentences.
    static let exampleFolder = "understanding/examples"

    /// The files of each layer that no later layer replaces, the shipped layer first.
    let layers: [[FolderFile]]
    /// The languages that have at least one script, sorted by code.
    let languages: [String]

    /// Lists what stands in `folders`; nothing is read yet.
    ///
    /// - Throws: ``Complaint`` where one of them is no folder or none has a script.
    init(_ folders: [String]) throws(Complaint) {
        for folder in folders where !Self.isFolder(folder) {
            throw Complaint(
                "\(folder) is no folder\n    give a folder of conversations", status: .missingInput)
        }
        let listed = folders.map { folder in
            FolderFile.files(
                under: URL(filePath: folder),
                shownAs: folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
        }
        layers = Self.layered(listed)
        languages = Self.languages(of: layers)
        if languages.isEmpty {
            throw Complaint(
                """
                \(folders.first ?? "the folder") has no script in a language's folder
                    a folder of conversations has fi/*.rive, or another language's code
                """, status: .missingInput)
        }
    }

    /// `layers` without the files that a later layer replaces.
    static func layered(_ layers: [[FolderFile]]) -> [[FolderFile]] {
        var replaced: Set<String> = []
        let kept = layers.reversed().map { files in
            let left = files.filter { !replaced.contains($0.relativePath) }
            replaced.formUnion(files.map(\.relativePath))
            return left
        }
        return kept.reversed()
    }

    /// The folders at the top that are named like a language and have a script.
    static func languages(of layers: [[FolderFile]]) -> [String] {
        let scripts = layers.joined().filter { $0.relativePath.hasSuffix(".rive") }
        let names = scripts.compactMap { file -> String? in
            let parts = file.relativePath.split(separator: "/")
            return parts.count > 1 ? String(parts[0]) : nil
        }
        return Set(names).filter(isLanguageCode).sorted()
    }

    /// The scripts of `language` in each layer, the organisation's last: what it says wins.
    func scripts(of language: String) -> [[FolderFile]] {
        layers.map { files in
            files.filter {
                $0.relativePath.hasPrefix(language + "/") && $0.relativePath.hasSuffix(".rive")
            } + files.filter { $0.relativePath == Self.organisation }
        }
    }

    /// The pages of `language` in each layer, folder by folder.
    func pages(of language: String) -> [[FolderFile]] {
        layers.map { files in
            Self.pageFolders.flatMap { folder in
                files.filter {
                    $0.relativePath.hasPrefix("\(language)/\(folder)/")
                        && $0.relativePath.hasSuffix(".md")
                }
            }
        }
    }

    /// The pages of example sentences of `language` in each layer.
    func examples(of language: String) -> [[FolderFile]] {
        layers.map { files in
            files.filter {
                $0.relativePath.hasPrefix("\(language)/\(Self.exampleFolder)/")
                    && $0.relativePath.hasSuffix(".md")
            }
        }
    }

    /// Refuses a language that was asked for and is not spoken here.
    func require(_ language: String?) throws(Complaint) {
        guard let language, !languages.contains(language) else { return }
        throw Complaint(
            "\(language) is not spoken here\n    languages: \(languages.joined(separator: " "))",
            status: .usage)
    }

    /// Whether `name` has the form of a language's code: `fi`, `smn`, `sv-FI`.
    private static func isLanguageCode(_ name: String) -> Bool {
        let letters = name.prefix { $0 != "-" }
        return (2...3).contains(letters.count)
            && letters.allSatisfy { $0.isASCII && $0.isLowercase }
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
