import Dialogue
import Foundation

extension NativeFormat {
    /// Reads one line; whatever is wrong with it, the error carries its id and meta where they can
    /// be read.
    static func inbound(
        _ line: JSONValue, _ settings: BridgeSettings
    ) throws(WireError) -> Inbound {
        let fields = Fields(line)
        do throws(WireError) {
            return try inbound(fields, settings)
        } catch {
            throw error.about(id: LineID(line["id"]), meta: line["meta"])
        }
    }

    private static func inbound(
        _ fields: Fields, _ settings: BridgeSettings
    ) throws(WireError) -> Inbound {
        let type = try fields.text("type") ?? "message"
        guard let kind = kinds.first(where: { $0.type == type }) else {
            let known = types.joined(separator: ", ")
            throw WireError(.unknownType, field: "type", "\"type\" must be one of \(known)")
        }
        var inbound = Inbound(
            id: try fields.lineID(),
            user: kind.needsUser ? try user(of: fields, settings) : "",
            happening: try kind.read(fields, settings))
        inbound.chat = try fields.identifier("chat") ?? inbound.user
        inbound.name = try fields.text("name")
        inbound.isGroup = try fields.flag("group")
        inbound.thread = fields.object["thread"].flatMap { $0.isPresent ? $0 : nil }
        inbound.meta = fields.object["meta"]
        return inbound
    }

    private static func user(
        of fields: Fields, _ settings: BridgeSettings
    ) throws(WireError) -> String {
        guard let user = try fields.identifier("user") ?? settings.fixedUser else {
            throw .missingUser("user")
        }
        return user
    }

    /// One type of line.
    private struct Kind: Sendable {
        let type: String
        var needsUser = true
        let read: @Sendable (Fields, BridgeSettings) throws(WireError) -> Inbound.Happening
    }

    /// The types of lines that are understood.
    package static var types: [String] { kinds.map(\.type) }

    private static let kinds = [
        Kind(type: "message") { fields, _ throws(WireError) in .event(.said(try said(fields))) },
        Kind(type: "join") { fields, _ throws(WireError) in
            .event(.joined(inGroup: try fields.flag("group")))
        },
        Kind(type: "leave") { _, _ in .event(.noticed) },
        Kind(type: "edit") { _, _ in .event(.noticed) },
        Kind(type: "delete") { _, _ in .event(.noticed) },
        Kind(type: "reaction") { _, _ in .event(.noticed) },
        Kind(type: "profile") { fields, _ throws(WireError) in
            .event(.profile(try profile(fields)))
        },
        Kind(type: "delivered", needsUser: false) { fields, _ throws(WireError) in
            try receipt(.delivered, fields)
        },
        Kind(type: "failed", needsUser: false) { fields, _ throws(WireError) in
            try receipt(.failed, fields)
        },
        Kind(type: "read", needsUser: false) { fields, _ throws(WireError) in
            try receipt(.read, fields)
        },
        Kind(type: "hello", needsUser: false) { fields, settings throws(WireError) in
            try hello(fields, settings)
        },
        Kind(type: "ping", needsUser: false) { fields, _ throws(WireError) in
            let pong: JSONValue = ["type": "pong", "re": try fields.lineID()?.json ?? .null]
            return .handshake([.json(pong.adding("meta", fields.object["meta"]))])
        },
        Kind(type: "tick", needsUser: false) { fields, _ throws(WireError) in try tick(fields) },
    ]

    // MARK: Types of lines

    private static func said(_ fields: Fields) throws(WireError) -> Said {
        let choice = try fields.text("choice")
        guard (choice?.utf8.count ?? 0) <= maxChoice else {
            throw .badField("choice", "write the id of a quick reply, at most \(maxChoice) bytes")
        }
        let text = try fields.text("text")
        let hasAttachments = !(fields.object["attachments"]?.elements ?? []).isEmpty
        guard text != nil || choice != nil || hasAttachments else {
            throw .badField("text", "write what was said, or \"choice\" with a quick reply's id")
        }
        return Said(
            text: text ?? (choice == nil ? "" : nil), choice: choice,
            language: Language.code(in: try fields.text("lang")),
            timeZone: try fields.text("tz"), inGroup: try fields.flag("group"))
    }

    private static func profile(_ fields: Fields) throws(WireError) -> ProfileImport {
        var values: [String: String] = [:]
        for name in ProfileImport.fields {
            switch fields.object[name] {
            case nil, .null: continue
            case .string(let word): values[name] = word
            case .number(let digits): values[name] = digits
            case .bool(let isTrue): values[name] = isTrue ? "yes" : "no"
            default: throw .badField(name, "write a word, a number, true or false")
            }
        }
        return ProfileImport(values: values)
    }

    private static func receipt(
        _ kind: Inbound.Receipt.Kind, _ fields: Fields
    ) throws(WireError) -> Inbound.Happening {
        guard let line = try fields.text("re") else {
            throw .badField("re", "write the id of the line that was sent")
        }
        return .receipt(
            Inbound.Receipt(
                kind: kind, line: line, retryAfter: fields.object["retry_after"]?.integer))
    }

    private static func hello(
        _ fields: Fields, _ settings: BridgeSettings
    ) throws(WireError) -> Inbound.Happening {
        guard try fields.text("protocol") ?? version == version else {
            throw WireError(.unsupportedVersion, field: "protocol", "tuki speaks \(version)")
        }
        let hello: JSONValue = [
            "type": "hello", "re": try fields.lineID()?.json ?? .null,
            "protocol": .string(version), "max_line": JSONValue(LineCodec.maxLine),
            "features": .array(settings.features.map { .string($0) }),
        ]
        return .handshake([.json(hello.adding("meta", fields.object["meta"]))])
    }

    private static func tick(_ fields: Fields) throws(WireError) -> Inbound.Happening {
        guard let text = try fields.text("ts"), let seconds = Self.seconds(in: text) else {
            throw .badField("ts", "write a time as 2026-01-05T18:00:00Z")
        }
        return .tick(seconds: seconds)
    }

    /// The time in ISO 8601, UTC, as `2026-01-05T18:00:00Z`.
    static func text(ofSeconds seconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }

    /// Unix seconds of a time in ISO 8601 with a zone; a fraction is dropped.
    private static func seconds(in text: String) -> Int64? {
        let fraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard
            let date = (try? Date(text, strategy: .iso8601))
                ?? (try? Date(text, strategy: fraction))
        else { return nil }
        return Int64(date.timeIntervalSince1970.rounded(.down))
    }
}
