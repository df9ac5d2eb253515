/// What stands under a page's header.
struct PageBody {
    private(set) var lead = ""
    private(set) var sections: [Page.Section] = []

    init(_ lines: ArraySlice<PageLine>, kind: Page.Kind, _ faults: inout FaultList) {
        var start = lines.startIndex
        var heading: Heading?
        for index in lines.indices {
            guard let next = Heading(lines[index]) else { continue }
            close(heading, lines[start..<index])
            check(next, kind: kind, &faults)
            (heading, start) = (next, index + 1)
        }
        close(heading, lines[start...])
    }

    private mutating func close(_ heading: Heading?, _ lines: ArraySlice<PageLine>) {
        let text = Substring(lines.map(\.text).joined(separator: "\n"))
        let whole = String(text.trimmedLines)
        guard let heading else {
            lead = whole
            return
        }
        let items = Block.blocks(of: lines.lazy.map(\.text)).filter(\.isItem)
        let isNumbered = items.first.map { $0.shape != .item(number: nil) } ?? false
        sections.append(
            Page.Section(
                id: heading.id, title: heading.title, text: whole,
                items: items.map { plainText(ofRun: $0.text) }, isNumbered: isNumbered))
    }

    /// Pages that tuki reads from need names in their headings; articles are read by people only.
    private func check(_ heading: Heading, kind: Page.Kind, _ faults: inout FaultList) {
        if heading.id.isEmpty {
            guard kind != .article && kind != .programme else { return }
            faults.add(.sectionWithoutName(title: heading.title), at: heading.line)
        } else if sections.contains(where: { $0.id == heading.id }) {
            faults.add(.duplicateSection(heading.id), at: heading.line)
        }
    }
}

/// A heading of the second rank: `## Näin etenet {#steps}`.
private struct Heading {
    let title: String
    /// Small letters, digits and hyphens; empty where there is none, or something else stands
    /// there.
    let id: String
    let line: Int

    init?(_ line: PageLine) {
        guard line.text.hasPrefix("## ") else { return nil }
        let text = line.text.dropFirst(3).trimmed
        self.line = line.number
        guard text.utf8.last == UInt8(ascii: "}"), let (title, mark) = text.cut(at: "{"),
            mark.utf8.first == UInt8(ascii: "#")
        else {
            (title, id) = (plainText(ofRun: String(text)), "")
            return
        }
        let name = mark.dropFirst().dropLast()
        self.title = plainText(ofRun: String(title))
        id = name.utf8.allSatisfy(isSlugByte) ? String(name) : ""
    }
}

private func isSlugByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
}
