import Foundation
import Testing

@testable import Likeness

/// What short texts are compared by.
@Suite struct TextFeaturesTests {
    @Test func `case, accents and marks do not tell texts apart`() {
        #expect(TextFeatures(of: "Mitä ÄITI teki?").all == TextFeatures(of: "mita aiti teki").all)
        #expect(TextFeatures(of: "Mitä, äiti").words == ["mita", "aiti"])
    }

    @Test func `each feature is there once, in order`() {
        let all = TextFeatures(of: "aha aha ahaa", tags: ["role mentor"]).all
        #expect(all == Set(all).sorted())
    }

    @Test func `inflected and mistyped words share features`() {
        let one = Set(TextFeatures(of: "tavoitteesta").all)
        let other = Set(TextFeatures(of: "tavoiteista").all)
        #expect(one.intersection(other).count * 3 > one.count)
        // Both are one word between the text's ends; nothing else is alike.
        #expect(one.intersection(TextFeatures(of: "vuosikello").all).count == 1)
    }

    @Test func `an accent behind its letter is folded too`() {
        #expect(TextFeatures(of: "a\u{308}iti o\u{301}").words == ["aiti", "o"])
    }

    @Test(arguments: ["", " ", "?!", "\u{301}"])
    func `a text without words has only its ends`(_ text: String) {
        let features = TextFeatures(of: text)
        #expect(features.words.isEmpty && features.all.count <= 1)
        #expect(features.strangeness { _ in false }.isEmpty)
    }

    @Test func `strange words are counted, in quarters too`() {
        let text = TextFeatures(of: "yksi kaksi kolme nelja")
        let known = Set(TextFeatures(of: "yksi kaksi").beginnings)
        #expect(
            text.strangeness(isKnown: known.contains)
                != text.strangeness(isKnown: { _ in true }))
    }
}

/// Readings of new sentences, and what is kept of the counts.
@Suite struct LikenessTests {
    static let sentences = [
        ("book a time with her", 0), ("when shall we meet", 0), ("find a time to meet", 0),
        ("I want another mentor", 1), ("may I change my mentor", 1), ("another pair please", 1),
        ("thank you so much", 2), ("thanks a lot", 2), ("many thanks to you", 2),
    ]
    static let likeness = Likeness(
        sentences.map { Likeness.Example(text: $0.0, tags: [], meaning: $0.1) }, meaningCount: 3)

    @Test(arguments: [
        ("a time to meet her", 0), ("change to another mentor", 1), ("thank you a lot", 2),
        ("Anothr pair?", 1),
    ])
    func `a sentence means what it is like`(_ text: String, _ meaning: Int) throws {
        let readings = Self.likeness.readings(of: text, tags: [])
        #expect(try #require(readings.first).meaning == meaning)
        #expect(abs(readings.reduce(0) { $0 + $1.likelihood } - 1) < 0.001)
        #expect(readings.map(\.likelihood) == readings.map(\.likelihood).sorted(by: >))
    }

    @Test(arguments: ["", "???", "xyzzy qwrtp"])
    func `without a word of any example nothing is meant`(_ text: String) {
        #expect(Self.likeness.readings(of: text, tags: []).isEmpty)
    }

    @Test func `who speaks decides where the words are the same`() throws {
        let likeness = Likeness(
            [
                .init(text: "what now", tags: ["role actor"], meaning: 0),
                .init(text: "what now", tags: ["role mentor"], meaning: 1),
            ], meaningCount: 2)
        for (tag, meaning) in [("role actor", 0), ("role mentor", 1)] {
            let readings = likeness.readings(of: "what now", tags: [tag])
            #expect(try #require(readings.first).meaning == meaning)
        }
    }

    @Test func `the words that decided are named`() {
        let words = Self.likeness.words(
            of: "a time to change my mentor", speakingFor: 1, ratherThan: 0, limit: 2)
        #expect(Set(words).isSubset(of: ["change", "my", "mentor"]) && words.count == 2)
    }

    @Test func `the same sentences give the same bytes, and these the same readings`() throws {
        let again = Likeness(
            Self.sentences.map { Likeness.Example(text: $0.0, tags: [], meaning: $0.1) },
            meaningCount: 3)
        #expect(again.bytes == Self.likeness.bytes)
        // As a part of a larger file.
        let shifted = (Data("xyz".utf8) + again.bytes)[3...]
        let read = try #require(Likeness(bytes: shifted))
        #expect(read.meaningCount == 3)
        let text = "may we find another time"
        #expect(read.readings(of: text, tags: []) == Self.likeness.readings(of: text, tags: []))
    }

    @Test func `bytes of something else are refused`() {
        let bytes = Self.likeness.bytes
        #expect(Likeness(bytes: Data()) == nil)
        #expect(Likeness(bytes: bytes.dropLast()) == nil)
        #expect(Likeness(bytes: Data(repeating: 0xFF, count: bytes.count)) == nil)
    }

    /// Whatever stands in a file, reading it stays within the file.
    @Test func `spoilt bytes never crash a reading`() {
        let bytes = Self.likeness.bytes
        for place in stride(from: 32, to: bytes.count, by: 7) {
            var spoilt = bytes
            spoilt[place] ^= 0xFF
            let readings = Likeness(bytes: spoilt)?.readings(of: "another time to meet", tags: [])
            #expect((readings ?? []).allSatisfy { (0..<3).contains($0.meaning) })
        }
    }

    @Test func `no sentences, no readings`() {
        #expect(Likeness([], meaningCount: 0).readings(of: "hello", tags: []).isEmpty)
        #expect(Likeness([], meaningCount: 2).readings(of: "hello", tags: []).isEmpty)
    }
}

/// Sentences known word for word.
@Suite struct KnownSentencesTests {
    @Test func `each is found with its meaning, after being kept too`() throws {
        let hashes = (0..<100).map { KnownSentences.hash(of: "sentence \($0)".utf8) }
        let known = KnownSentences(
            Dictionary(
                uniqueKeysWithValues: hashes.enumerated().map { number, hash in
                    (hash, number == 7 ? nil : UInt16(number))
                }))
        let kept = try #require(KnownSentences(bytes: known.bytes))
        for (number, hash) in hashes.enumerated() {
            #expect(kept.meaning(of: hash) == (number == 7 ? nil : number))
        }
        #expect(kept.meaning(of: KnownSentences.hash(of: "another".utf8)) == nil)
        #expect(KnownSentences(bytes: known.bytes.dropLast()) == nil)
        #expect(KnownSentences([:]).meaning(of: 1) == nil)
    }
}
