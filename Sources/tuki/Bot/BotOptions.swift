import Bridge
import Mentoring

/// What whoever starts the bot decides.
struct BotOptions: Sendable {
    /// Where the time comes from.
    enum Clock: Hashable, Sendable {
        /// The computer's clock.
        case system
        /// This moment, always.
        case fixed(Timestamp)
        /// `tick` lines; before the first of them, this moment.
        case lines(start: Timestamp)
    }

    var format = Format.native
    var bridge = BridgeSettings()
    var clock = Clock.system
    /// Makes every choice repeatable.
    var seed: UInt64 = 0
    /// Spoken where nothing else says a language.
    var language = "fi"
    var timeZone = "Europe/Helsinki"
    /// Whether answers say how they were found.
    var explains = false
    /// What is logged: this and worse.
    var logLevel = BotLog.Level.info
}
