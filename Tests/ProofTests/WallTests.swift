import Dialogue
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// Nobody is answered out of another participant's data.
///
/// The same talk on a store that holds a pair's whole year and on an empty one goes word for word
/// alike, so that there is nothing that could be seen through the wall.
@Suite struct WallTests {
    struct Visitor: Sendable, CustomTestStringConvertible {
        let language: String
        let role: Role
        var testDescription: String { "\(role.rawValue) \(language)" }

        static let all = ShippedTalk.languages.flatMap { language in
            // The pair's own roles in one language; who stands outside in each.
            (language == "fi" ? Role.allCases : [.supervisor, .coordinator])
                .map { Visitor(language: language, role: $0) }
        }
    }

    @Test(arguments: Visitor.all)
    func `a talk is the same whatever others have told`(_ visitor: Visitor) throws {
        let full = try Room()
        try full.live(in: visitor.language)
        let empty = try Room()
        let notes = try full.notes()
        let id = Participant.ID(rawValue: "visitor")
        let profile = ProfileImport(values: [
            "role": visitor.role.rawValue, "lang": visitor.language,
            "stage": visitor.role == .coordinator ? "p-run" : "work",
        ])
        for room in [full, empty] { try room.answer(.profile(profile), of: id) }
        let sentences = ShippedTalk.sentences(visitor.language).plain
        let questions =
            ShippedTalk.intents.filter { $0 != "delete-my-data" }.map { Said(choice: $0) }
            + stride(from: 0, to: sentences.count, by: 30).map { Said(text: sentences[$0]) }
        for question in questions {
            let seen = try full.answer(.said(question), of: id)
            let expected = try empty.answer(.said(question), of: id)
            #expect(seen.messages == expected.messages, "\(seen.intent ?? "-")")
            #expect(seen.situation.facts == expected.situation.facts)
        }
        #expect(
            try full.notes() == notes && notes.count > 1, "the pair's notebooks are as they were")
    }
}

/// A store and those who talk on it.
private final class Room {
    private let store: SQLiteStore
    private let keeper: TurnKeeper
    private let surroundings = Surroundings(now: Timestamp(seconds: 1_773_216_000))
    private let pair = ["actor", "mentor"].map { Participant.ID(rawValue: $0) }

    init() throws {
        store = try SQLiteStore(path: ":memory:")
        keeper = TurnKeeper(try #require(ShippedTalk.companion))
    }

    @discardableResult
    func answer(_ event: Event, of id: Participant.ID) throws -> Turn {
        try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(to: event, of: id, key: nil, in: transaction, surroundings).turn
            }
        }.get()
    }

    /// A pair that tells all there is to tell, and a note each.
    func live(in language: String) throws {
        let note = ["fi": "muistiin: ", "en": "note: ", "sv": "anteckna: "][language] ?? ""
        for (id, role) in zip(pair, ["actor", "mentor"]) {
            let profile = ProfileImport(values: [
                "role": role, "lang": language, "held": "5", "stage": "work",
            ])
            try answer(.profile(profile), of: id)
            let sentences = ShippedTalk.sentences(language).plain
            for place in stride(from: 0, to: sentences.count, by: 40) {
                try answer(.said(Said(text: sentences[place])), of: id)
            }
            try answer(.said(Said(choice: "help")), of: id)
            try answer(.said(Said(text: note + "salaisuus")), of: id)
        }
    }

    /// What the pair has in their notebooks.
    func notes() throws -> [Note] {
        try store.transaction { transaction throws(StoreError) in
            var notes: [Note] = []
            for id in pair { notes += try transaction.situation(of: id)?.notes ?? [] }
            return notes
        }
    }
}
