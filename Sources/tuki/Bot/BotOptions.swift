import Bridge
import Dialogue
import Foundation
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
    /// Whether codes come out of the seed too, which somebody could then guess.
    var isRepeatable = false
    /// Spoken where nothing else says a language.
    var language = "fi"
    var timeZone = "Europe/Helsinki"
    /// Whether answers say how they were found.
    var explains = false
    /// Whether tuki says by itself what is due.
    var reminds = true
    /// Whether what is too old is erased, at the start and once a day.
    var keepsUp = false
    /// Whether a reminder counts as delivered once it is written.
    var assumesDelivered = false
    /// How many reminders are said in one second; nil for all that are due.
    var maxRate: Int?
    /// A name that no other running program has, under which reminders are leased.
    var owner = "tuki"
    /// What is logged: this and worse.
    var logLevel = BotLog.Level.info

    /// Where a bot tells whoever runs it how it goes.
    var log: BotLog { BotLog(level: logLevel, descriptor: STDERR_FILENO) }

    /// The world at the moment of a turn.
    func surroundings(at now: Timestamp) -> Surroundings {
        Surroundings(
            now: now, seed: seed, chance: isRepeatable ? nil : .random(in: 0 ... .max),
            language: language, timeZone: timeZone, explains: explains,
            takesFiles: format.limits.files)
    }

    /// Under which terms this bot takes reminders; nil where it takes none.
    var lease: ReminderLease? {
        guard reminds, format.initiative != .none else { return nil }
        let only = bridge.fixedUser ?? (format.hasOneParticipant ? BridgeSettings.localUser : nil)
        return ReminderLease(owner: owner, participant: only.map(Participant.ID.init(rawValue:)))
    }
}
