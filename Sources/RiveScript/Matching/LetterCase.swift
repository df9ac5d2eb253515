/// `text` with every letter small.
///
/// ASCII and Latin-1 are lowered byte by byte; other letters one scalar at a time, so that a
/// pattern and a message always come out alike. With `keepingLength`, a letter whose small form
/// takes another number of bytes stays, and offsets mean the same before and after.
///
/// - Complexity: O(n).
package func lowered(_ text: [UInt8], keepingLength: Bool = false) -> [UInt8] {
    let start = smallStart(of: text)
    if start == text.count { return text }
    var result = Array(text[..<start])
    result.reserveCapacity(text.count)
    var index = start
    while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
            result.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
            index += 1
        } else if byte == 0xC3, index + 1 < text.count {
            let next = text[index + 1]
            result.append(byte)
            result.append(0x80...0x9E ~= next && next != 0x97 ? next + 0x20 : next)
            index += 2
        } else {
            let (letter, length) = scalar(in: text, at: index)
            if letter.isUnspaced || length == 2 && isSmall(letter) {
                result += text[index..<min(index + length, text.count)]
                index += length
                continue
            }
            let small = letter.properties.lowercaseMapping.utf8
            if keepingLength, small.count != length {
                result += text[index..<min(index + length, text.count)]
            } else {
                result += small
            }
            index += length
        }
    }
    return result
}

/// How many bytes at the start are ASCII and Latin-1 letters that are small already.
private func smallStart(of text: [UInt8]) -> Int {
    var index = 0
    while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
            if 0x41...0x5A ~= byte { return index }
            index += 1
        } else {
            guard byte == 0xC3, index + 1 < text.count, text[index + 1] >= 0x9F else {
                return index
            }
            index += 2
        }
    }
    return text.count
}

/// Whether `letter`, below U+0800, is its own small form: most are, and asking Unicode is slow.
private func isSmall(_ letter: Unicode.Scalar) -> Bool {
    letter.value < 0x800 && smallLetters[Int(letter.value)]
}

private let smallLetters = (UInt32(0)..<0x800).map { value in
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.lowercaseMapping.unicodeScalars.elementsEqual([scalar])
}
