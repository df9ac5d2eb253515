import WordForms

/// What each trigger asks of a message at least, in rows beside each other: most that are tried are
/// passed by here, without a look at them.
struct TriggerAsk: Sendable {
    /// One trigger.
    struct Row: Sendable {
        /// Its sets of words among the numbers.
        fileprivate let start: Int32
        fileprivate let end: Int32
        /// The language of its file.
        fileprivate let language: Language?
        /// As ``Pattern/isBare`` and ``Pattern/isWorded``.
        let isBare: Bool
        let isWorded: Bool
    }

    private var rows: [Row] = []
    private var numbers: [Int32] = []

    init(_ triggers: [Trigger]) {
        rows.reserveCapacity(triggers.count)
        for pattern in triggers.lazy.map(\.pattern) {
            let start = Int32(numbers.count)
            numbers += pattern.required.numbers
            rows.append(
                Row(
                    start: start, end: Int32(numbers.count), language: pattern.language,
                    isBare: pattern.isBare, isWorded: pattern.isWorded))
        }
    }

    /// What the trigger of this number asks.
    subscript(trigger: UInt32) -> Row { rows[Int(trigger)] }

    /// Whether a trigger that asks for this may take the text.
    func mayTake(_ text: inout SearchedText, _ row: Row, _ brain: BrainContent) -> Bool {
        guard row.start < row.end, let language = row.language else { return true }
        guard let typed = text.words(language, brain) else { return false }
        return typed.table.hasAll(of: numbers.span.extracting(Int(row.start)..<Int(row.end)))
    }
}
