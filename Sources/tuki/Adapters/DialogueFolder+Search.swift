import Foundation

extension DialogueFolder {
    /// Where conversations are looked for when no folder is named, in this order.
    ///
    /// The folder in which tuki was started, then each folder above the program: the package's own
    /// `dialogues` for a program just built, `share/tuki/dialogues` for one that is installed.
    static func candidates(startedIn folder: URL, program: URL) -> [URL] {
        var places = [folder.appending(path: "dialogues")]
        var above = program.deletingLastPathComponent()
        while true {
            places.append(above.appending(path: "dialogues"))
            places.append(above.appending(path: "share/tuki/dialogues"))
            let next = above.deletingLastPathComponent()
            if next.path == above.path || above.path == "/" { return places }
            above = next
        }
    }

    /// The folder that the command line names or that is found, with its overlays.
    ///
    /// - Parameter orByOperand: Whether the command's first argument names the folder too.
    /// - Throws: ``Complaint`` where there is none.
    static func chosen(
        by arguments: Arguments, orByOperand: Bool = true
    ) throws(Complaint) -> DialogueFolder {
        let operand = orByOperand ? arguments.operands.first : nil
        let named = operand ?? arguments.text(.dialogues)
        let overlays = arguments.texts(.overlay)
        if let named { return try DialogueFolder([named] + overlays) }
        let here = URL(filePath: FileManager.default.currentDirectoryPath)
        let places = candidates(startedIn: here, program: ownProgram)
        for place in places {
            guard isFolder(place.path) else { continue }
            if let found = try? DialogueFolder([shortened(place.path, from: here.path)]) {
                return overlays.isEmpty
                    ? found
                    : try DialogueFolder([shortened(place.path, from: here.path)] + overlays)
            }
        }
        throw Complaint(
            """
            there are no conversations to speak from
                name their folder with --dialogues DIR or TUKI_DIALOGUES,
                or start tuki beside a folder called dialogues
            """, status: .missingInput)
    }

    /// The file of this program, links followed.
    private static var ownProgram: URL {
        let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? "tuki"
        return URL(filePath: path).resolvingSymlinksInPath()
    }

    /// `path` as it is seen from `folder`, where it stands in it.
    private static func shortened(_ path: String, from folder: String) -> String {
        path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }
}
