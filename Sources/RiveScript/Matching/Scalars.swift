/// The scalar that starts at `index` of valid UTF-8, and how many bytes it takes.
///
/// - Complexity: O(1).
package func scalar(in text: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(text[index])
    func tail(_ offset: Int) -> UInt32 {
        index + offset < text.count ? UInt32(text[index + offset]) & 0x3F : 0
    }
    let (value, length): (UInt32, Int) =
        switch lead {
        case ..<0x80: (lead, 1)
        case ..<0xE0: ((lead & 0x1F) << 6 | tail(1), 2)
        case ..<0xF0: ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// How many bytes the scalar takes whose first byte is `lead`.
package func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// The scalar that ends before `index`.
package func scalar(in text: [UInt8], before index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: text, at: start).scalar
}

extension UInt8 {
    /// An ASCII letter or digit, or `_`.
    package var isWordPart: Bool {
        0x61...0x7A ~= self || 0x30...0x39 ~= self || 0x41...0x5A ~= self || self == 0x5F
    }
}

extension Unicode.Scalar {
    /// A letter, a mark, a digit or `_`: what the `\w` of regular expressions takes.
    ///
    /// - Complexity: O(1); letters of Latin, Cyrillic, kana and Han need no look at Unicode's tables.
    package var isWordPart: Bool {
        switch value {
        case ..<0x80: return UInt8(value).isWordPart
        case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
        case 0x400...0x481, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FA5: return true
        default: break
        }
        if properties.isAlphabetic || properties.numericType != nil { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// An ideograph or kana: scripts that put no blanks between words.
    package var isUnspaced: Bool {
        switch value {
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}

/// Whether a word starts or ends at `index`, in the sense of Unicode.
///
/// Next to an ideograph or kana every place is one, as no blanks stand there. The ends of a text
/// that is not empty are boundaries too, so that a message of symbols alone can be matched.
package func isBoundary(_ text: [UInt8], at index: Int) -> Bool {
    guard index > 0, index < text.count else { return !text.isEmpty }
    let (before, after) = (text[index - 1], text[index])
    if before < 0x80, after < 0x80 {
        return Unicode.Scalar(before).isWordPart != Unicode.Scalar(after).isWordPart
    }
    let (left, right) = (scalar(in: text, before: index), scalar(in: text, at: index).scalar)
    if left.isWordPart != right.isWordPart { return true }
    return left.isUnspaced || right.isUnspaced
}
