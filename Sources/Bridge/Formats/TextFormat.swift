import Dialogue

extension Format {
    /// Plain lines: for people, `ii`, `sic`, telnet, expect and screen readers.
    package static let text = Format(
        name: "text",
        summary: "Plain lines in, plain lines out; one participant.",
        limits: Limits(unit: .bytes, foldsLines: true),
        initiative: .anybody,
        hasOneParticipant: true,
        reading: .text { line, settings in
            Inbound(
                user: settings.user ?? BridgeSettings.localUser,
                happening: .event(.said(Said(text: line))))
        },
        message: { saying, _, settings in
            .text(
                saying.text == settings.endOfTurn ? " \(saying.text)" : saying.text.withoutCommand)
        },
        done: { _, _, settings in settings.endOfTurn.map { .text($0) } },
        failure: { error, settings in
            [.text("!error \(error.code.rawValue): \(error.message)")]
                + (settings.endOfTurn.map { [.text($0)] } ?? [])
        })
}

extension String {
    /// With a space before a sign that programs which hand lines on would take for their command:
    /// ii reads `/`, sic reads `:`, and `!error` is tuki's own.
    var withoutCommand: String {
        hasPrefix("/") || hasPrefix(":") || hasPrefix("!error") ? " \(self)" : self
    }
}
