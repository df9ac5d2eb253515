/// A command line that has been read: what was asked for, and with what.
struct Arguments: Sendable {
    let command: Command
    /// The values of each option in the order given; an empty text where it takes none.
    private(set) var values: [String: [String]] = [:]
    private(set) var operands: [String] = []

    init(command: Command) { self.command = command }

    /// Notes `value` for `option`; one that does not repeat forgets what it was before.
    mutating func note(_ value: String, for option: Option) {
        values[option.name] =
            option.isRepeatable ? values[option.name, default: []] + [value] : [value]
    }

    mutating func note(operand: String) { operands.append(operand) }

    /// Whether `option` was given.
    func has(_ option: Option) -> Bool { values[option.name].map { $0.last != "0" } ?? false }

    /// The value of `option`, nil where it was not given.
    func text(_ option: Option) -> String? { values[option.name]?.last }

    /// All values of a repeatable option, in order.
    func texts(_ option: Option) -> [String] { values[option.name] ?? [] }

    /// The value of an option whose value is a number.
    func number(_ option: Option) -> UInt64? { text(option).flatMap { UInt64($0) } }

    /// The value of an option whose value is a moment.
    func instant(_ option: Option) -> Instant? { text(option).flatMap { Instant($0) } }
}
