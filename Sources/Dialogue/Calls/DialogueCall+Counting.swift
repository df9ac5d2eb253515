import Guide
import Mentoring

// The call by which scripts show an appointed coordinator the programme's figures.

extension DialogueCall {
    static let counting = [
        DialogueCall(
            "figures",
            "The programme's figures, for who was appointed: state (none, few or shown), stages, forms, "
                + "or a figure as total or agreement; of actors, or with mentor of mentors."
        ) { draft, arguments in
            draft.figures(arguments.first ?? "", arguments.dropFirst().first)
        }
    ]
}

extension TurnDraft {
    /// A figure in words; nothing for who may not see any.
    ///
    /// Counts never leave here but as bands, and none of a group of fewer than five.
    fileprivate mutating func figures(_ word: String, _ group: String?) -> String {
        guard before.isAppointed else { return word == "state" ? "none" : "" }
        guard let tally = surroundings.figures else {
            asksFigures = true
            return word == "state" ? "few" : ""
        }
        let role: Role = group == Role.mentor.rawValue ? .mentor : .actor
        let isFew = Band(tally[.total, of: role]).isSmall
        if word == "state" { return isFew ? "few" : "shown" }
        guard !isFew else { return "" }
        switch word {
        case "stages":
            return lines(of: SharedOut(tally.stages(of: role))) { stage in
                stage.flatMap { pack.guide.stage($0)?.title }
            }
        case "forms":
            return lines(of: SharedOut(tally.forms(of: role))) { form in
                form.map { pack.phrase("form_\($0.rawValue)") }
            }
        default:
            return ProgrammeTally.Figure(rawValue: word)
                .map { words(for: Band(tally[$0, of: role])) } ?? ""
        }
    }

    /// One line a part, and one for those that are not shown by themselves.
    private func lines<Part>(of whole: SharedOut<Part>, title: (Part) -> String?) -> String {
        let shown = whole.shares.map { share in
            "– \(title(share.part) ?? pack.phrase("figure_untold")): \(words(for: share.band))"
        }
        let rest = whole.rest.map { "– \(pack.phrase("figure_rest")): \(words(for: $0))" }
        return (shown + [rest].compactMap { $0 }).joined(separator: "\n")
    }

    private func words(for band: Band) -> String {
        band.isSmall ? pack.phrase("figure_few") : "\(band.floor)–\(band.ceiling)"
    }
}
