import Dialogue
import Foundation

/// A file that tuki hands over at the terminal: it is written beside where the talk was started.
enum HandedFile {
    /// How many names are tried where others are taken.
    private static let names = 1...99

    /// Writes `file` into `folder`; an older one of tuki's own is replaced, anything else is left.
    ///
    /// - Returns: Its path.
    static func save(_ file: OutgoingFile, in folder: URL) throws(Complaint) -> String {
        for number in names {
            let place = folder.appending(path: name(of: file, number))
            guard isFree(place) else { continue }
            do {
                try Data(file.text.utf8).write(to: place, options: .atomic)
                return place.path
            } catch {
                throw Complaint(
                    "cannot write \(place.path): the folder must be writable", status: .failure)
            }
        }
        throw Complaint(
            "cannot write \(file.name) in \(folder.path): too many of that name",
            status: .failure)
    }

    private static func name(of file: OutgoingFile, _ number: Int) -> String {
        let parts = file.name.split(separator: ".", maxSplits: 1)
        guard number > 1, parts.count == 2 else { return file.name }
        return "\(parts[0])-\(number).\(parts[1])"
    }

    private static func isFree(_ place: URL) -> Bool {
        guard let old = try? Data(contentsOf: place) else {
            return !FileManager.default.fileExists(atPath: place.path)
        }
        return String(decoding: old, as: UTF8.self).contains("PRODID:-//tuki//")
    }
}
