/// Finds what is wrong between scripts that are each well formed: names that do not exist, triggers
/// that stand twice, lines that nothing reads.
package struct ScriptChecker {
    let scripts: [[ScriptSyntax]]
    private var lines: SourceLines
    private var diagnostics: [Diagnostic] = []
    private var topics: Set<String> = [ScriptSyntax.defaultTopic]
    private var arrays: Set<String> = []
    private var botVariables: Set<String> = []
    private var userVariables: Set<String> = []

    /// The faults of all scripts together, in the order of the files.
    ///
    /// - Parameter layers: The scripts of each layer, the lowest first.
    /// - Complexity: O(n) in the nodes of all trees.
    package static func check(
        layers: [[ScriptSyntax]], lines: SourceLines
    ) -> [Diagnostic] {
        var checker = ScriptChecker(scripts: layers, lines: lines)
        checker.collectNames()
        for script in layers.flatMap({ $0 }) { checker.check(script) }
        checker.findDuplicates()
        for topic in checker.topicsWithoutExit {
            checker.report(
                .topicWithoutExit(topic.name), atWord: topic.name, behind: ["topic"],
                of: topic.location)
        }
        return checker.diagnostics
    }

    private init(scripts: [[ScriptSyntax]], lines: SourceLines) {
        (self.scripts, self.lines) = (scripts, lines)
    }

    private mutating func report(_ problem: Problem, at location: SourceLocation, length: Int = 1) {
        diagnostics.append(lines.diagnostic(problem, at: location, length: length))
    }

    private mutating func report(
        _ problem: Problem, atWord word: String, behind leads: [String],
        of location: SourceLocation
    ) {
        diagnostics.append(
            lines.diagnostic(problem, atWord: word, behind: leads, of: location))
    }

    private mutating func collectNames() {
        for script in scripts.flatMap({ $0 }) {
            topics.formUnion(script.topics.map(\.name))
            topics.formUnion(script.triggers.map(\.topic))
            for definition in script.definitions where definition.value != nil {
                if definition.kind == .array { arrays.insert(definition.name) }
                if definition.kind == .variable { botVariables.insert(definition.name) }
            }
            for trigger in script.triggers where !trigger.speaksPlainly {
                collectUserVariables(of: trigger)
            }
        }
    }

    private mutating func collectUserVariables(of trigger: TriggerSyntax) {
        var names: Set<String> = []
        for (template, _) in trigger.templates {
            template.walk { node in
                if case .assign(.user, let name, _, _) = node, let name = name.plainText {
                    names.insert(name)
                }
            }
        }
        userVariables.formUnion(names)
    }
}

// One script.
extension ScriptChecker {
    private mutating func check(_ script: ScriptSyntax) {
        for topic in script.topics {
            for name in topic.includes + topic.inherits where !topics.contains(name) {
                report(.unknownTopic(name), atWord: name, behind: [" ", "\t"], of: topic.location)
            }
        }
        for trigger in script.triggers { check(trigger) }
    }

    private mutating func check(_ trigger: TriggerSyntax) {
        for pattern in [trigger.pattern, trigger.previous].compactMap({ $0 }) {
            check(pattern)
        }
        if !trigger.speaksPlainly {
            for (template, location) in trigger.templates { check(template, at: location) }
        }
        let speaks = !trigger.responses.isEmpty || !trigger.conditions.isEmpty
        if let redirect = trigger.redirect, speaks {
            diagnostics.append(lines.diagnostic(.unusedReplies, atTextOf: redirect.location))
        } else if trigger.redirect == nil, !speaks {
            report(.nothingToSay, at: trigger.pattern.location, length: trigger.pattern.length)
        }
        if trigger.previous == nil, trigger.pattern.isLoneWordGroup {
            report(
                .wholeMessageOnly, at: trigger.pattern.location, length: trigger.pattern.length)
        }
    }

    private mutating func check(_ pattern: PatternSyntax) {
        for element in pattern.allElements {
            switch element {
            case .array(let name) where !arrays.contains(name):
                report(.undefinedArray(name), atWord: name, behind: ["@"], of: pattern.location)
            case .variable(.user(let name)) where isMistakenForUser(name):
                report(
                    .botVariableReadAsUser(name), atWord: name, behind: ["<get"],
                    of: pattern.location)
            default: break
            }
        }
    }

    private mutating func check(_ template: TemplateSyntax, at location: SourceLocation) {
        var problems: [(problem: Problem, word: String, lead: String)] = []
        template.walk { node in
            switch node {
            case .array(let name) where !arrays.contains(name):
                problems.append((.undefinedArray(name), name, "(@"))
            case .topic(let target):
                if let name = target.plainText, !topics.contains(name) {
                    problems.append((.unknownTopic(name), name, "{topic="))
                }
            case .read(.user, let variable):
                if let name = variable.plainText, isMistakenForUser(name) {
                    problems.append((.botVariableReadAsUser(name), name, "<get"))
                }
            default: break
            }
        }
        for (problem, word, lead) in problems {
            report(problem, atWord: word, behind: [lead], of: location)
        }
    }

    private func isMistakenForUser(_ name: String) -> Bool {
        botVariables.contains(name) && !userVariables.contains(name)
    }
}

// Triggers that stand twice.
extension ScriptChecker {
    private mutating func findFirst(
        of trigger: TriggerSyntax, in seen: inout [TriggerKey: SourceLocation]
    ) {
        let key = TriggerKey(trigger)
        if let first = seen[key] {
            report(
                .duplicateTrigger(of: first), at: trigger.pattern.location,
                length: trigger.pattern.length)
        } else {
            seen[key] = trigger.pattern.location
        }
    }

    /// Within one layer a second one is merged; over a lower layer it replaces, which is wanted.
    private mutating func findDuplicates() {
        for layer in scripts {
            var seen: [TriggerKey: SourceLocation] = [:]
            for script in layer {
                for trigger in script.triggers { findFirst(of: trigger, in: &seen) }
            }
        }
    }
}

extension PatternSyntax {
    /// How many scalars a caret line should cover.
    package var length: Int { source.unicodeScalars.count }

    /// Whether it is one group of single `~words` and nothing else.
    fileprivate var isLoneWordGroup: Bool {
        guard elements.count == 1, case .group(let alternatives)? = elements.first else {
            return false
        }
        return alternatives.allSatisfy { alternative in
            guard alternative.count == 1, case .word(let word)? = alternative.first else {
                return false
            }
            return !word.isImplied
        }
    }
}
