import Dialogue
import Foundation

/// The native protocol: JSON Lines, every field of which is tuki's own.
package enum NativeFormat {
    /// What `hello` agrees on.
    package static let version = "tuki/1"

    /// The longest id of a quick reply that a line may press, in bytes.
    static let maxChoice = 64
}

extension Format {
    /// The native protocol, JSON Lines.
    package static let native = Format(
        name: "native",
        summary: "JSON Lines of tuki's own protocol; everything else can be glued to it.",
        limits: Limits(
            choices: ChoiceLimits(count: .max, label: .max, id: .max), files: true),
        initiative: .anybody,
        confirms: true,
        reading: .json { line, settings throws(WireError) in
            try NativeFormat.inbound(line, settings)
        },
        message: { saying, inbound, _ in .json(NativeFormat.message(saying, inbound)) },
        done: { ending, inbound, _ in .json(NativeFormat.done(ending, inbound)) },
        typing: { inbound in .json(NativeFormat.typing(inbound)) },
        failure: { error, _ in [.json(NativeFormat.failure(error))] })
}

extension Inbound {
    /// The id of the line as answers name it.
    var re: JSONValue { id?.json ?? .null }
}

extension NativeFormat {
    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "message")]
        members.reserveCapacity(14)
        if let id = saying.id { members.append(.init("id", .string(id))) }
        if saying.prompt == nil { members.append(.init("re", inbound.re)) }
        members.append(.init("user", .string(inbound.user)))
        members.append(.init("chat", .string(inbound.chat)))
        members.append(.init("text", .string(saying.text)))
        members.append(.init("format", "plain"))
        if !saying.choices.isEmpty {
            members.append(.init("choices", .array(saying.choices.map(choice))))
        }
        if !saying.files.isEmpty {
            members.append(.init("attachments", .array(saying.files.map(attachment))))
        }
        if let intent = saying.intent { members.append(.init("intent", .string(intent))) }
        if let card = saying.card {
            members.append(
                .init("card", ["id": .string(card.id), "title": .string(card.title)]))
        }
        if let why = saying.why { members.append(.init("why", explanation(why))) }
        if let prompt = saying.prompt { members += tellingCause(of: prompt) }
        if let thread = inbound.thread { members.append(.init("thread", thread)) }
        if let meta = inbound.meta { members.append(.init("meta", meta)) }
        return .object(members)
    }

    private static func tellingCause(of prompt: Prompt) -> [JSONValue.Member] {
        [
            .init("cause", "reminder"), .init("due", .string(text(ofSeconds: prompt.due))),
            .init("late", .bool(prompt.isLate)),
        ]
    }

    /// The file within the line itself: tuki has no place from which it could be fetched.
    private static func attachment(_ file: OutgoingFile) -> JSONValue {
        let bytes = Data(file.text.utf8)
        let url = "data:\(file.mime);charset=utf-8;base64,\(bytes.base64EncodedString())"
        return [
            "kind": "file", "mime": .string(file.mime), "name": .string(file.name),
            "url": .string(url), "size": JSONValue(bytes.count),
        ]
    }

    private static func choice(_ choice: Choice) -> JSONValue {
        ["id": .string(choice.id), "label": .string(choice.label)]
    }

    private static func explanation(_ why: Explanation) -> JSONValue {
        let words = why.words.map { word -> JSONValue in
            ["word": .string(word.word), "form": .string(word.form)]
        }
        let found: JSONValue = [
            "intent": why.intent.map { .string($0) } ?? .null, "trigger": .string(why.trigger),
            "file": .string(why.file), "line": JSONValue(why.line), "topic": .string(why.topic),
        ]
        return found.adding("pass", why.pass.map { .string($0) })
            .adding("words", words.isEmpty ? nil : .array(words))
    }

    static func done(_ ending: Ending, _ inbound: Inbound) -> JSONValue {
        let done: JSONValue = ["type": "done", "re": inbound.re, "n": JSONValue(ending.count)]
        return done.adding("dup", ending.isDuplicate ? true : nil).adding("meta", inbound.meta)
    }

    static func typing(_ inbound: Inbound) -> JSONValue {
        let typing: JSONValue = [
            "type": "typing", "re": inbound.re, "user": .string(inbound.user),
            "chat": .string(inbound.chat),
        ]
        return typing.adding("meta", inbound.meta)
    }

    static func failure(_ error: WireError) -> JSONValue {
        let failure: JSONValue = [
            "type": "error", "re": error.id?.json ?? .null, "code": .string(error.code.rawValue),
        ]
        return failure.adding("field", error.field.map { .string($0) })
            .adding("message", .string(error.message))
            .adding("retryable", .bool(error.isRetryable))
            .adding("protocols", error.code == .unsupportedVersion ? [.string(version)] : nil)
            .adding("meta", error.meta)
    }
}
