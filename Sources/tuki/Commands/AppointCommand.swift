import Dialogue
import Mentoring
import SQLiteStorage

extension Command {
    static let appoint: Command = .init(
        name: "appoint", summary: "Let a coordinator see the programme's figures.",
        details: """
            Figures are counts of groups of five or more, never names and never what anybody
            wrote. Who says in the talk to be a coordinator sees none without this.
            """,
        operand: participantOperand, options: [.revoke, .store, .now]
    ) { arguments, console in
        let path = try StoreLocation.chosen(by: arguments, environment: console.environment)
        let participant = Participant.ID(rawValue: arguments.operands[0])
        let isRevoked = arguments.has(.revoke)
        let now = World(arguments).surroundings.now
        let before: Situation?
        do throws(StoreError) {
            before = try SQLiteStore(path: path).transaction { transaction throws(StoreError) in
                let before = try transaction.situation(of: participant)
                if !isRevoked || before?.isAppointed == true {
                    try transaction.appoint(participant, since: isRevoked ? nil : now)
                }
                return before
            }
        } catch {
            throw Complaint(error)
        }
        let wasAppointed = before?.isAppointed == true
        guard !isRevoked || wasAppointed else {
            throw Complaint(
                "this participant is not appointed in \(path)", status: .missingInput)
        }
        try console.say(
            isRevoked
                ? "revoked: no figures from the next message on"
                : wasAppointed
                    ? "appointed already; nothing was changed"
                    : "appointed: sees figures of groups of five or more"
                        + (before == nil ? "; has not talked with tuki yet" : ""))
        return .success
    }
}
