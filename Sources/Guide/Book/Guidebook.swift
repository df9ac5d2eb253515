package import Mentoring

/// All pages of one language, found by what they are about.
package struct Guidebook: Sendable {
    /// In the order they were handed in.
    package let pages: [Page]
    /// The tool cards among them.
    package let deck: Deck
    private let places: [Page.Kind: [String: Int]]
    private let meetings: [Int: Int]

    /// The book of `pages`; of two with one kind and name the first is found.
    package init(pages: [Page]) {
        var places: [Page.Kind: [String: Int]] = [:]
        var meetings: [Int: Int] = [:]
        for (place, page) in pages.enumerated().reversed() {
            places[page.kind, default: [:]][page.name] = place
            if page.kind == .meeting, let number = page.number { meetings[number] = place }
        }
        self.pages = pages
        (self.places, self.meetings) = (places, meetings)
        deck = Deck(pages: pages)
    }

    /// What is wrong between pages: names used twice, links that lead nowhere. What is wrong within
    /// a page, ``PageParser`` has told.
    ///
    /// - Complexity: O(n) in the pages, their names and their links; worked out anew at each call, as
    ///   who talks needs it never and who checks needs it once.
    package var faults: [PageFault] { BookCheck(pages).faults }

    /// The page of a stage.
    package func stage(_ stage: Stage) -> Page? { page(stage.rawValue, .stage) }

    /// The page of a phase of a programme.
    package func phase(_ phase: Phase) -> Page? {
        page(phase.rawValue, .stage) ?? page(phase.rawValue, .programme)
    }

    /// The page of a row of the plan of meetings, 1…8.
    package func meeting(number: Int) -> Page? { meetings[number].map { pages[$0] } }

    /// The page of one of the supervisor's talks, as `supervisor-before`.
    package func moment(_ name: String) -> Page? { page(name, .moment) }

    /// The article with this slug.
    package func article(_ name: String) -> Page? { page(name, .article) }

    /// The page about a kind of programme.
    package func programme(_ name: String) -> Page? { page(name, .programme) }

    private func page(_ name: String, _ kind: Page.Kind) -> Page? {
        places[kind]?[name].map { pages[$0] }
    }
}
