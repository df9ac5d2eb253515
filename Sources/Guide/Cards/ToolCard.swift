package import Mentoring

/// A tool for a talk, read off its page: all words are plain, without Markdown's marks.
package struct ToolCard: Hashable, Sendable {
    /// The page it stands on.
    package let page: Page

    /// The card on `page`; nil where the page is of another kind.
    package init?(_ page: Page) {
        guard page.kind == .card else { return nil }
        self.page = page
    }

    /// Slug of the card.
    package var name: String { page.name }
    /// What the card is called.
    package var title: String { page.title }
    /// Its name on a button, at most ``GuideLimits/button`` characters.
    package var button: String { page.header["button"] ?? page.title }
    /// Other names that people use for it.
    package var aliases: [String] { page.aliases }
    /// What the tool is for.
    package var purpose: String { page.plainLead }
    /// The exercise, step by step.
    package var steps: [String] { page.section("steps")?.items ?? [] }
    /// Questions to ask on the way.
    package var questions: [String] { page.section("questions")?.items ?? [] }
    /// A word to the mentor who uses it.
    package var mentorHint: String? { page.section("mentor")?.plainText }
    /// When to leave the tool, and what to be careful of.
    package var caution: String? { page.section("caution")?.plainText }
    /// Who the tool is after.
    package var source: String? { page.source }
    /// Stages it suits; none is all of them.
    package var stages: [Stage] { page.stages }
    /// Roles it is for; none is all of them.
    package var roles: [Role] { page.roles }
    /// With whom it is used; none is with anybody.
    package var forms: [Page.Form] { page.forms }
    /// Minutes it takes, from least to most.
    package var minutes: ClosedRange<Int>? { page.minutes }
    /// Situations it helps in, the main one first.
    package var situations: [String] { page.situations }
}
