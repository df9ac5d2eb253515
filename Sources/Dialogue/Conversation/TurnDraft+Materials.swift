import Guide
import Mentoring

// What there is to watch or read beside the pages that a turn gives.

extension TurnDraft {
    /// How many are named: more is a reading list.
    private static let mostMaterials = 3

    /// `messages`, with a line in the last one for each material that this role may see, as far as
    /// the message stays short enough.
    func namingMaterials(_ messages: [Message]) -> [Message] {
        guard !given.isEmpty, let last = messages.last else { return messages }
        var shown: [Material] = []
        for material in given.flatMap(\.materials)
        where material.isShown(to: progress.role) && !shown.contains(material) {
            shown.append(material)
        }
        var text = last.text
        for (place, material) in shown.prefix(Self.mostMaterials).enumerated() {
            let title = pack.words.renamed(material.title)
            let line = "\(pack.phrase("see_also")): \(title) \(material.address)"
            let longer = text + (place == 0 ? "\n\n" : "\n") + line
            if longer.count <= LanguagePack.longestReply { text = longer }
        }
        var messages = messages
        messages[messages.endIndex - 1].text = text
        return messages
    }
}
