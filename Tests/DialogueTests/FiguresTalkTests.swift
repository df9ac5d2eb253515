import Dialogue
import Foundation
import Mentoring
import TestKit
import Testing

/// Who gets the programme's figures, and who does not.
@Suite struct FiguresTalkTests {
    private static let ids = (0..<12).map { Participant.ID(rawValue: "a\($0)") }

    /// A store with twelve actors.
    private static func store() throws -> InMemoryStore {
        let store = InMemoryStore()
        for id in ids { try say("olen aktori, tavattu kolme kertaa", of: id, in: store) }
        return store
    }

    @discardableResult
    private static func answer(
        to event: Event, of id: Participant.ID, in store: InMemoryStore
    ) throws -> Turn {
        let keeper = TurnKeeper(ShippedCompanion.shared)
        let surroundings = Surroundings(now: Timestamp(seconds: 1_773_216_000))
        return try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(to: event, of: id, key: nil, in: transaction, surroundings).turn
            }
        }.get()
    }

    @discardableResult
    private static func say(
        _ text: String, of id: Participant.ID, in store: InMemoryStore, inGroup: Bool = false
    ) throws -> Turn {
        try answer(to: .said(Said(text: text, inGroup: inGroup)), of: id, in: store)
    }

    private static let sari = Participant.ID(rawValue: "sari")

    private static func appoint(_ id: Participant.ID, in store: InMemoryStore) throws {
        try store.transaction { transaction throws(StoreError) in
            try transaction.appoint(id, since: Timestamp(seconds: 0))
        }
    }

    @Test(arguments: ["olen ohjelmavastaava", "olen aktori", "olen mentori", "olen esihenkilö"])
    func `who was not appointed gets the same answer whoever is in the store`(_ role: String) throws
    {
        let (full, empty) = (try Self.store(), InMemoryStore())
        for store in [full, empty] { try Self.say(role, of: Self.sari, in: store) }
        for question in ["näytä ohjelman luvut", "figures-actors", "figures-mentors"] {
            let event = Event.said(
                question.contains(" ") ? Said(text: question) : Said(choice: question))
            let answers = try [full, empty].map {
                try Self.answer(to: event, of: Self.sari, in: $0)
            }
            #expect(answers[0].messages == answers[1].messages)
            #expect(!answers[0].messages.isEmpty && !answers[0].text.contains("10–14"))
        }
    }

    @Test func `a profile line makes a coordinator, but appoints nobody`() throws {
        let store = try Self.store()
        let profile = ProfileImport(values: ["role": "coordinator", "stage": "p-run"])
        try Self.answer(to: .profile(profile), of: Self.sari, in: store)
        #expect(
            try !Self.say("näytä ohjelman luvut", of: Self.sari, in: store).text.contains("–14"))
    }

    @Test func `who was appointed sees counts, and no name`() throws {
        let store = try Self.store()
        try Self.appoint(Self.sari, in: store)
        try Self.say("olen ohjelmavastaava", of: Self.sari, in: store)
        let turn = try Self.say("näytä ohjelman luvut", of: Self.sari, in: store)
        #expect(turn.intent == "coordinator-figures")
        #expect(turn.text.contains("Kaikkiaan: 10–14"))
        #expect(!turn.asksFigures || turn.situation.isAppointed)
        #expect(Self.ids.allSatisfy { !turn.text.contains($0.rawValue) })
        #expect(turn.messages.allSatisfy { $0.text.count <= 900 })
    }

    @Test func `the appointment stands in what is exported`() throws {
        let store = InMemoryStore()
        try Self.appoint(Self.sari, in: store)
        try Self.say("olen ohjelmavastaava", of: Self.sari, in: store)
        let page = try Self.say("vie tietoni", of: Self.sari, in: store)
        #expect(page.text.contains("Nimetty näkemään ohjelman luvut"))
    }

    @Test func `a room never hears figures`() throws {
        let store = try Self.store()
        try Self.appoint(Self.sari, in: store)
        try Self.say("olen ohjelmavastaava", of: Self.sari, in: store)
        let turn = try Self.say("näytä ohjelman luvut", of: Self.sari, in: store, inGroup: true)
        #expect(!turn.text.contains("10–14"))
    }

    @Test func `one more and one less of a dozen look the same`() throws {
        let store = try Self.store()
        try Self.appoint(Self.sari, in: store)
        let before = try Self.say("näytä ohjelman luvut", of: Self.sari, in: store)
        try Self.say("olen aktori, tavattu kolme kertaa", of: .init(rawValue: "one"), in: store)
        let after = try Self.say("näytä ohjelman luvut", of: Self.sari, in: store)
        #expect(before.messages == after.messages)
    }

    @Test(arguments: ShippedCompanion.languages)
    func `every figure has a place in the scripts of each language`(_ language: String) throws {
        let file = Project.dialogues.appending(path: "\(language)/figures.rive")
        let text = try String(contentsOf: file, encoding: .utf8)
        for figure in ProgrammeTally.Figure.allCases where figure != .met {
            #expect(text.contains("figures \(figure.rawValue)<"))
        }
        for form in Form.allCases { #expect(text.contains("! var form_\(form.rawValue) = ")) }
    }
}
