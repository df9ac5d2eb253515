/// What pages say of each other, checked.
struct BookCheck {
    private(set) var faults: [PageFault] = []
    /// The pages by their normal paths.
    private var paths: [String: Page] = [:]

    init(_ pages: [Page]) {
        for page in pages { paths[PageLink.normal(page.path.split(separator: "/")[...])] = page }
        checkNames(pages)
        for page in pages {
            for link in page.links where !PageLink.isOutside(link.target) { check(link, on: page) }
        }
    }

    private mutating func checkNames(_ pages: [Page]) {
        var taken: [String: Page] = [:]
        for page in pages {
            claim("\(page.kind) \(page.name)", called: page.name, by: page, key: "name", in: &taken)
            if page.kind == .meeting, let number = page.number {
                claim("number \(number)", called: "\(number)", by: page, key: "number", in: &taken)
            }
            guard page.kind == .card else { continue }
            // Cards are found by these in what people say, whatever the case.
            claim(
                "called \(page.title.lowercased())", called: page.title, by: page, key: "title",
                in: &taken)
            for alias in page.aliases {
                claim(
                    "called \(alias.lowercased())", called: alias, by: page, key: "also", in: &taken
                )
            }
        }
    }

    private mutating func claim(
        _ name: String, called word: String, by page: Page, key: String,
        in taken: inout [String: Page]
    ) {
        let owner = taken[name]
        if owner == nil { taken[name] = page }
        if let owner, owner.path != page.path {
            add(.duplicateName(word, path: owner.path), to: page, at: page.lines[key] ?? 1)
        }
    }

    private mutating func check(_ link: PageLink, on page: Page) {
        let (path, section) = link.destination(from: page.path)
        // What else lies beside the pages (pictures, tables) is not known here.
        guard path.hasSuffix(".md") else { return }
        guard let target = paths[path] else {
            return add(.deadLink(link.target, similar: similar(to: path)), to: page, at: link.line)
        }
        guard let section, target.section(section) == nil else { return }
        let known = target.sections.map(\.id).filter { !$0.isEmpty }
        add(.deadSection(section, path: target.path, known: known), to: page, at: link.line)
    }

    /// A page with the same file name in another folder.
    private func similar(to path: String) -> String? {
        let file = path.split(separator: "/").last
        return paths.keys.filter { $0.split(separator: "/").last == file }.min()
    }

    private mutating func add(_ problem: PageFault.Problem, to page: Page, at line: Int) {
        faults.append(PageFault(path: page.path, line: line, problem: problem))
    }
}
