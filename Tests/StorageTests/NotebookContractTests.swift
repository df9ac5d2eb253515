import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// The promises about notebooks, asked of every store.
@Suite struct NotebookContractTests {
    /// Takes a turn of `participant` with `effects` on the notebook.
    private func take(
        _ effects: [Effect], of participant: Participant.ID = .aino, in store: any DialogueStore
    ) throws {
        try store.transaction { transaction throws(StoreError) in
            var situation =
                try transaction.situation(of: participant) ?? Situation(newcomer: participant)
            situation.turn += 1
            let turn = Turn(messages: [], situation: situation, effects: effects)
            try transaction.commit(turn, answering: nil, at: noon)
        }
    }

    private func note(_ position: Int, _ text: String) -> Note {
        Note(position: position, kind: .note, text: text, date: noon)
    }

    @Test(arguments: StoreKind.all)
    func `notes come in the order of their numbers`(_ kind: StoreKind) throws {
        try kind.with { store in
            try take([.noted(note(2, "kaksi")), .noted(note(1, "yksi"))], in: store)
            try take([.noted(note(9, "muu"))], of: .eero, in: store)
            #expect(try store.situation(of: .aino)?.notes.map(\.text) == ["yksi", "kaksi"])
            #expect(try store.situation(of: .eero)?.notes.map(\.position) == [9])
        }
    }

    @Test(arguments: StoreKind.all)
    func `a note at a number that is taken replaces the other`(_ kind: StoreKind) throws {
        try kind.with { store in
            try take([.noted(note(1, "vanha")), .noted(note(2, "toinen"))], in: store)
            let answer = Note(
                position: 1, kind: .answer, text: "uusi", date: noon, card: "grow", step: 3)
            try take([.noted(answer)], in: store)
            #expect(try store.situation(of: .aino)?.notes == [answer, note(2, "toinen")])
        }
    }

    @Test(arguments: StoreKind.all)
    func `one note is erased, and the others keep their numbers`(_ kind: StoreKind) throws {
        try kind.with { store in
            try take((1...3).map { .noted(note($0, "rivi \($0)")) }, in: store)
            try take([.noted(note(2, "muu"))], of: .eero, in: store)
            try take([.erasedNote(position: 2), .erasedNote(position: 7)], in: store)
            #expect(try store.situation(of: .aino)?.notes.map(\.position) == [1, 3])
            #expect(try store.situation(of: .eero)?.notes.map(\.position) == [2])
        }
    }

    @Test(arguments: StoreKind.all)
    func `who is forgotten leaves no notebook`(_ kind: StoreKind) throws {
        try kind.with { store in
            try take([.noted(note(1, "yksi"))], in: store)
            _ = try store.transaction { transaction throws(StoreError) in
                try transaction.forget(.aino)
            }
            try store.take([.pair(true)])
            #expect(try store.situation(of: .aino)?.notes == [])
        }
    }

    @Test(arguments: StoreKind.all)
    func `a turn that only talks leaves the notebook as it is`(_ kind: StoreKind) throws {
        try kind.with { store in
            try take([.noted(note(1, "yksi"))], in: store)
            // What the situation says counts for nothing: only effects write.
            try store.transaction { transaction throws(StoreError) in
                let situation = Situation(participant: .aino, facts: [], turn: 9, talk: Talk())
                let turn = Turn(messages: [], situation: situation)
                try transaction.commit(turn, answering: nil, at: noon)
            }
            #expect(try store.situation(of: .aino)?.notes.map(\.text) == ["yksi"])
        }
    }

    @Test func `after erasing and purging no byte of a note is left`() throws {
        let folder = try ScratchFolder()
        let path = folder.path()
        let store = try SQLiteStore(path: path)
        try take((1...40).map { .noted(note($0, "KEPT-BY-AINO-\($0)-END")) }, in: store)
        try take([.erasedNote(position: 7)], in: store)
        try store.purge()
        let bytes = folder.bytes(beside: path).values
        #expect(!bytes.contains { $0.range(of: Data("KEPT-BY-AINO-7-END".utf8)) != nil })
        #expect(bytes.contains { $0.range(of: Data("KEPT-BY-AINO-8-END".utf8)) != nil })
    }
}
