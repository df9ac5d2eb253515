import Foundation

/// Where people and facts are kept when no file is named.
enum StoreLocation {
    /// The file of the store: the named one, otherwise the one in the user's data folder, which is
    /// made so that only the user can read it.
    ///
    /// - Throws: ``Complaint`` where the folder cannot be made.
    static func chosen(
        by arguments: Arguments, environment: [String: String]
    ) throws(Complaint) -> String {
        if let named = arguments.text(.store) { return named }
        let folder = try folder(environment: environment)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Complaint(
                """
                the folder \(folder) cannot be made
                    name another file with --store FILE, or keep nothing with --store :memory:
                """, status: .unusableStore)
        }
        return folder + "/tuki.db"
    }

    /// The folder by the XDG base directory rules, or by macOS's.
    static func folder(environment: [String: String]) throws(Complaint) -> String {
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/tuki" }
        guard let home = environment["HOME"], !home.isEmpty else {
            throw Complaint(
                "there is no home folder to keep people in\n    name a file with --store FILE",
                status: .unusableStore)
        }
        #if os(macOS)
            return home + "/Library/Application Support/tuki"
        #else
            return home + "/.local/share/tuki"
        #endif
    }
}
