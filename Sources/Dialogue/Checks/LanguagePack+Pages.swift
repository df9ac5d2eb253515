import Guide
import RiveScript

// What a page must say of itself beside other pages: where its words come from, and a name that no
// page of another kind has.

extension LanguagePack {
    /// Kinds of pages that bring in what others found out. Stages, meetings and a supervisor's talks
    /// are the programme's own, and say so by their kind.
    static let sourcedKinds: [Page.Kind] = [.card, .article, .programme]

    /// Pages without a source where one is needed, and names that pages of two kinds share.
    var pageFindings: [Finding] {
        var named: [String: Page] = [:]
        var findings: [Finding] = []
        for page in guide.pages {
            if Self.sourcedKinds.contains(page.kind), page.source?.isEmpty ?? true {
                findings.append(
                    HallProblem.sourceMissing(kind: page.kind.rawValue).finding(at: page.place))
            }
            if let other = named[page.name], other.kind != page.kind {
                findings.append(
                    HallProblem.nameOfTwoKinds(page.name, path: other.path).finding(at: page.place))
            }
            named[page.name] = named[page.name] ?? page
        }
        return findings
    }
}

extension Page {
    /// The line that names it.
    fileprivate var place: SourceLocation {
        SourceLocation(path: path, line: line(of: "name"), column: 1)
    }
}
