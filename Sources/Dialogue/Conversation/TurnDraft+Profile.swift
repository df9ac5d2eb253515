import Mentoring

// Facts that the operator imports.

extension TurnDraft {
    /// Notes every field of `profile` as an imported fact, or none where one is wrong.
    mutating func take(_ profile: ProfileImport) throws(EventError) {
        var claims: [Claim] = []
        for field in ProfileImport.fields {
            guard let word = profile.values[field] else { continue }
            claims.append(try Self.claim(field: field, word: word))
        }
        for claim in claims { record(claim, from: .imported) }
    }

    private static func claim(field: String, word: String) throws(EventError) -> Claim {
        let claim: Claim? =
            switch field {
            case "role": Role(rawValue: word).map(Claim.role)
            case "stage":
                Stage(rawValue: word).map(Claim.stage) ?? Phase(rawValue: word).map(Claim.phase)
            case "form": Form(rawValue: word).map(Claim.form)
            case "beginning": Beginning(rawValue: word).map(Claim.beginning)
            case "lang": Claim(kind: "language", value: word)
            case "programme": Claim(kind: "programme", value: word)
            case "pair": Claim(kind: "pair", value: word)
            case "held": number(word, within: MentoringLimits.meetingsHeld).map(Claim.meetingsHeld)
            case "length":
                number(word, within: MentoringLimits.programmeLength).map(Claim.programmeLength)
            default: nil
            }
        guard let claim else { throw EventError(field: field, hint: expected[field] ?? "") }
        return claim
    }

    private static func number(_ word: String, within limits: ClosedRange<Int>) -> Int? {
        Int(word).flatMap { limits.contains($0) ? $0 : nil }
    }

    /// What each field may say.
    private static let expected: [String: String] = [
        "role": Role.allCases.map(\.rawValue).joined(separator: ", "),
        "stage": (Stage.allCases.map(\.rawValue) + Phase.allCases.map(\.rawValue))
            .joined(separator: ", "),
        "form": Form.allCases.map(\.rawValue).joined(separator: ", "),
        "beginning": Beginning.allCases.map(\.rawValue).joined(separator: ", "),
        "lang": "fi, en, sv",
        "programme": "a name",
        "pair": "yes, no",
        "held": "a whole number from 0 to \(MentoringLimits.meetingsHeld.upperBound)",
        "length": "a whole number from 1 to \(MentoringLimits.programmeLength.upperBound)",
    ]
}
