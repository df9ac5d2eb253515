import Dialogue
import Foundation
import Mentoring

/// The world as the command line sets it: clock, chance, language and zone.
///
/// Chance is the same for everybody unless --seed changes it: the same question in the same
/// situation has the same answer.
struct World: Sendable {
    let fixedTime: Timestamp?
    let seed: UInt64
    /// Whether the seed was given: then all that hangs on chance is repeatable.
    let isRepeatable: Bool
    let language: String
    let timeZone: String
    let explains: Bool

    init(_ arguments: Arguments) {
        fixedTime = arguments.instant(.now).map { Timestamp(seconds: $0.seconds) }
        seed = arguments.number(.seed) ?? 0
        isRepeatable = arguments.number(.seed) != nil
        language = arguments.text(.language) ?? Surroundings(now: Timestamp(seconds: 0)).language
        timeZone = arguments.text(.timeZone) ?? Self.ownTimeZone
        explains = arguments.has(.explain)
    }

    /// What a turn takes from the world now.
    var surroundings: Surroundings {
        Surroundings(
            now: fixedTime ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970)),
            seed: seed, chance: isRepeatable ? nil : .random(in: 0 ... .max), language: language,
            timeZone: timeZone, explains: explains)
    }

    /// The machine's zone. One that keeps UTC says nothing of where its people are.
    private static var ownTimeZone: String {
        let zone = TimeZone.current.identifier
        let isUniversal = ["GMT", "UTC", "Etc/UTC", "Etc/GMT", "Etc/Universal"].contains(zone)
        return isUniversal ? Surroundings(now: Timestamp(seconds: 0)).timeZone : zone
    }
}
