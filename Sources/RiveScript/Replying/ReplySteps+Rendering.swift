import RiveScriptSyntax

extension ReplySteps {
    /// Takes one step of the template at work.
    ///
    /// What users typed, what variables hold and what macros return is written as it is: only what
    /// the script's author wrote has tags.
    mutating func render(using random: inout some RandomNumberGenerator) -> MacroCall? {
        let last = rounds.count - 1
        let step = rounds[last].template.steps[rounds[last].step]
        rounds[last].step += 1
        switch step {
        case .text(let text): rounds[last].texts.say(text)
        case .star(let number): rounds[last].texts.say(rounds[last].star(number))
        case .botStar(let number): rounds[last].texts.say(rounds[last].botStar(number))
        case .base(let number): rounds[last].texts.say(rounds[last].base(number))
        case .input(let age):
            rounds[last].texts.say(session.history[age]?.message ?? "undefined")
        case .reply(let age): rounds[last].texts.say(session.reply(age) ?? "undefined")
        case .user: rounds[last].texts.say(session.user)
        case .ok: rounds[last].texts.say(rounds[last].isBegin ? wrapped : "{ok}")
        case .open: rounds[last].texts.open()
        case .quote: rounds[last].texts.quote()
        case .format(let format): reform(format)
        case .read(let scope):
            let name = rounds[last].texts.close().string
            rounds[last].texts.sayValue(value(of: name, scope) ?? "undefined")
        case .assign(let scope, let operation): assign(scope, operation)
        case .topic:
            session.topic = rounds[last].texts.close().string
            topic = nil
        case .redirect(let isDeferred): followRedirect(isDeferred, using: &random)
        case .call: return macroCall()
        case .choose(let ways):
            let way = ways.count == 1 ? 0 : Int.random(in: 0..<ways.count, using: &random)
            rounds[last].step = ways[way]
        case .jump(let target): rounds[last].step = target
        }
        return nil
    }

    private mutating func reform(_ format: TemplateSyntax.Format) {
        let last = rounds.count - 1
        let text = rounds[last].texts.close()
        rounds[last].texts.say(
            format.applied(
                to: text.string, person: content.person, startsWithValue: text.startsWithValue))
    }

    private mutating func followRedirect(
        _ isDeferred: Bool, using random: inout some RandomNumberGenerator
    ) {
        let last = rounds.count - 1
        let target = rounds[last].texts.close().string
        if isDeferred {
            let offset = rounds[last].texts.current.string.utf8.count
            rounds[last].holes.append((offset, target))
        } else {
            redirect(to: target, depth: rounds[last].depth + 1, using: &random)
        }
    }

    private mutating func macroCall() -> MacroCall? {
        let last = rounds.count - 1
        let text = rounds[last].texts.close()
        let words = callWords(text.string, quotes: text.quotes)
        return MacroCall(
            name: words.first ?? "", arguments: Array(words.dropFirst()),
            isCondition: rounds[last].isInCondition)
    }
}

// Variables.
extension ReplySteps {
    private func value(of name: String, _ scope: TemplateSyntax.Scope) -> String? {
        switch scope {
        case .user: session.read(name)
        case .bot: session.botVariables[name] ?? content.variables[name]
        case .env: session.globals[name] ?? content.globals[name]
        }
    }

    private mutating func assign(
        _ scope: TemplateSyntax.Scope, _ operation: TemplateSyntax.Operation
    ) {
        let last = rounds.count - 1
        let operand = rounds[last].texts.close().string
        let name = rounds[last].texts.close().string
        guard operation != .set else { return store(operand, in: name, scope) }
        let (result, fault) = calculated(operation, name, value(of: name, scope), operand)
        if let result { store(result, in: name, scope) }
        if let fault { rounds[last].texts.say(fault) }
    }

    private mutating func store(_ value: String, in name: String, _ scope: TemplateSyntax.Scope) {
        guard value.utf8.count <= Self.valueLimit else {
            let fault = "[ERR: Value longer than \(Self.valueLimit) bytes]"
            return rounds[rounds.count - 1].texts.say(fault)
        }
        switch scope {
        case .user:
            session.variables[name] = value
            if name == "topic" { topic = nil }
        case .bot: session.botVariables[name] = value
        case .env: session.globals[name] = value
        }
    }
}

extension Round {
    fileprivate func star(_ number: Int) -> String {
        stars.indices.contains(number - 1) ? stars[number - 1] ?? "undefined" : "undefined"
    }

    fileprivate func base(_ number: Int) -> String {
        bases.indices.contains(number - 1) ? bases[number - 1] ?? "undefined" : "undefined"
    }

    fileprivate func botStar(_ number: Int) -> String {
        botStars.indices.contains(number - 1) ? botStars[number - 1] ?? "undefined" : "undefined"
    }

    fileprivate var isInCondition: Bool {
        switch purpose {
        case .left, .right: true
        default: false
        }
    }
}
