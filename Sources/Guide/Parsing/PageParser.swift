import Mentoring

/// Reads pages: a header between two lines `---`, a lead, then sections `## Heading {#id}`.
package enum PageParser {
    /// The page that `text` is, and all that is wrong with it.
    ///
    /// One fault never hides another, and a page is given in spite of faults; there is none only
    /// where the header is missing or unclosed, or where neither folder nor header tells the kind.
    ///
    /// - Parameter path: where the file is, from the folder that holds `cards/`, `stages/` and so
    ///   on, or from further up; links are followed from it, so all pages of a book count from the
    ///   same place.
    /// - Complexity: O(n) in the bytes of `text`.
    package static func parse(path: String, text: String) -> (page: Page?, faults: [PageFault]) {
        var faults = FaultList(path: path)
        let lines = PageLine.lines(of: text)
        guard let (headerLines, bodyLines) = parts(of: lines, &faults) else {
            return (nil, faults.all)
        }
        let header = PageHeader(headerLines, &faults)
        guard let kind = header.kind(path: path, &faults) else { return (nil, faults.all) }
        let body = PageBody(bodyLines, kind: kind, &faults)
        let page = Page(
            name: header.name(path: path, kind: kind, &faults), kind: kind,
            title: header.title(path: path, &faults), header: header.values,
            stages: header.words("stages", Stage.allCases, &faults),
            roles: header.words("roles", Role.allCases, &faults),
            forms: header.words("form", Page.Form.allCases, &faults),
            minutes: header.minutes(&faults), situations: header.situations(&faults),
            aliases: Substring(header.values["also"] ?? "").parts(between: [","]),
            number: header.number(kind: kind, &faults), materials: header.materials(&faults),
            lead: body.lead, sections: body.sections,
            links: bodyLines.flatMap(PageLink.links), path: path, lines: header.lines)
        if kind == .card { checkCard(page, &faults) }
        return (page, faults.all)
    }

    private typealias Parts = (header: ArraySlice<PageLine>, body: ArraySlice<PageLine>)

    /// The lines between the two `---`, and those after.
    private static func parts(of lines: [PageLine], _ faults: inout FaultList) -> Parts? {
        guard let first = lines.firstIndex(where: { !$0.isEmpty }),
            lines[first].text.trimmed == "---"
        else {
            faults.add(.noHeader, at: 1)
            return nil
        }
        let rest = lines[(first + 1)...]
        guard let end = rest.firstIndex(where: { $0.text.trimmed == "---" }) else {
            faults.add(.unclosedHeader, at: lines[first].number)
            return nil
        }
        return (rest[..<end], rest[(end + 1)...])
    }

    private static func checkCard(_ page: Page, _ faults: inout FaultList) {
        let line = page.lines["name"] ?? 1
        if let button = ToolCard(page)?.button, button.count > GuideLimits.button {
            faults.add(
                .longButton(button), at: page.lines["button"] ?? page.lines["title"] ?? line)
        }
        let steps = page.section("steps")
        if steps.map({ $0.items.isEmpty || !$0.isNumbered }) ?? true {
            faults.add(.cardWithout(section: "steps"), at: line)
        }
        if page.section("questions")?.items.isEmpty ?? true {
            faults.add(.cardWithout(section: "questions"), at: line)
        }
    }
}

/// The faults of one page, in the order of its lines.
struct FaultList {
    let path: String
    private var found: [PageFault] = []

    init(path: String) { self.path = path }

    var all: [PageFault] { found.sorted { $0.line < $1.line } }

    mutating func add(_ problem: PageFault.Problem, at line: Int) {
        found.append(PageFault(path: path, line: line, problem: problem))
    }
}
