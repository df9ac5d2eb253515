import Dialogue
import Mentoring
import SQLiteStorage
import Testing

/// What ``DialogueStore`` promises of answers and of forgetting, asked of every store.
@Suite struct AnswerContractTests {
    @Test(arguments: StoreKind.all)
    func `an answer comes again whole, word for word`(_ kind: StoreKind) throws {
        try kind.with { store in
            let turn = Turn(
                messages: [
                    Message(text: "Hei\nsinä", choices: [Choice(id: "next", label: "👍")]),
                    Message(text: "", card: CardReference(id: "grow", title: "GROW")),
                ], card: CardReference(id: "grow", title: "GROW"),
                situation: Situation(newcomer: .aino))
            try store.transaction { transaction throws(StoreError) in
                try transaction.commit(turn, answering: EventKey("s:1"), at: noon)
            }
            #expect(try store.answer(to: EventKey("s:1")) == .whole(turn.answer))
        }
    }

    @Test(arguments: StoreKind.all)
    func `of an answer that may not be kept only the id is known`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([], answering: EventKey("s:1"), keepsAnswer: false)
            #expect(try store.answer(to: EventKey("s:1")) == .idOnly)
        }
    }

    @Test(arguments: StoreKind.all)
    func `of an event that came before nothing is kept a second time`(_ kind: StoreKind) throws {
        try kind.with { store in
            let first = try store.take([], says: "eka", answering: EventKey("s:1"))
            var next = first
            next.turn += 1
            let turn = WrittenTurn(Turn(messages: [Message(text: "toka")], situation: next))
            let kept = try store.transaction { transaction throws(StoreError) in
                (
                    try transaction.commit(turn, ifFirst: EventKey("s:1"), at: noon),
                    try transaction.situation(of: .aino),
                    try transaction.commit(turn, ifFirst: EventKey("s:2"), at: noon)
                )
            }
            #expect(!kept.0 && kept.1 == first && kept.2)
            #expect(try store.answer(to: EventKey("s:1")) != .whole(turn.turn.answer))
            #expect(try store.answer(to: EventKey("s:2")) == .whole(turn.turn.answer))
            #expect(try store.situation(of: .aino) == next)
        }
    }

    @Test(arguments: StoreKind.all)
    func `an event is known by its person and its typed id`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([], answering: EventKey("s:1"))
            #expect(try store.answer(to: EventKey("i:1")) == nil)
            #expect(try store.answer(to: EventKey("s:1", of: .eero)) == nil)
            try store.take([], of: .eero, says: "toinen", answering: EventKey("s:1", of: .eero))
            #expect(
                try store.answer(to: EventKey("s:1"))
                    != store.answer(to: EventKey("s:1", of: .eero)))
        }
    }

    @Test(arguments: StoreKind.all)
    func `a turn without an id is kept without an answer`(_ kind: StoreKind) throws {
        try kind.with { store in
            let told = try store.take([.pair(true)], answering: nil)
            #expect(try store.situation(of: .aino) == told)
        }
    }

    @Test(arguments: StoreKind.all)
    func `an event that is answered anew has the new answer`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([], says: "vanha", answering: EventKey("s:1"))
            try store.take([], says: "uusi", answering: EventKey("s:1"), keepsAnswer: false)
            #expect(try store.answer(to: EventKey("s:1")) == .idOnly)
        }
    }

    @Test(arguments: StoreKind.all)
    func `answers are kept seven days and not a second longer`(_ kind: StoreKind) throws {
        try kind.with { store in
            for number in 0..<100 { try store.take([], answering: EventKey("s:\(number)")) }
            let lastMoment = noon.adding(seconds: EventKey.keptFor)
            try store.take([], answering: EventKey("s:late"), at: lastMoment)
            #expect(try store.answer(to: EventKey("s:0")) != nil)
            try store.take([], answering: EventKey("s:later"), at: lastMoment.adding(seconds: 1))
            for number in 0..<100 {
                #expect(try store.answer(to: EventKey("s:\(number)")) == nil)
            }
            #expect(try store.answer(to: EventKey("s:late")) != nil)
            #expect(try store.answer(to: EventKey("s:later")) != nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a clock that was far ahead once does not make every answer old`(
        _ kind: StoreKind
    ) throws {
        try kind.with { store in
            let future = noon.adding(seconds: 400 * Timestamp.day)
            try store.take([], answering: EventKey("s:future"), at: future)
            try store.take([], answering: EventKey("s:now"), at: noon)
            #expect(try store.answer(to: EventKey("s:now")) != nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `one who is forgotten was never met, and the others stay`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([.pair(true), .goal(true)], answering: EventKey("s:1"))
            let eero = try store.take(
                [.pair(false)], of: .eero, answering: EventKey("s:1", of: .eero))
            let count = try store.transaction { transaction throws(StoreError) in
                try transaction.forget(.aino)
            }
            #expect(count == 2)
            #expect(try store.situation(of: .aino) == nil)
            #expect(try store.answer(to: EventKey("s:1")) == nil)
            #expect(try store.situation(of: .eero) == eero)
            #expect(try store.answer(to: EventKey("s:1", of: .eero)) != nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `forgetting one never met forgets nothing`(_ kind: StoreKind) throws {
        try kind.with { store in
            let count = try store.transaction { transaction throws(StoreError) in
                try transaction.forget(.aino)
            }
            #expect(count == 0)
        }
    }

    @Test(arguments: StoreKind.all)
    func `one who was forgotten can be met again`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([.pair(true)])
            try store.transaction { transaction throws(StoreError) in
                _ = try transaction.forget(.aino)
                try transaction.take([.goal(false)])
            }
            let met = try #require(try store.situation(of: .aino))
            #expect(met.facts.map(\.claim) == [.goal(false)])
            #expect(met.turn == 1)
        }
    }
}
