package import Foundation

/// Keeps what was counted from one start to the next. It may lose everything: it is counted again.
package protocol CountKeeper: Sendable {
    /// The bytes kept as `name`, and nothing else; nil where there are none.
    func counts(named name: String) -> Data?

    /// Keeps `bytes` as `name`, if it can.
    ///
    /// - Returns: What is kept, where it costs less memory to read that; nil where nothing was kept.
    func keep(_ bytes: Data, as name: String) -> Data?
}
