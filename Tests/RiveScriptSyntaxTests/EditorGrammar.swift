import Foundation
import TestKit

/// The grammar for editors, and as much of a TextMate engine as it takes to colour a line.
///
/// Rules of one line (`match`) and rules with `begin` and `end` are read, with `contentName`, `include`
/// and captures; of rules that start at the same place the first wins.
final class EditorGrammar {
    typealias Rule = [String: Any]

    let root: Rule
    private let repository: Rule
    private var expressions: [String: NSRegularExpression] = [:]
    /// The rules that are open, the innermost last.
    private var open: [Rule] = []

    init() throws {
        let path = Project.root.appending(path: "docs/editors/rive.tmLanguage.json")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: path))
        root = object as? Rule ?? [:]
        repository = root["repository"] as? Rule ?? [:]
    }

    /// Every expression of the grammar.
    var patterns: [String] { Self.patterns(in: root) }

    private static func patterns(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap { patterns(in: $0) } }
        guard let rule = value as? Rule else { return [] }
        let own = ["match", "begin", "end"].compactMap { rule[$0] as? String }
        return own + rule.values.flatMap { patterns(in: $0) }
    }

    /// Every name that an `include` asks for.
    var includes: [String] { Self.includes(in: root) }

    /// The names of the repository.
    var names: [String] { repository.keys.sorted() }

    private static func includes(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap { includes(in: $0) } }
        guard let rule = value as? Rule else { return [] }
        let own = (rule["include"] as? String).map { [String($0.dropFirst())] } ?? []
        return own + rule.values.flatMap { includes(in: $0) }
    }

    /// The pieces of a line that have a scope of their own, as `text: scope`, from left to right.
    func pieces(of line: String) throws -> [String] {
        let text = line as NSString
        var (place, found): (Int, [String]) = (0, [])
        while place <= text.length {
            if let rule = open.last, let scope = rule["contentName"] as? String {
                guard try end(of: rule, in: text, from: place) == nil else {
                    found += try close(in: text, &place)
                    continue
                }
                if place == 0, text.length > 0 { found.append("\(line): \(short(scope))") }
                return found
            }
            let rules = open.last.map(inner) ?? inner(root)
            let next = try first(of: rules, in: text, from: place)
            if let rule = open.last, let end = try end(of: rule, in: text, from: place),
                next.map({ end.range.location <= $0.match.range.location }) ?? true
            {
                found += try close(in: text, &place)
                if end.range.length == 0, end.range.location == text.length { continue }
                continue
            }
            guard let next else { return found }
            found += scopes(of: next.match, in: text, next.rule, begins: next.rule["begin"] != nil)
            place = next.match.range.upperBound
            if next.rule["begin"] != nil {
                open.append(next.rule)
            } else if next.match.range.length == 0 {
                place += 1
            }
        }
        return found
    }
}

// Rules and matches.
extension EditorGrammar {
    private typealias Found = (rule: Rule, match: NSTextCheckingResult)

    private func inner(_ rule: Rule) -> [Rule] {
        (rule["patterns"] as? [Rule] ?? []).flatMap { entry -> [Rule] in
            guard let name = entry["include"] as? String else { return [entry] }
            let target = repository[String(name.dropFirst())] as? Rule ?? [:]
            return target["match"] == nil && target["begin"] == nil ? inner(target) : [target]
        }
    }

    func expression(_ pattern: String) throws -> NSRegularExpression {
        if let known = expressions[pattern] { return known }
        let made = try NSRegularExpression(pattern: pattern)
        expressions[pattern] = made
        return made
    }

    private func match(_ pattern: String, _ text: NSString, _ place: Int) throws
        -> NSTextCheckingResult?
    {
        try expression(pattern).firstMatch(
            in: text as String, options: [.withTransparentBounds, .withoutAnchoringBounds],
            range: NSRange(location: place, length: text.length - place))
    }

    private func first(of rules: [Rule], in text: NSString, from place: Int) throws -> Found? {
        var best: Found?
        for rule in rules {
            guard let pattern = (rule["match"] ?? rule["begin"]) as? String,
                let match = try match(pattern, text, place)
            else { continue }
            if best.map({ match.range.location < $0.match.range.location }) ?? true {
                best = (rule, match)
            }
        }
        return best
    }

    private func end(
        of rule: Rule, in text: NSString, from place: Int
    ) throws -> NSTextCheckingResult? {
        try (rule["end"] as? String).flatMap { try match($0, text, place) }
    }

    private func close(in text: NSString, _ place: inout Int) throws -> [String] {
        guard let rule = open.popLast(), let end = try end(of: rule, in: text, from: place) else {
            return []
        }
        let isPastLine = end.range.location == text.length && open.isEmpty
        place = isPastLine ? text.length + 1 : end.range.upperBound
        return scopes(of: end, in: text, rule, begins: false, isEnd: true)
    }

    private func scopes(
        of match: NSTextCheckingResult, in text: NSString, _ rule: Rule, begins: Bool,
        isEnd: Bool = false
    ) -> [String] {
        let key = isEnd ? "endCaptures" : begins ? "beginCaptures" : "captures"
        let captures = rule[key] as? [String: Rule] ?? [:]
        var found: [String] = []
        for group in captures.keys.sorted() {
            guard let number = Int(group), number < match.numberOfRanges,
                let scope = captures[group]?["name"] as? String
            else { continue }
            let range = match.range(at: number)
            guard range.location != NSNotFound, range.length > 0 else { continue }
            found.append("\(text.substring(with: range)): \(short(scope))")
        }
        let isWhole = !begins && !isEnd || rule["patterns"] == nil && rule["contentName"] == nil
        if found.isEmpty, isWhole, let scope = rule["name"] as? String, match.range.length > 0 {
            found.append("\(text.substring(with: match.range)): \(short(scope))")
        }
        return found
    }

    private func short(_ scope: String) -> String {
        scope.hasSuffix(".rive") ? String(scope.dropLast(5)) : scope
    }
}
