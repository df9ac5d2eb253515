/// Writes what ``TextRecord`` reads, line after line.
struct TextRecordWriter: ~Copyable {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(256) }

    /// The record as text.
    ///
    /// - Complexity: O(its length).
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a line, if there is a value to write.
    mutating func add(_ name: String, _ value: String?) {
        if let value { add(name, value, []) }
    }

    /// Adds a line with a value and more of them.
    mutating func add(_ name: String, _ value: String, _ more: String...) {
        add(name, value, more)
    }

    /// Adds a line with all of `values`.
    mutating func add(_ name: String, _ values: [String]) {
        begin(name)
        for value in values { add(value) }
    }

    private mutating func add(_ name: String, _ value: String, _ more: [String]) {
        begin(name)
        add(value)
        for value in more { add(value) }
    }

    private mutating func begin(_ name: String) {
        if !bytes.isEmpty { bytes.append(0x0A) }
        escape(name)
    }

    private mutating func add(_ value: String) {
        bytes.append(0x09)
        escape(value)
    }

    private mutating func escape(_ value: String) {
        guard value.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0x5C }) else {
            bytes.append(contentsOf: value.utf8)
            return
        }
        for byte in value.utf8 {
            switch byte {
            case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
            case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
            case 0x5C: bytes += [0x5C, 0x5C]
            default: bytes.append(byte)
            }
        }
    }
}
