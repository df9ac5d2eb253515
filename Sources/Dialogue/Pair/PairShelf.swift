import Mentoring

/// The links and codes of a store in memory, by the rules that every store keeps to.
struct PairShelf: Sendable {
    struct Link: Sendable {
        let other: Participant.ID
        /// The participant's own role.
        let role: Role
        let since: Timestamp
    }

    private struct Code: Sendable {
        let given: GivenCode
        let giver: Participant.ID
        let role: Role
        var isUsed = false
    }

    private var links: [Participant.ID: Link] = [:]
    private var codes: [Code] = []

    func link(of participant: Participant.ID) -> Link? { links[participant] }

    func given(by participant: Participant.ID) -> GivenCode? {
        codes.last { $0.giver == participant && !$0.isUsed }?.given
    }

    func offer(behind code: PairCode, for participant: Participant.ID) -> CodeOffer? {
        codes.first { $0.given.code == code }.map { found in
            CodeOffer(
                role: found.role, until: found.given.until, isUsed: found.isUsed,
                isOwn: found.giver == participant)
        }
    }

    mutating func give(
        _ given: GivenCode, by participant: Participant.ID, as role: Role, at now: Timestamp
    ) {
        let oldest = now.adding(seconds: -PairCode.afterlife)
        codes.removeAll { $0.given.until < oldest }
        void(codesOf: participant)
        codes.append(Code(given: given, giver: participant, role: role))
    }

    /// Links with the giver of `code`, unless the code is used up or one of the two is linked.
    mutating func link(
        _ participant: Participant.ID, by code: PairCode, as role: Role, at now: Timestamp
    ) {
        guard let found = codes.first(where: { $0.given.code == code }), !found.isUsed,
            found.given.until > now, found.giver != participant, found.role != role,
            links[participant] == nil, links[found.giver] == nil
        else { return }
        links[participant] = Link(other: found.giver, role: role, since: now)
        links[found.giver] = Link(other: participant, role: found.role, since: now)
        void(codesOf: participant)
        void(codesOf: found.giver)
    }

    mutating func unlink(_ participant: Participant.ID) {
        if let other = links.removeValue(forKey: participant)?.other {
            links.removeValue(forKey: other)
        }
        codes.removeAll { $0.giver == participant }
    }

    private mutating func void(codesOf participant: Participant.ID) {
        for place in codes.indices where codes[place].giver == participant {
            codes[place].isUsed = true
        }
    }
}

extension SharedLine {
    /// What of `note` is shown to the other one.
    init(_ note: Note) { self.init(kind: note.kind, text: note.text, date: note.date) }
}
