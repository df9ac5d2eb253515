/// Which bracket closes which, found in one pass, so that no parser has to look ahead twice.
struct Brackets {
    /// For each opening bracket the index of the one that closes it; -1 elsewhere.
    private(set) var partner: [Int]
    /// Brackets without a partner, or crossing another pair.
    private(set) var unbalanced: [Int] = []

    /// Pairs `( [ { <`, which must be closed in the order in which they were opened.
    init(nested bytes: [UInt8]) {
        partner = Array(repeating: -1, count: bytes.count)
        var open: [Int] = []
        for (index, byte) in bytes.enumerated() where !Self.isEscaped(index, in: bytes) {
            if Self.closing(byte) != nil {
                open.append(index)
            } else if Self.isClosing(byte) {
                if let last = open.last, Self.closing(bytes[last]) == byte {
                    partner[last] = index
                    open.removeLast()
                } else {
                    unbalanced.append(index)
                }
            }
        }
        unbalanced += open
    }

    /// Pairs one kind of bracket alone; what is left over is plain text.
    init(of opening: Unicode.Scalar, _ closing: Unicode.Scalar, in bytes: [UInt8]) {
        let (opening, closing) = (UInt8(ascii: opening), UInt8(ascii: closing))
        partner = Array(repeating: -1, count: bytes.count)
        var open: [Int] = []
        for (index, byte) in bytes.enumerated() {
            if byte == opening {
                open.append(index)
            } else if byte == closing, let last = open.popLast() {
                partner[last] = index
            }
        }
    }

    private static func isEscaped(_ index: Int, in bytes: [UInt8]) -> Bool {
        index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
            || byte == UInt8(ascii: ">")
    }

    private static func closing(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "{"): UInt8(ascii: "}")
        case UInt8(ascii: "<"): UInt8(ascii: ">")
        default: nil
        }
    }
}
