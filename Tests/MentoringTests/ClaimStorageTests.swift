import Mentoring
import TestKit
import Testing

extension Claim {
    /// Any claim at all, with numbers and words from everywhere.
    static func random(using chance: inout SeededChance) -> Claim {
        let truth = Bool.random(using: &chance)
        let number = Int.random(in: -3...300, using: &chance)
        let moment = Timestamp(seconds: Int64.random(in: .min ... .max, using: &chance))
        let words = ["", " ", "fi", "sv-FI", "Kevään ohjelma 2026", "a\nb\tc", "ää%';--"]
        let word = words.randomElement(using: &chance) ?? ""
        switch Int.random(in: 0...21, using: &chance) {
        case 0: return .role(Role.allCases.randomElement(using: &chance) ?? .actor)
        case 1: return .form(Form.allCases.randomElement(using: &chance) ?? .pair)
        case 2: return .beginning(Beginning.allCases.randomElement(using: &chance) ?? .programme)
        case 3: return .language(word)
        case 4: return .programme(word)
        case 5: return .pair(truth)
        case 6: return .meetingsHeld(number)
        case 7: return .met(on: nil)
        case 8: return .met(on: moment)
        case 9: return .planned(at: moment, hasTime: truth)
        case 10: return .cancelled
        case 11: return .programmeLength(number)
        case 12: return .agreement(truth)
        case 13: return .goal(truth)
        case 14: return .review(truth)
        case 15: return .closing(truth)
        case 16: return .stage(Stage.allCases.randomElement(using: &chance) ?? .explore)
        case 17: return .phase(Phase.allCases.randomElement(using: &chance) ?? .run)
        case 18: return .rating(number)
        case 19: return .begins(on: moment)
        case 20: return .ends(on: moment)
        default: return .flag(Flag.allCases.randomElement(using: &chance) ?? .paused, truth)
        }
    }
}

@Suite struct ClaimStorageTests {
    @Test func `a claim comes back from a store as it went in`() {
        var chance = SeededChance(state: 7)
        for _ in 0..<5_000 {
            let claim = Claim.random(using: &chance)
            #expect(Claim(kind: claim.kind, value: claim.value) == claim)
        }
    }

    static let stored: [(claim: Claim, kind: String, value: String)] = [
        (.role(.supervisor), "role", "supervisor"), (.form(.peerGroup), "form", "peer-group"),
        (.beginning(.nonStop), "beginning", "non-stop"), (.pair(true), "pair", "yes"),
        (.meetingsHeld(3), "meetings-held", "3"), (.met(on: nil), "met", ""),
        (.met(on: Timestamp(seconds: 42)), "met", "42"), (.cancelled, "cancelled", ""),
        (.planned(at: Timestamp(seconds: 42), hasTime: false), "planned", "42 day"),
        (.programmeLength(6), "programme-length", "6"), (.agreement(false), "agreement", "no"),
        (.goal(true), "goal", "yes"), (.review(true), "review", "yes"),
        (.closing(true), "closing", "yes"), (.stage(.direction), "stage", "direction"),
        (.phase(.design), "phase", "p-design"),
        (.flag(.endedEarly, true), "flag", "ended-early yes"),
        (.rating(4), "rating", "4"), (.begins(on: Timestamp(seconds: 42)), "begins", "42"),
        (.ends(on: Timestamp(seconds: -1)), "ends", "-1"),
        (.language("fi"), "language", "fi"), (.programme("X"), "programme", "X"),
    ]

    @Test(arguments: stored)
    func `the words in a store stay what they are`(_ claim: Claim, _ kind: String, _ value: String)
    {
        #expect(claim.kind == kind)
        #expect(claim.value == value)
    }

    static let unknown = [
        ("", ""), ("mood", "good"), ("role", "sponsor"), ("pair", "maybe"), ("pair", ""),
        ("meetings-held", "three"), ("met", "yesterday"), ("planned", "42"),
        ("planned", "42 noon"), ("planned", "soon day"), ("planned", "42  day"),
        ("cancelled", "yes"), ("stage", "Work"), ("phase", "run"), ("flag", "paused"),
        ("flag", "paused maybe"), ("flag", "mood yes"), ("programme-length", ""),
        ("rating", "good"), ("begins", ""), ("ends", "soon"),
    ]

    @Test(arguments: unknown)
    func `words that no claim has are no claim`(_ kind: String, _ value: String) {
        #expect(Claim(kind: kind, value: value) == nil)
    }

    @Test func `stages stand in the order of the path`() {
        #expect(Stage.allCases.sorted() == Stage.allCases)
        #expect(Stage.allCases.map(\.number) == Array(1...8))
        #expect(Stage.work < .review && .explore < .prepare && !(Stage.after < .close))
    }
}
