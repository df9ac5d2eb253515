import Foundation

/// Looks for the word that was meant where a word is typed that no example has.
///
/// One slip is put right: a letter wrong, missing or too many, or two that changed places (Damerau,
/// "A technique for computer detection and correction of spelling errors", 1964). The words of the
/// examples are the only dictionary there is, so what is mended is what nobody of many writers used,
/// and it becomes what at least some of them did.
struct MistypedWord {
    /// Shorter words have too many neighbours.
    private static let shortest = 3
    /// Longer ones are mostly compounds, which begin as known words do.
    private static let longest = 24
    /// What is put in place stands in so many examples.
    private static let leastCommon = 5
    /// A word that begins as so many examples' words do is a form of theirs.
    private static let mostAlike = 3
    /// So many words of one message are mended, of so many first ones: each that is known to nobody
    /// asks for some hundred others.
    static let (mostWords, mostRead) = (8, 64)

    let table: LikenessTable.Reader

    /// The word that `word`, folded, stands for; nil where it is known or like none.
    ///
    /// - Complexity: O(n²) in the letters, and a search in the table for each of some 54 n words.
    func meant(by word: ArraySlice<UInt8>) -> [UInt8]? {
        guard (Self.shortest...Self.longest).contains(word.count),
            word.allSatisfy({ 0x61...0x7A ~= $0 }),
            table.row(of: TextFeatures.feature(ofWord: word)) == nil,
            frequency(of: TextFeatures.feature(ofBeginningOf: word)) <= Self.mostAlike
        else { return nil }
        if let shortened = shortened(word) { return shortened }
        var best: (word: [UInt8], frequency: Int)?
        eachNeighbour(of: Array(word)) { other in
            let frequency = frequency(ofWord: other)
            guard frequency >= Self.leastCommon, frequency > best?.frequency ?? 0 else { return }
            best = (other, frequency)
        }
        return best?.word
    }

    /// The word with a letter once that was held down too long, which no other slip looks like.
    private func shortened(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        for place in word.indices.dropFirst() where word[place] == word[place - 1] {
            var other = Array(word)
            other.remove(at: place - word.startIndex)
            if frequency(ofWord: other) >= Self.leastCommon { return other }
        }
        return nil
    }

    private func frequency(ofWord word: [UInt8]) -> Int {
        frequency(of: TextFeatures.feature(ofWord: word[...]))
    }

    private func frequency(of feature: UInt64) -> Int {
        table.row(of: feature).map { table.frequency(ofWord: $0) } ?? 0
    }

    /// Calls `body` with each word that is one slip away; the first letter is taken as meant, unless
    /// it changed places with the second.
    private func eachNeighbour(of word: [UInt8], _ body: ([UInt8]) -> Void) {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        for place in word.indices {
            if place + 1 < word.count, word[place] != word[place + 1] {
                var crossed = word
                crossed.swapAt(place, place + 1)
                body(crossed)
            }
            var other = word
            if place > 0 {
                other.remove(at: place)
                body(other)
                other = word
                for letter in letters where letter != word[place] {
                    other[place] = letter
                    body(other)
                }
                other[place] = word[place]
            }
            other.insert(0, at: place + 1)
            for letter in letters {
                other[place + 1] = letter
                body(other)
            }
        }
    }
}
