import Bridge
import Dialogue

/// What the golden lines are answered by: a few words with fixed answers, and an echo.
struct EchoBrain {
    private static let yesAndNo = [
        Choice(id: "kylla", label: "Kyllä"), Choice(id: "ei", label: "En vielä"),
    ]
    private static let numbers = ["3", "4", "5"].map { Choice(id: "n\($0)", label: $0) }

    /// Ids that came before, with their answer.
    private var answered: [String: Answer] = [:]

    /// The lines that answer `inbound`.
    mutating func lines(for inbound: Inbound, _ codec: LineCodec) -> [UInt8] {
        var out: [UInt8] = []
        switch inbound.happening {
        case .handshake(let lines): for line in lines { codec.append(line, to: &out) }
        case .event(let event):
            let key = inbound.id.map { "\(inbound.user) \($0.key)" }
            let known = key.flatMap { answered[$0] }
            let answer = known ?? Self.answer(to: event)
            if let key { answered[key] = answer }
            codec.append(answer, to: inbound, isDuplicate: known != nil, into: &out)
        case .tick, .receipt, .settled: codec.appendEnd(of: inbound, into: &out)
        }
        return out
    }

    private static func answer(to event: Event) -> Answer {
        switch event {
        case .said(let said): answer(to: said)
        case .profile(let profile):
            reply(profile.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        case .joined(let inGroup): reply([inGroup ? "Tervetuloa kaikille" : "Tervetuloa"])
        case .noticed, .due: reply([])
        }
    }

    private static func answer(to said: Said) -> Answer {
        switch said.choice ?? said.text {
        case "valikko": Answer(messages: [Message(text: "Valitse:", choices: yesAndNo)])
        case "numerot": Answer(messages: [Message(text: "Montako?", choices: numbers)])
        case "kaksi": reply(["Ensin", "Sitten\nja vielä rivi"])
        case "hiljaa": reply([])
        case "merkit": reply(["# <b> & *a* snake_case _x_"])
        case "kortti":
            Answer(
                messages: [Message(text: "GROW auttaa.")], intent: "find-card",
                card: CardReference(id: "grow", title: "GROW-keskustelu"))
        default:
            reply([
                [
                    said.choice.map { "[\($0)]" }, said.text, said.language,
                    said.inGroup ? "ryhmä" : nil,
                ]
                .compactMap { $0 }.joined(separator: " | ")
            ])
        }
    }

    private static func reply(_ texts: [String]) -> Answer {
        Answer(messages: texts.map { Message(text: $0) })
    }
}

extension Answer {
    init(messages: [Message]) { self.init(messages: messages, intent: nil, card: nil) }
}
