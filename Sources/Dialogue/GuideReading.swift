import Guide
import RiveScript

/// Reads the pages of one language into a guide.
enum GuideReading {
    /// The guide of `layers`, where a later page replaces one of the same path, and what is wrong
    /// in it.
    static func guidebook(layers: [[SourceFile]]) -> (guide: Guidebook, faults: [PageFault]) {
        var pages: [Page] = []
        var faults: [PageFault] = []
        for file in latest(of: layers) {
            let (page, found) = PageParser.parse(path: file.path, text: file.text)
            if let page { pages.append(page) }
            faults += found
        }
        let guide = Guidebook(pages: pages)
        return (guide, faults)
    }

    /// The pages that count, in the order of their names.
    private static func latest(of layers: [[SourceFile]]) -> [SourceFile] {
        var byName: [String: SourceFile] = [:]
        for file in layers.joined() { byName[name(of: file.path)] = file }
        return byName.values.sorted { $0.path < $1.path }
    }

    /// The last folder and the file: `cards/grow.md`, the same in every layer.
    private static func name(of path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }
}

extension Guidebook {
    /// The page that `<call>article NAME …</call>` reads: an article, or a page about programmes.
    func page(ofArticle name: String) -> Page? { article(name) ?? programme(name) }
}
