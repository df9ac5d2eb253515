import Foundation

/// What one engine did with one brain, in the form that all drivers print: one line of JSON.
struct Measurement: Codable {
    let peer: String
    /// Seconds to read the brain, and to put it in order; engines that do both at once count it
    /// under the first.
    let load: Double
    let sort: Double
    /// Replies a second.
    let rate: Double
    /// Microseconds of a reply: the median, and what 99 of 100 stay below.
    let median: Double
    let slow: Double
    /// The most memory the process had, in KiB.
    let memory: Int

    enum CodingKeys: String, CodingKey {
        case peer
        case load = "load_s"
        case sort = "sort_s"
        case rate = "rps"
        case median = "p50_us"
        case slow = "p99_us"
        case memory = "rss_peak_kb"
    }
}
