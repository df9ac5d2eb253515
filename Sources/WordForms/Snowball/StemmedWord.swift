/// A word on its way through a Snowball stemmer: its letters, and where its regions begin.
///
/// The regions are fixed when the stemmer starts; the word gets shorter and they stay.
struct StemmedWord {
    var letters: Letters
    /// R1: what follows the first non-vowel after a vowel.
    private(set) var region1: Int
    /// R2: the same again, from the start of R1.
    private(set) var region2: Int
    let vowels: LetterSet

    /// `letters` with the common regions, R1 from `fixedRegion1` on where that is given.
    init(_ letters: Letters, vowels: LetterSet, fixedRegion1: Int? = nil, least: Int = 0) {
        self.letters = letters
        self.vowels = vowels
        let first = fixedRegion1 ?? Self.region(of: letters, from: 0, vowels: vowels)
        region1 = max(first, least)
        region2 = Self.region(of: letters, from: first, vowels: vowels)
    }

    private static func region(of letters: Letters, from start: Int, vowels: LetterSet) -> Int {
        var index = start
        while index < letters.count, !vowels.contains(letters[index]) { index += 1 }
        while index < letters.count, vowels.contains(letters[index]) { index += 1 }
        return min(index + 1, letters.count)
    }

    var count: Int { letters.count }

    /// The letter `distance` before the end, 1 being the last; nil where the word is shorter.
    func letter(fromEnd distance: Int) -> UInt8? {
        distance <= letters.count ? letters[letters.count - distance] : nil
    }

    /// The last eight letters, packed as in an ``Ending``.
    private var tail: UInt64 { letters.suffix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Whether the letter `distance` before the end is a vowel.
    func isVowel(fromEnd distance: Int) -> Bool { vowels.contains(letter(fromEnd: distance)) }

    /// Whether the word, but for its last `dropped` letters, ends in `ending`.
    func ends(in ending: Ending, dropping dropped: Int = 0) -> Bool {
        letters.dropLast(dropped).ends(in: ending)
    }

    /// Whether the word, but for its last `dropped` letters, ends in one of `endings`.
    func ends(inAny endings: [Ending], dropping dropped: Int = 0) -> Bool {
        endings.contains { ends(in: $0, dropping: dropped) }
    }

    /// Whether the last `length` letters lie in the region that starts at `start`.
    func isInside(_ length: Int, from start: Int) -> Bool { letters.count - length >= start }

    /// The longest of `suffixes` that the word ends in within the region from `start`, and for which
    /// `condition` holds.
    func longest(
        of suffixes: [Ending], from start: Int = 0,
        where condition: (Ending) -> Bool = { _ in true }
    ) -> Ending? {
        let tail = tail
        var best: Ending?
        for suffix in suffixes where suffix.count > best?.count ?? 0 {
            let differs = (tail ^ suffix.packed) << UInt64(64 - 8 * suffix.count)
            if differs == 0, isInside(suffix.count, from: start), suffix.count <= count,
                condition(suffix)
            {
                best = suffix
            }
        }
        return best
    }

    /// Drops the last `length` letters and puts `replacement` in their place.
    mutating func replaceLast(_ length: Int, with replacement: Ending = "") {
        letters.removeLast(min(length, letters.count))
        if replacement.count > 0 { letters = letters + replacement }
    }
}
