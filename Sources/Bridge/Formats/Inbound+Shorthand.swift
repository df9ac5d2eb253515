import Dialogue

extension Inbound.Happening {
    /// Something that is to be ended and no more.
    static let nothing = Inbound.Happening.event(.noticed)

    /// A participant typed `text` or pressed `choice`.
    static func said(
        _ text: String?, choice: String? = nil, language: String? = nil, inGroup: Bool = false
    ) -> Inbound.Happening {
        .event(
            .said(
                Said(
                    text: text, choice: choice, language: Language.code(in: language),
                    inGroup: inGroup)))
    }
}
