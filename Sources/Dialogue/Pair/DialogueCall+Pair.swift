// The call by which scripts link a pair.

extension DialogueCall {
    static let pairing = [
        DialogueCall(
            "pair",
            "The pair: code, code new, link, unlink, lines (what the other shares), date (the other's becomes one's own).",
            hasEffect: true
        ) { draft, arguments in
            switch arguments.first {
            case "code": draft.giveCode(isFresh: arguments.dropFirst().first == "new")
            case "link": draft.link()
            case "unlink": draft.unlinkForAnother()
            case "lines": return draft.partnerLines()
            case "date": draft.adoptHeardMeeting()
            default: break
            }
            return ""
        }
    ]
}
