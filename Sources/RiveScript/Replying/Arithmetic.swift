import RiveScriptSyntax

/// The result of `<add name=1>` and its like, or the text that tells why there is none.
///
/// An unset variable counts as 0; `7 / 2` is 3.5, as in rivescript-js.
func calculated(
    _ operation: TemplateSyntax.Operation, _ name: String, _ old: String?, _ operand: String
) -> (value: String?, fault: String?) {
    guard let right = Number(operand) else {
        return (nil, "[ERR: Math can't '\(operation.rawValue)' non-numeric value '\(operand)']")
    }
    let current = old == nil || old == "undefined" ? Number.whole(0) : old.flatMap { Number($0) }
    guard let left = current else {
        return (
            nil, "[ERR: Math can't '\(operation.rawValue)' non-numeric user variable '\(name)']"
        )
    }
    if operation == .div, right.value == 0 { return (nil, "[ERR: Can't Divide By Zero]") }
    return (combined(operation, left, right).text, nil)
}

/// Whole numbers stay whole while they can; past 64 bits they become decimal.
private func combined(
    _ operation: TemplateSyntax.Operation, _ left: Number, _ right: Number
) -> Number {
    if case .whole(let one) = left, case .whole(let other) = right,
        let whole = combined(operation, one, other)
    {
        return .whole(whole)
    }
    return switch operation {
    case .set: right
    case .add: .decimal(left.value + right.value)
    case .sub: .decimal(left.value - right.value)
    case .mult: .decimal(left.value * right.value)
    case .div: .decimal(left.value / right.value)
    }
}

private func combined(_ operation: TemplateSyntax.Operation, _ one: Int, _ other: Int) -> Int? {
    let (result, hasOverflowed) =
        switch operation {
        case .set: (other, false)
        case .add: one.addingReportingOverflow(other)
        case .sub: one.subtractingReportingOverflow(other)
        case .mult: one.multipliedReportingOverflow(by: other)
        case .div: one.dividedReportingOverflow(by: other)
        }
    if hasOverflowed || operation == .div && result &* other != one { return nil }
    return result
}
