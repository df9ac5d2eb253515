/// A claim as two words for a store: what it is about, and its value. Nothing is lost on the way,
/// and a word never changes its meaning, as stores outlive versions.
extension Claim {
    /// What the claim is about.
    package var kind: String { words.kind }

    /// What it says of that; empty where there is nothing to add.
    package var value: String { words.value }

    private var words: (kind: String, value: String) {
        switch self {
        case .role(let role): ("role", role.rawValue)
        case .form(let form): ("form", form.rawValue)
        case .beginning(let beginning): ("beginning", beginning.rawValue)
        case .language(let tag): ("language", tag)
        case .programme(let name): ("programme", name)
        case .pair(let isTrue): ("pair", yesOrNo(isTrue))
        case .meetingsHeld(let count): ("meetings-held", String(count))
        case .met(let date): ("met", date.map { String($0.seconds) } ?? "")
        case .planned(let date, let hasTime):
            ("planned", "\(date.seconds) \(hasTime ? "time" : "day")")
        case .cancelled: ("cancelled", "")
        case .programmeLength(let count): ("programme-length", String(count))
        case .rhythm(let days): ("rhythm", String(days))
        case .agreement(let isTrue): ("agreement", yesOrNo(isTrue))
        case .goal(let isTrue): ("goal", yesOrNo(isTrue))
        case .review(let isTrue): ("review", yesOrNo(isTrue))
        case .closing(let isTrue): ("closing", yesOrNo(isTrue))
        case .rating(let value): ("rating", String(value))
        case .begins(let day): ("begins", String(day.seconds))
        case .ends(let day): ("ends", String(day.seconds))
        case .stage(let stage): ("stage", stage.rawValue)
        case .phase(let phase): ("phase", phase.rawValue)
        case .flag(let flag, let isUp): ("flag", "\(flag.rawValue) \(yesOrNo(isUp))")
        }
    }

    /// The claim that a store kept as `kind` and `value`; nil where this version does not know
    /// them.
    package init?(kind: String, value: String) {
        switch kind {
        case "language": self = .language(value)
        case "programme": self = .programme(value)
        case "role": self.init(Role(rawValue: value), Claim.role)
        case "form": self.init(Form(rawValue: value), Claim.form)
        case "beginning": self.init(Beginning(rawValue: value), Claim.beginning)
        case "stage": self.init(Stage(rawValue: value), Claim.stage)
        case "phase": self.init(Phase(rawValue: value), Claim.phase)
        case "pair": self.init(truth(of: value), Claim.pair)
        case "agreement": self.init(truth(of: value), Claim.agreement)
        case "goal": self.init(truth(of: value), Claim.goal)
        case "review": self.init(truth(of: value), Claim.review)
        case "closing": self.init(truth(of: value), Claim.closing)
        case "meetings-held": self.init(Int(value), Claim.meetingsHeld)
        case "programme-length": self.init(Int(value), Claim.programmeLength)
        case "rhythm": self.init(Int(value), Claim.rhythm)
        case "rating": self.init(Int(value), Claim.rating)
        case "begins": self.init(Int64(value)) { .begins(on: Timestamp(seconds: $0)) }
        case "ends": self.init(Int64(value)) { .ends(on: Timestamp(seconds: $0)) }
        case "met": self.init(met: value)
        case "cancelled": self.init(value.isEmpty ? () : nil) { .cancelled }
        case "planned": self.init(planned: value)
        case "flag": self.init(flag: value)
        default: return nil
        }
    }

    /// The claim about `part`, where the part could be read.
    private init?<Part>(_ part: Part?, _ claim: (Part) -> Claim) {
        guard let part else { return nil }
        self = claim(part)
    }

    private init?(met value: String) {
        if value.isEmpty {
            self = .met(on: nil)
        } else if let seconds = Int64(value) {
            self = .met(on: Timestamp(seconds: seconds))
        } else {
            return nil
        }
    }

    private init?(planned value: String) {
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let seconds = Int64(words[0]) else { return nil }
        switch words[1] {
        case "time": self = .planned(at: Timestamp(seconds: seconds), hasTime: true)
        case "day": self = .planned(at: Timestamp(seconds: seconds), hasTime: false)
        default: return nil
        }
    }

    private init?(flag value: String) {
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let flag = Flag(rawValue: String(words[0])),
            let isUp = truth(of: String(words[1]))
        else { return nil }
        self = .flag(flag, isUp)
    }
}

private func yesOrNo(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }

private func truth(of word: String) -> Bool? {
    switch word {
    case "yes": true
    case "no": false
    default: nil
    }
}
