import RiveScriptSyntax

extension ConditionSyntax.Comparison {
    /// Whether it holds between two texts; an empty one counts as `undefined`.
    ///
    /// Equality is that of text. Order is that of numbers, and where one side is none, no order
    /// holds.
    func holds(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.isEmpty ? "undefined" : left, right.isEmpty ? "undefined" : right)
        switch self {
        case .equal: return left == right
        case .unequal: return left != right
        default: break
        }
        guard let one = Number(left)?.value, let other = Number(right)?.value else { return false }
        switch self {
        case .less: return one < other
        case .lessOrEqual: return one <= other
        case .greater: return one > other
        default: return one >= other
        }
    }
}

/// A whole or decimal number as scripts write it.
enum Number {
    case whole(Int)
    case decimal(Double)

    /// The number that `text` is, blanks at its ends aside; nil for anything else.
    init?(_ text: String) {
        let digits = text.utf8.drop { $0 == 0x20 }
        let trimmed = String(decoding: digits, as: UTF8.self).trimmedAtEnd
        guard trimmed.utf8.allSatisfy({ $0.isDigit || "+-.".utf8.contains($0) }) else { return nil }
        if let whole = Int(trimmed) {
            self = .whole(whole)
        } else if let decimal = Double(trimmed), decimal.isFinite {
            self = .decimal(decimal)
        } else {
            return nil
        }
    }

    var value: Double {
        switch self {
        case .whole(let whole): Double(whole)
        case .decimal(let decimal): decimal
        }
    }

    /// As it is said: without a decimal point where none is needed.
    var text: String {
        switch self {
        case .whole(let whole): "\(whole)"
        case .decimal(let decimal):
            "\(decimal)".hasSuffix(".0") ? String("\(decimal)".dropLast(2)) : "\(decimal)"
        }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
