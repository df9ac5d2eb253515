import Foundation
import RiveScriptSyntax

/// The scripts of paths that the command line names.
enum RiveFolder {
    /// Every file named, and every `.rive` and `.rs` file under every folder named, in that order.
    ///
    /// - Throws: ``Complaint`` for a path that is not there, a file that cannot be read, and a
    ///   folder without scripts.
    static func scripts(at paths: [String]) throws(Complaint) -> [SourceFile] {
        var scripts: [SourceFile] = []
        for path in paths {
            let files = DialogueFolder.isFolder(path) ? names(in: path) : [path]
            if files.isEmpty {
                throw Complaint(
                    "\(path) has no script\n    scripts end in .rive or .rs", status: .missingInput)
            }
            for file in files { scripts.append(try script(at: file)) }
        }
        return scripts
    }

    /// The script at `path`.
    static func script(at path: String) throws(Complaint) -> SourceFile {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Complaint(
                "\(path) cannot be read\n    give a script, or a folder of scripts",
                status: .missingInput)
        }
        return SourceFile(path: path, bytes: bytes)
    }

    private static func names(in folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return found.compactMap { $0 as? String }
            .filter { $0.hasSuffix(".rive") || $0.hasSuffix(".rs") }.sorted().map { base + $0 }
    }
}
