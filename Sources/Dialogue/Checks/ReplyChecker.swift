import Guide
import RiveScript

/// What is wrong in the replies of scripts, which only the hall can see: it knows the calls, the
/// choices and what fits into a chat.
struct ReplyChecker {
    private let brain: Brain
    private let guide: Guidebook
    private(set) var findings: [Finding] = []

    init(_ brain: Brain, guide: Guidebook) { (self.brain, self.guide) = (brain, guide) }

    /// The findings of all replies in `script`.
    ///
    /// - Complexity: O(length of the script).
    mutating func check(_ script: SourceFile) {
        var options = ParsingOptions()
        options.utf8 = true
        for trigger in ScriptSyntax.parse(script, options: options).script.triggers {
            for response in trigger.responses {
                check(response.template, in: trigger, at: response.location)
            }
            for condition in trigger.conditions {
                check(condition.reply, in: trigger, at: condition.location)
                for test in condition.tests {
                    checkCondition(test.left, at: condition.location)
                    checkCondition(test.right, at: condition.location)
                }
            }
        }
    }

    private mutating func check(
        _ reply: TemplateSyntax, in trigger: TriggerSyntax, at place: SourceLocation
    ) {
        checkVariables(in: reply, at: place)
        var words = 0
        var hasWayOnward = false
        var tellsRole = false
        for node in reply.nodes {
            switch node {
            case .text(let text):
                words += text.count
                if text.contains("?") { hasWayOnward = true }
            case .star, .botStar, .input:
                // A slot's value is read by the program, not said.
                if !trigger.topic.hasPrefix("slot-") { report(.echo, at: place) }
            case .redirect(let target):
                hasWayOnward = true
                if tellsRole { checkRedirect(target, behindRoleIn: trigger.topic, at: place) }
            case .call(let call):
                hasWayOnward = check(call: call, at: place) || hasWayOnward
                let words = call.plainText?.split(separator: " ").prefix(2) ?? []
                if words == ["record", "slots"] || words == ["record", "role"] {
                    tellsRole = true
                }
            default: break
            }
        }
        if words > LanguagePack.longestReply { report(.longReply(words), at: place) }
        if !hasWayOnward, isSaid(reply, by: trigger) { report(.deadEnd, at: place) }
    }

    /// A variable of the bot is said as it is, and one that nobody defines as "undefined".
    private mutating func checkVariables(in reply: TemplateSyntax, at place: SourceLocation) {
        var unknown: [String] = []
        reply.walk { node in
            guard case .read(.bot, let name) = node, let name = name.plainText,
                brain.variables[name] == nil
            else { return }
            unknown.append(name)
        }
        for name in unknown { report(.unknownVariable(name), at: place) }
    }

    /// Whether the reply is said to somebody: not a slot's value, a clause, or silence.
    private func isSaid(_ reply: TemplateSyntax, by trigger: TriggerSyntax) -> Bool {
        guard LanguagePack.answeringTopics.contains(trigger.topic) else { return false }
        guard let name = brain.literalName(of: trigger) else { return false }
        return !LanguagePack.farewells.contains(name)
            && !LanguagePack.clausePrefixes.contains { name.hasPrefix($0) }
            && reply.plainText != "<noreply>" && name != Topics.safetyPass
    }

    /// Checks one call; whether it offers a way onward.
    private mutating func check(call: TemplateSyntax, at place: SourceLocation) -> Bool {
        let words = call.nodes.compactMap { node -> String? in
            if case .text(let text) = node { text } else { "…" }
        }.joined().split(separator: " ").map(String.init)
        guard let name = words.first else { return false }
        guard DialogueCall.table[name] != nil else {
            report(.unknownCall(name), at: place)
            return false
        }
        if name == "article" { checkSection(words, at: place) }
        guard name == "offer" else { return false }
        let choices = OfferedChoices.choices(in: Array(words.dropFirst()))
        for choice in choices where !choice.id.contains("…") { check(choice, at: place) }
        if choices.count > LanguagePack.mostChoices {
            report(.manyChoices(choices.count), at: place)
        }
        return !choices.isEmpty
    }

    private mutating func checkSection(_ words: [String], at place: SourceLocation) {
        guard words.count > 1, !words.contains("…") else { return }
        let page = guide.page(ofArticle: words[1])
        let isThere = words.count == 2 ? page != nil : page?.section(words[2]) != nil
        if !isThere { report(.missingSection(words.joined(separator: " ")), at: place) }
    }

    /// What a reply redirects to after it has noted the role is looked for in that role's topic.
    private mutating func checkRedirect(
        _ target: TemplateSyntax, behindRoleIn topic: String, at place: SourceLocation
    ) {
        guard let name = target.plainText, brain.hasLiteral(name, inTopic: topic) else { return }
        for role in LanguagePack.talkTopics where !brain.hasLiteral(name, inTopic: role) {
            return report(.redirectLost(name, topic: role), at: place)
        }
    }

    private mutating func check(_ choice: Choice, at place: SourceLocation) {
        let isAnswered =
            LanguageChange.language(of: choice.id) != nil
            || (LanguagePack.talkTopics + [Topics.safety]).contains {
                brain.hasLiteral(choice.id, inTopic: $0)
            }
        if !isAnswered { report(.choiceToNothing(choice.id), at: place) }
        if choice.label.count > LanguagePack.longestLabel {
            report(.longLabel(choice.label), at: place)
        }
    }

    /// A condition may ask, not act: an effect there would happen whichever answer is given.
    private mutating func checkCondition(_ side: TemplateSyntax, at place: SourceLocation) {
        for case .call(let call) in side.nodes {
            let name = call.plainText?.split(separator: " ").first.map(String.init) ?? ""
            if DialogueCall.table[name]?.hasEffect == true {
                report(.effectInCondition(name), at: place)
            }
        }
    }

    private mutating func report(_ problem: HallProblem, at place: SourceLocation) {
        findings.append(problem.finding(at: place))
    }
}

extension Brain {
    /// The text that a trigger takes, where it takes one only.
    fileprivate func literalName(of trigger: TriggerSyntax) -> String? {
        literals(inTopic: trigger.topic).first {
            $0.location.path == trigger.pattern.location.path
                && $0.location.line == trigger.pattern.location.line
        }?.name
    }
}
