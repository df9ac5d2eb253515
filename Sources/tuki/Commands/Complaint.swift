/// Why a command ends early: what stderr says, and what the shell is told.
///
/// The text starts behind `error: `; further lines say what would be right.
struct Complaint: Error, Hashable, Sendable, CustomStringConvertible {
    let text: String
    let status: ExitStatus

    init(_ text: String, status: ExitStatus) { (self.text, self.status) = (text, status) }

    var description: String { "error: \(text)" }
}
