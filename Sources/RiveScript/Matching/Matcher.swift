/// What a match needs while it runs, kept between messages so that none of it is made anew.
package struct MatchScratch: Sendable {
    /// Places to return to, the last one first; a negative `step` sets a star's edge back.
    fileprivate var returns: [(step: Int, position: Int)] = []
    /// Which choice has been tried at which place of the message.
    fileprivate var tried: [UInt64] = []
    /// Where stars start and end; -1 where one took no part.
    package fileprivate(set) var slots: [Int] = []

    package init() {}

    fileprivate mutating func prepare(_ program: PatternProgram, length: Int) {
        returns.removeAll(keepingCapacity: true)
        let words = (program.choiceCount * (length + 1) + 63) / 64
        tried.removeAll(keepingCapacity: true)
        for _ in 0..<words { tried.append(0) }
        slots.removeAll(keepingCapacity: true)
        for _ in 0..<program.slotCount { slots.append(-1) }
    }

    /// Whether a choice is new at a place; it is not new a second time.
    fileprivate mutating func isNew(_ bit: Int) -> Bool {
        let (word, mask) = (bit / 64, UInt64(1) << UInt64(bit % 64))
        if tried[word] & mask != 0 { return false }
        tried[word] |= mask
        return true
    }
}

/// Whether `program` takes all of `text`; the stars stand in `scratch` then.
///
/// It goes the ways that a backtracking regular expression goes, in the same order, so the stars
/// are the same: leftmost, as short as will do. But where a choice failed at a place once, it fails
/// there always, and is not tried again: this is what keeps a hostile message cheap.
///
/// One function of more than sixty lines: the loop's state stays in local variables.
///
/// - Parameters:
///   - inserts: The texts of the program's variables, comparable.
///   - words: Which words the tokens of `text` are, for programs that ask.
/// - Complexity: O(steps × bytes) at worst.
package func matches(
    _ program: PatternProgram, _ text: [UInt8], inserting inserts: [[UInt8]],
    words: TokenTable = .none, using scratch: inout MatchScratch
) -> Bool {
    guard text.has(program.prefix, 0, program.prefix.count, at: 0),
        text.ends(with: program.suffix)
    else { return false }
    scratch.prepare(program, length: text.count)
    scratch.returns.append((0, 0))
    while let (start, place) = scratch.returns.popLast() {
        if start < 0 {
            scratch.slots[-start - 1] = place
            continue
        }
        var (step, position) = (start, place)
        way: while true {
            switch program.steps[step] {
            case .whole:
                guard position == 0, text.count == program.pool.count,
                    text.has(program.pool, 0, text.count, at: 0)
                else { break way }
                return true
            case .literal(let start, let count):
                guard text.has(program.pool, start, count, at: position) else { break way }
                position += count
            case .byte(let byte):
                guard position < text.count, text[position] == byte else { break way }
                position += 1
            case .any:
                guard position < text.count else { break way }
                position += scalarLength(text[position])
            case .rest(let least):
                guard text.count - position >= least else { break way }
                position = text.count
            case .digit:
                guard position < text.count, (0x30...0x39).contains(text[position]) else {
                    break way
                }
                position += 1
            case .wordPart:
                guard position < text.count, text[position] != 0x20,
                    !(0x30...0x39).contains(text[position])
                else { break way }
                position += scalarLength(text[position])
            case .separator(let choice):
                guard scratch.isNew(choice * (text.count + 1) + position) else { break way }
                let isEdge = isBoundary(text, at: position)
                if position < text.count, text[position] == 0x20 {
                    if isEdge { scratch.returns.append((step + 1, position)) }
                    position += 1
                } else if !isEdge {
                    break way
                }
            case .insert(let index):
                let insert = inserts[index]
                guard text.has(insert, 0, insert.count, at: position) else { break way }
                position += insert.count
            case .mark(let slot):
                scratch.returns.append((-slot - 1, scratch.slots[slot]))
                scratch.slots[slot] = position
            case .fork(let first, let second, let choice):
                guard scratch.isNew(choice * (text.count + 1) + position) else { break way }
                scratch.returns.append((second, position))
                step = first
                continue way
            case .jump(let target):
                step = target
                continue way
            case .words(let start, let count, let slot):
                let end = words.end(at: position, ofAny: program.wordPool, start, count)
                guard let end else { break way }
                scratch.returns.append((-slot - 1, scratch.slots[slot]))
                scratch.slots[slot] = position
                position = end
            case .anywhere(let start, let count, let slot):
                let found = words.start(ofAny: program.wordPool, start, count)
                guard let found else { break way }
                scratch.slots[slot] = found
            case .letter:
                guard position < text.count, text[position] != 0x20 else { break way }
                position += scalarLength(text[position])
            case .nextToken:
                guard let next = words.start(after: position) else { break way }
                position = next
            case .tokenEnd:
                guard position == text.count || text[position] == 0x20 else { break way }
            case .rewind:
                position = 0
            case .accept:
                return true
            case .end:
                if position == text.count { return true }
                break way
            }
            step += 1
        }
    }
    return false
}

extension [UInt8] {
    fileprivate func has(_ pool: [UInt8], _ start: Int, _ length: Int, at position: Int) -> Bool {
        guard position + length <= count else { return false }
        for offset in 0..<length where self[position + offset] != pool[start + offset] {
            return false
        }
        return true
    }

    fileprivate func ends(with suffix: [UInt8]) -> Bool {
        has(suffix, 0, suffix.count, at: Swift.max(0, count - suffix.count))
    }
}
