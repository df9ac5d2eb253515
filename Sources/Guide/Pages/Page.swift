package import Mentoring

/// A page of the guide: a Markdown file with a small header, read.
package struct Page: Hashable, Sendable {
    /// What a page is for; the folder tells, or the header's `kind`.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A tool card: an exercise for a pair.
        case card
        /// What a stage of the path is for, and what it asks of each role.
        case stage
        /// How to prepare for a meeting of the plan.
        case meeting
        /// One of the supervisor's three talks.
        case moment
        case article, programme
    }

    /// With whom a card is used.
    package enum Form: String, CaseIterable, Hashable, Sendable {
        case pair, group, peer, reverse, alone
    }

    /// A heading of the second rank and what stands under it.
    package struct Section: Hashable, Sendable {
        /// The name after `#` in `{#steps}`; empty where the heading has none.
        package let id: String
        /// The heading, without its name.
        package let title: String
        /// Markdown, as written.
        package let text: String
        /// The items of its lists as plain text, without their marks.
        package let items: [String]
        /// Whether its first list is numbered.
        package let isNumbered: Bool

        /// The text without Markdown's marks; lists keep "1." and "–".
        package var plainText: String { Guide.plainText(of: text) }
    }

    /// Slug of the page, the file's name without `.md`; one per kind.
    package let name: String
    /// What it is for.
    package let kind: Kind
    /// What it is called.
    package let title: String
    /// The header as written, value by key.
    package let header: [String: String]
    /// The stages it suits; all where the header says `any`, none where it says nothing.
    package let stages: [Stage]
    /// The roles it is for; all where the header says `any`, none where it says nothing.
    package let roles: [Role]
    /// With whom it is used; all where the header says `any`.
    package let forms: [Form]
    /// Minutes it takes, from least to most.
    package let minutes: ClosedRange<Int>?
    /// Slugs of ``GuideVocabulary/situations`` that it helps in, the main one first.
    package let situations: [String]
    /// Other names that people use for it.
    package let aliases: [String]
    /// Row of the plan that a meeting's page is about.
    package let number: Int?
    /// What to watch or read beside it, in the order written.
    package let materials: [Material]
    /// Markdown before the first section, as written.
    package let lead: String
    /// What stands under its headings, in their order.
    package let sections: [Section]
    /// The links in its text, in their order.
    package let links: [PageLink]
    /// Path of the file as it was handed in, for faults and links.
    package let path: String
    /// Line of each key in the header.
    let lines: [String: Int]

    /// The line of `key` in the header; the first where it is not there.
    package func line(of key: String) -> Int { lines[key] ?? 1 }

    /// The section called `id`.
    package func section(_ id: String) -> Section? { sections.first { $0.id == id } }

    /// Who or what the page is after.
    package var source: String? { header["source"] }

    /// The lead without Markdown's marks.
    package var plainLead: String { Guide.plainText(of: lead) }

    /// The whole page without Markdown's marks: title, lead, and each section under its heading.
    package var plainText: String {
        let parts = [title, plainLead] + sections.flatMap { [$0.title, $0.plainText] }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

/// `markdown`, several blocks of it, without its marks; lists keep "1." and "–".
package func plainText(of markdown: String) -> String {
    Block.plainText(of: Block.blocks(of: PageLine.lines(of: markdown).map(\.text)))
}
