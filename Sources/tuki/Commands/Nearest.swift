extension String {
    /// The one of `words` that was probably meant; nil where none is near.
    ///
    /// A third of the letters, and two in a short word, may differ.
    func nearest(among words: [String]) -> String? {
        let allowed = Swift.max(2, count / 3)
        let ranked = words.map { (word: $0, distance: distance(to: $0)) }
        let best = ranked.min { $0.distance < $1.distance }
        return best.flatMap { $0.distance <= allowed && $0.distance < count ? $0.word : nil }
    }

    /// How many letters must be put in, left out, replaced or swapped to write `other`.
    ///
    /// - Complexity: O(n·m) in the letters; command-line words only.
    func distance(to other: String) -> Int {
        let (mine, theirs) = (Array(self), Array(other))
        var twoAbove: [Int] = []
        var above = Array(0...theirs.count)
        for row in mine.indices {
            var current = [row + 1]
            for column in theirs.indices {
                let isSame = mine[row] == theirs[column]
                var cost = Swift.min(
                    above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, mine[row] == theirs[column - 1],
                    mine[row - 1] == theirs[column]
                {
                    cost = Swift.min(cost, twoAbove[column - 1] + 1)
                }
                current.append(cost)
            }
            (twoAbove, above) = (above, current)
        }
        return above[theirs.count]
    }
}
