/// The letters of a Finnish and Swedish keyboard, and which lie side by side.
enum Keyboard {
    private static let rows: [Letters] = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"].map {
        Letters($0)
    }

    /// The row and column of each letter, in quarters of a key; nil for what is no letter key.
    private static let places: [(row: Int, column: Int)?] = {
        var places = [(row: Int, column: Int)?](repeating: nil, count: 256)
        for (row, letters) in rows.enumerated() {
            for (column, letter) in letters.enumerated() {
                places[Int(letter)] = (row, column * 4 + [0, 1, 3][row])
            }
        }
        return places
    }()

    /// Whether the keys of two letters touch, or one letter is the other without dots.
    static func areNear(_ one: UInt8, _ other: UInt8) -> Bool {
        if FinnishFolding.dotless([one]) == FinnishFolding.dotless([other]) { return true }
        guard let first = places[Int(one)], let second = places[Int(other)] else { return false }
        return abs(first.row - second.row) <= 1 && abs(first.column - second.column) <= 4
    }
}
