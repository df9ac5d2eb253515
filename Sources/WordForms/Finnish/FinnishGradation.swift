/// Consonant gradation: what the last consonants between vowels become (kk → k, nt → nn, k → nothing).
enum FinnishGradation {
    static let vowels: LetterSet = "aeiouyäö"

    /// Strong grade, then the weak grades it may have.
    private static let pairs: KeyValuePairs<Ending, [Ending]> = [
        "kk": ["k"], "pp": ["p"], "tt": ["t"], "k": [""], "p": ["v"], "t": ["d"], "nk": ["ng"],
        "nt": ["nn"], "lt": ["ll"], "rt": ["rr"], "mp": ["mm"], "ht": ["hd"], "lk": ["l", "lj"],
        "rk": ["r", "rj"], "hk": ["h", "hj"], "nkk": ["nk"], "ntt": ["nt"], "ltt": ["lt"],
        "rtt": ["rt"], "mpp": ["mp"], "lpp": ["lp"], "rpp": ["rp"], "lkk": ["lk"], "rkk": ["rk"],
        "lp": ["lv"], "rp": ["rv"],
    ]

    private static let weakGrades: [Letters: [Letters]] = pairs.reduce(into: [:]) { table, pair in
        table[pair.key.letters, default: []] += pair.value.map(\.letters)
    }

    private static let strongGrades: [Letters: [Letters]] = pairs.reduce(into: [:]) { table, pair in
        for weak in pair.value { table[weak.letters, default: []].append(pair.key.letters) }
    }

    /// Where the consonants that change stand: between the last vowels and a vowel before them.
    private static func place(in stem: Letters) -> Range<Int>? {
        var end = stem.count
        while end > 0, vowels.contains(stem[end - 1]) { end -= 1 }
        guard end < stem.count else { return nil }
        var start = end
        while start > 0, !vowels.contains(stem[start - 1]) { start -= 1 }
        guard start > 0, start < end else { return nil }
        return start..<end
    }

    /// `stem` and what it may be in the weak grade.
    static func weak(_ stem: Letters) -> [Letters] {
        guard let place = place(in: stem) else { return [stem] }
        let head = stem[..<place.lowerBound]
        let tail = stem[place.upperBound...]
        var stems = [stem]
        for grade in weakGrades[Letters(stem[place])] ?? [] { stems.append(head + grade + tail) }
        guard stem[place].ends(in: "k"), place.count == 1 else { return stems }
        // aika → aja-, luku → luvu-, kyky → kyvy-, and k → j before e.
        if head.ends(in: "i"), vowels.contains(head.dropLast().last) {
            stems.append(head.dropLast() + Letters("j") + tail)
        }
        if head.last == tail.first, tail.count == 1, head.ends(inAny: "u", "y") {
            stems.append(head + Letters("v") + tail)
        }
        if tail.first == UInt8(ascii: "e") { stems.append(head + Letters("j") + tail) }
        return stems
    }

    /// `stem` and what it may be in the strong grade.
    static func strong(_ stem: Letters) -> [Letters] {
        guard let place = place(in: stem) else { return [stem] }
        let grades = strongGrades[Letters(stem[place])] ?? []
        return [stem]
            + grades.map { stem[..<place.lowerBound] + $0 + stem[place.upperBound...] }
    }

    /// The strong grades of the consonants before the last vowels and `stem`'s last consonant, as in
    /// ajatel-la → ajattel-; empty where nothing changes.
    static func strongBeforeConsonant(_ stem: Letters) -> [Letters] {
        guard let last = stem.last, !vowels.contains(last) else { return [] }
        return strong(Letters(stem.dropLast())).dropFirst().map { $0 + [last] }
    }
}
