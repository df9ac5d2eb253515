import RiveScriptSyntax

/// Finds faults that show only once scripts are compiled: triggers no message can meet, redirects
/// that lead nowhere, a begin block that is never entered.
struct BrainChecker {
    private let normalizer: Normalizer
    private var lines: SourceLines
    private(set) var diagnostics: [Diagnostic] = []
    /// The pattern that the begin block starts with.
    private var firstInBegin: PatternSyntax?
    private var redirects: [FixedRedirect] = []

    /// A redirect whose target holds no tag.
    private struct FixedRedirect {
        let topic: String
        let target: String
        /// What stands before it.
        let lead: String
        let location: SourceLocation
    }

    init(_ normalizer: Normalizer, lines: SourceLines) {
        (self.normalizer, self.lines) = (normalizer, lines)
    }

    private mutating func report(_ problem: Problem, at location: SourceLocation, length: Int = 1) {
        diagnostics.append(lines.diagnostic(problem, at: location, length: length))
    }

    /// Takes what is asked of a trigger's tree, which may be freed after that.
    ///
    /// - Complexity: O(n) in the elements of its patterns and templates.
    mutating func read(_ trigger: TriggerSyntax) {
        checkReachable(trigger)
        if firstInBegin == nil, trigger.topic == ScriptSyntax.beginTopic {
            firstInBegin = trigger.pattern
        }
        if trigger.speaksPlainly { return }
        redirects += trigger.fixedRedirects.map {
            FixedRedirect(
                topic: trigger.topic, target: $0.target, lead: $0.lead, location: $0.location)
        }
    }

    /// Checks what shows only once all triggers are compiled.
    ///
    /// - Complexity: with literal redirects O(redirects × topics that use their topic).
    mutating func check(_ content: BrainContent, tree: TopicTree) {
        checkBegin(content)
        if content.options.literalRedirects { checkRedirects(content, tree: tree) }
    }

    /// A trigger with a mark that every message loses, or with two blanks in a row, is met by none.
    private mutating func checkReachable(_ trigger: TriggerSyntax) {
        for pattern in [trigger.pattern, trigger.previous].compactMap({ $0 }) {
            if pattern.elements.hasBlankPair {
                report(
                    .neverMatches("blanks beside a | count, and messages have no two in a row"),
                    at: pattern.location, length: pattern.length)
            }
            guard normalizer.mayLose(partOf: pattern.source) else { continue }
            for case .literal(let text) in pattern.allElements {
                let comparable = lowered(composedBytes(text)).filter { $0 != 0x20 }
                let seen = normalizer.inserted(text).filter { $0 != 0x20 }
                guard comparable != seen else { continue }
                let marks = Set(String(decoding: comparable, as: UTF8.self))
                    .subtracting(String(decoding: seen, as: UTF8.self))
                    .filter { !isReportedByParser($0) }.map { "\($0)" }.sorted()
                guard !marks.isEmpty else { continue }
                report(
                    .neverMatches("messages lose \(marks.joined(separator: " "))"),
                    at: pattern.location, length: pattern.length)
                break
            }
        }
    }

    /// Whether the parser has told of this mark already: one fault is reported once.
    private func isReportedByParser(_ mark: Character) -> Bool {
        if "|<>".contains(mark) { return true }
        return normalizer.utf8 ? ".\\".contains(mark) : !"=/".contains(mark)
    }

    private mutating func checkBegin(_ content: BrainContent) {
        guard let topic = content.topics[ScriptSyntax.beginTopic], let first = firstInBegin
        else { return }
        var search = ReplyTrial()
        let isEntered = topic.triggers.contains {
            search.takes(content.triggers[$0].pattern, "request")
        }
        if !isEntered {
            report(.beginWithoutRequest, at: first.location, length: first.length)
        }
    }

    /// A fixed target must be a literal trigger of some topic in which the redirect can be met.
    private mutating func checkRedirects(_ content: BrainContent, tree: TopicTree) {
        var users: [String: [Topic]] = [:]
        for (name, topic) in content.topics {
            for member in tree.lineage(of: name) { users[member.topic, default: []].append(topic) }
        }
        for redirect in redirects {
            let text = normalizer.inserted(redirect.target)
            let topics = users[redirect.topic] ?? []
            if !topics.contains(where: { content.literal(text, in: $0) != nil }) {
                diagnostics.append(
                    lines.diagnostic(
                        .redirectToNothing(redirect.target), atWord: redirect.target,
                        behind: [redirect.lead], of: redirect.location))
            }
        }
    }
}

/// One pattern tried on one text.
private struct ReplyTrial {
    private var scratch = MatchScratch()

    mutating func takes(_ pattern: Pattern, _ text: String) -> Bool {
        let inserts = pattern.program.inserts.map { _ in [UInt8]() }
        return matches(pattern.program, Array(text.utf8), inserting: inserts, using: &scratch)
    }
}

extension [PatternSyntax.Element] {
    /// Whether an alternative has a blank where one stands already, or where the message ends.
    fileprivate var hasBlankPair: Bool {
        indices.contains { index in
            guard case .group(let alternatives) = self[index] else { return false }
            let before = index == startIndex || self[index - 1].edge(atEnd: true)
            let after = index == endIndex - 1 || self[index + 1].edge(atEnd: false)
            return alternatives.contains { alternative in
                before && alternative.first?.edge(atEnd: false) == true
                    || after && alternative.last?.edge(atEnd: true) == true
            }
        }
    }
}

extension PatternSyntax.Element {
    /// Whether it begins, or ends, with a blank that must be there.
    fileprivate func edge(atEnd: Bool) -> Bool {
        guard case .literal(let text) = self else { return false }
        return (atEnd ? text.utf8.last : text.utf8.first) == 0x20
    }
}

extension TriggerSyntax {
    /// Targets of redirects that hold no tag, and what stands before each.
    fileprivate var fixedRedirects: [(target: String, lead: String, location: SourceLocation)] {
        var found: [(String, String, SourceLocation)] = []
        if let redirect, let target = redirect.template.plainText {
            found.append((target, "@", redirect.location))
        }
        for (template, location) in templates {
            template.walk { node in
                if case .redirect(let target) = node, let text = target.plainText {
                    found.append((text, "{@", location))
                }
            }
        }
        return found
    }
}
