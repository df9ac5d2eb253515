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
        tuki.map {
            ["TUKI_CACHE": $0.deletingLastPathComponent().appending(path: "counted").path]
        } ?? [:]

    /// The program `name` of this computer; nil where it is not installed.
    public static func installed(_ name: String) -> URL? {
        ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin"]
            .map { URL(filePath: $0).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
