import Dialogue
import Foundation
import RiveScriptSyntax
import Synchronization

extension DialogueFolder {
    /// The list of intents, which all languages share.
    static let intentList = "intents.md"

    /// The scripts, pages and lists of `language`, read now; its examples when they are asked for.
    ///
    /// - Parameter complain: Is told of each file that cannot be read; the rest is read all the same.
    func sources(
        of language: String, complain: @escaping @Sendable (String) -> Void
    ) -> DialogueSources {
        let read = { @Sendable (files: [FolderFile]) in
            files.compactMap { file -> SourceFile? in
                guard let bytes = FileManager.default.contents(atPath: file.location.path) else {
                    complain("\(file.shownPath): error: this file cannot be read")
                    return nil
                }
                return SourceFile(path: file.shownPath, bytes: bytes)
            }
        }
        let lists = layers.map { files in files.filter { $0.relativePath == Self.intentList } }
        return DialogueSources(
            scripts: scripts(of: language).map(read), pages: pages(of: language).map(read),
            intents: lists.flatMap(read), examples: examples(of: language).flatMap(read))
    }

    /// A companion of all texts as they are at this moment: what is checked is what will speak, also
    /// where somebody goes on writing.
    func companionAsRead(
        counts: CountFolder?, complain: @escaping @Sendable (String) -> Void
    ) -> Companion {
        let read = Dictionary(
            uniqueKeysWithValues: languages.map { language in
                var sources = sources(of: language, complain: complain)
                let examples = sources.examples()
                sources.examples = { examples }
                return (language, sources)
            })
        return Companion(languages: languages, counts: counts) { read[$0] ?? DialogueSources() }
    }

    /// A companion that speaks the languages of this folder.
    ///
    /// - Parameter counts: Where counts of example sentences are kept; nil for nowhere.
    func companion(
        counts: CountFolder? = nil, complain: @escaping @Sendable (String) -> Void
    ) -> Companion {
        // Examples are read when they are asked for, and may be again.
        let said = Mutex<Set<String>>([])
        let complainOnce = { @Sendable (text: String) in
            if said.withLock({ $0.insert(text).inserted }) { complain(text) }
        }
        return Companion(languages: languages, counts: counts) { language in
            sources(of: language, complain: complainOnce)
        }
    }

    /// A companion for a command that talks.
    func companion(for arguments: Arguments, _ console: Console) -> Companion {
        companion(
            counts: .chosen(by: arguments, environment: console.environment),
            complain: console.complain)
    }
}
