import Foundation

/// A moment given on the command line: ISO 8601, with a zone, or a date alone at midnight UTC.
struct Instant: Hashable, Sendable {
    /// Unix seconds, UTC.
    let seconds: Int64

    /// - Returns: Nil where `text` is no such moment.
    init?(_ text: String) {
        let full = text.contains("T") ? text : text + "T00:00:00Z"
        guard let date = try? Date(full, strategy: .iso8601) else { return nil }
        seconds = Int64(date.timeIntervalSince1970.rounded(.down))
    }
}
