/// The features by which short texts are compared, each as a number of 64 bits.
///
/// Inflected languages share stems rather than words, and people mistype: so beside whole words
/// there are their beginnings and their runs of three and four letters, and beside those pairs of
/// words that follow each other. The accents of the Nordic languages are folded, as many type without
/// them; other letters beyond ASCII are all one.
package struct TextFeatures {
    /// Kinds of features, in the highest byte of the number.
    enum Kind: UInt64, CaseIterable {
        case word = 1
        case beginning, run, pair, gap, tag, strangeness
    }

    /// Letters at the beginning of a word that stand for its stem.
    private static let stemLength = 5
    /// Lengths of the runs of letters within a word.
    private static let runLengths = 3...4
    /// Before a word's first and after its last letter.
    private static let edge = UInt8(ascii: "_")
    /// What stands for any letter that has no place among the ASCII letters.
    private static let otherLetter: UInt8 = 0x7F

    /// The features found, each once, in the order of numbers: sums of fractions hang on the order,
    /// and the same text is to get the same reading.
    package private(set) var all: [UInt64] = []
    /// The beginnings of its words, which tell how much of a text was ever heard.
    private(set) var beginnings: [UInt64] = []
    /// The words of the text, folded, one behind the other, each between two ``edge``s.
    private var letters: [UInt8] = []
    /// Where in ``letters`` each word stands, without its edges.
    private var places: [Range<Int>] = []

    /// The words of the text, folded.
    var words: [String] { places.map { String(decoding: letters[$0], as: UTF8.self) } }

    /// The features of `text`, and of what is known of the one who typed it.
    ///
    /// - Parameter mend: What a folded word is a slip for; nil for one that stands as it is.
    init(
        of text: String, tags: [String] = [], mending mend: (ArraySlice<UInt8>) -> [UInt8]?
    ) {
        fold(text)
        self.mend(mend)
        addAll(tags)
    }

    /// The features of `text` as it is typed.
    package init(of text: String, tags: [String] = []) {
        fold(text)
        addAll(tags)
    }

    private mutating func addAll(_ tags: [String]) {
        all.reserveCapacity(letters.count * 2 + places.count * 4)
        for place in places { addWord(at: place) }
        addNeighbours()
        for tag in tags { all.append(ByteHash(of: tag.utf8).number(.tag)) }
        Self.keepEachOnce(&all)
        Self.keepEachOnce(&beginnings)
    }

    /// Puts other words in place of those that are slips.
    private mutating func mend(_ mend: (ArraySlice<UInt8>) -> [UInt8]?) {
        var left = MistypedWord.mostWords
        for number in places.indices.prefix(MistypedWord.mostRead) where left > 0 {
            guard let meant = mend(letters[places[number]]) else { continue }
            left -= 1
            let grown = meant.count - places[number].count
            letters.replaceSubrange(places[number], with: meant)
            places[number] = places[number].lowerBound..<places[number].upperBound + grown
            for later in places.indices.suffix(from: number + 1) {
                places[later] =
                    places[later].lowerBound + grown..<places[later].upperBound + grown
            }
        }
    }

    /// The feature of a whole word, folded.
    static func feature(ofWord word: ArraySlice<UInt8>) -> UInt64 {
        ByteHash(of: word).number(.word)
    }

    /// The feature of the beginning of a word, folded.
    static func feature(ofBeginningOf word: ArraySlice<UInt8>) -> UInt64 {
        ByteHash(of: word.prefix(stemLength)).number(.beginning)
    }

    /// The features of each word alone, for telling what each word weighs.
    var featuresByWord: [(word: String, features: [UInt64])] {
        places.map { place in
            var lone = self
            lone.all = []
            lone.addWord(at: place)
            Self.keepEachOnce(&lone.all)
            return (String(decoding: letters[place], as: UTF8.self), lone.all)
        }
    }

    /// Whether `feature` is a whole word or the beginning of one.
    static func isOfWord(_ feature: UInt64) -> Bool {
        feature >> 56 == Kind.word.rawValue || feature >> 56 == Kind.beginning.rawValue
    }

    private static func keepEachOnce(_ features: inout [UInt64]) {
        features.sort()
        var kept = 0
        for index in features.indices where index == 0 || features[index] != features[kept - 1] {
            features[kept] = features[index]
            kept += 1
        }
        features.removeLast(features.count - kept)
    }

    private mutating func addWord(at place: Range<Int>) {
        all.append(Self.feature(ofWord: letters[place]))
        let beginning = Self.feature(ofBeginningOf: letters[place])
        all.append(beginning)
        if place.count > 2 { beginnings.append(beginning) }
        // The edges on both sides belong to the runs.
        let end = place.upperBound + 1
        for start in (place.lowerBound - 1)..<(end - 1) {
            var hash = ByteHash()
            for index in start..<min(start + Self.runLengths.upperBound, end) {
                hash.add(letters[index])
                if index - start + 1 >= Self.runLengths.lowerBound { all.append(hash.number(.run)) }
            }
        }
    }

    /// Stems that follow each other, with the text's ends; and those with one word between.
    private mutating func addNeighbours() {
        let count = places.count + 2
        for (kind, distance) in [(Kind.pair, 1), (Kind.gap, 2)] {
            for index in 0..<max(0, count - distance) {
                var hash = ByteHash()
                addStem(index, to: &hash)
                hash.add(Self.edge)
                addStem(index + distance, to: &hash)
                all.append(hash.number(kind))
            }
        }
    }

    /// The stem of the word before place `index`; before the first word and behind the last an edge.
    private func addStem(_ index: Int, to hash: inout ByteHash) {
        switch index {
        case 0: hash.add(Self.edge)
        case places.count + 1:
            hash.add(Self.edge)
            hash.add(Self.edge)
        default: for byte in letters[places[index - 1]].prefix(Self.stemLength) { hash.add(byte) }
        }
    }

    /// Features that say how much of a text no other text has: what is far from all examples is
    /// mostly about something else.
    ///
    /// - Parameter isKnown: Whether another text has a word that begins so.
    func strangeness(isKnown: (UInt64) -> Bool) -> [UInt64] {
        guard !beginnings.isEmpty else { return [] }
        let strange = beginnings.count { !isKnown($0) }
        let quarters = (4 * strange + beginnings.count / 2) / beginnings.count
        return [[0, UInt8(min(strange, 4))], [1, UInt8(quarters)]].map {
            ByteHash(of: $0).number(.strangeness)
        }
    }

    /// Takes the words of `text` in lower case without accents; what is neither letter nor digit
    /// parts them.
    private mutating func fold(_ text: String) {
        letters.reserveCapacity(text.utf8.count + 2)
        letters.append(Self.edge)
        for scalar in text.unicodeScalars {
            // An accent that stands behind its letter goes as those that stand in theirs.
            if (0x300...0x36F).contains(scalar.value) { continue }
            if let letter = Self.folded(scalar) {
                letters.append(letter)
            } else {
                endWord()
            }
        }
        endWord()
    }

    private mutating func endWord() {
        let start = (places.last?.upperBound ?? 0) + 1
        guard letters.count > start else { return }
        places.append(start..<letters.count)
        letters.append(Self.edge)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z", "0"..."9": UInt8(truncatingIfNeeded: scalar.value)
        case "A"..."Z": UInt8(truncatingIfNeeded: scalar.value | 0x20)
        case "ä", "å", "á", "à", "Ä", "Å", "Á", "À": UInt8(ascii: "a")
        case "ö", "ø", "ó", "Ö", "Ø", "Ó": UInt8(ascii: "o")
        case "é", "è", "É", "È": UInt8(ascii: "e")
        case "ü", "Ü": UInt8(ascii: "u")
        default: scalar.value > 0x7F && scalar.properties.isAlphabetic ? otherLetter : nil
        }
    }
}

extension ByteHash {
    /// With the kind of a feature in place of the highest byte.
    fileprivate func number(_ kind: TextFeatures.Kind) -> UInt64 {
        mixed & 0x00FF_FFFF_FFFF_FFFF | kind.rawValue << 56
    }
}
