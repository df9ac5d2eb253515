/// A link in a page's text.
package struct PageLink: Hashable, Sendable {
    /// What stands between the round brackets.
    package let target: String
    /// Line of the page, from 1.
    package let line: Int

    /// Whether `target` leads out of the guide: it has a scheme, as in `https://…` and `mailto:…`.
    package static func isOutside(_ target: String) -> Bool {
        let scheme = target.utf8.prefix { 0x61...0x7A ~= $0 | 0x20 }
        return !scheme.isEmpty && target.utf8.dropFirst(scheme.count).first == UInt8(ascii: ":")
    }

    /// The links whose address stands in `line`.
    static func links(in line: PageLine) -> [PageLink] {
        var links: [PageLink] = []
        var rest = line.text.utf8
        while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
            rest = rest[rest.index(after: bracket)...]
            guard rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")"))
            else { continue }
            let target = Substring(rest[rest.index(after: rest.startIndex)..<end]).trimmed
            links.append(PageLink(target: String(target), line: line.number))
            rest = rest[end...]
        }
        return links
    }

    /// Path and section that the link means on the page at `path`; the path is normal, without
    /// `..`.
    func destination(from path: String) -> (path: String, section: String?) {
        let parts = Substring(target).cut(at: "#")
        let file = parts?.before ?? Substring(target)
        let section = parts.map { String($0.after) }
        if file.isEmpty { return (PageLink.normal(path.split(separator: "/")[...]), section) }
        let folder = path.split(separator: "/").dropLast()
        return (PageLink.normal(folder + file.split(separator: "/")), section)
    }

    /// The path with `.` and `..` worked out, as far as it goes up.
    static func normal(_ steps: ArraySlice<Substring>) -> String {
        var normal: [Substring] = []
        for step in steps where step != "." {
            if step == ".." && normal.last.map({ $0 != ".." }) ?? false {
                normal.removeLast()
            } else {
                normal.append(step)
            }
        }
        return normal.joined(separator: "/")
    }
}
