public import Foundation

/// Programs that tests run.
public enum BuiltProgram {
    /// `tuki` as it was built beside the tests; nil where it is not there.
    public static let tuki: URL? = {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let beside = bundles.map { $0.deletingLastPathComponent() }
        let own = Bundle.main.executableURL.map { [$0.deletingLastPathComponent()] } ?? []
        return (beside + own).map { $0.appending(path: "tuki") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// Says where all runs of ``tuki`` keep what they counted of example sentences: each would
    /// count them anew.
    public static let environment: [String: String] =
        tuki.map { ["TUKI_CACHE": counts(beside: $0).path] } ?? [:]

    /// The folder of counts of just this program: what another one counted may not be its own.
    private static func counts(beside program: URL) -> URL {
        let manager = FileManager.default
        let folder = program.deletingLastPathComponent()
        let made = try? manager.attributesOfItem(atPath: program.path)[.modificationDate] as? Date
        let name = "counted-\(Int(made?.timeIntervalSince1970 ?? 0))"
        let others = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
        for other in others where other.hasPrefix("counted") && other != name {
            try? manager.removeItem(at: folder.appending(path: other))
        }
        return folder.appending(path: name)
    }

    /// The program `name` of this computer; nil where it is not installed.
    public static func installed(_ name: String) -> URL? {
        ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin"]
            .map { URL(filePath: $0).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
