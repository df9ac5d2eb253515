import Mentoring

// How talk and answers are written down. Stores keep the text as it is and never look inside. A
// line that this version does not know is left out, so an older tuki's text can always be read.

extension Talk {
    /// This talk as text.
    package var encoded: String {
        var record = TextRecordWriter()
        record.add("last", lastMessage)
        for choice in choices { record.add("choice", choice.id, choice.label) }
        if let suggestion {
            record.add(
                "suggestion", suggestion.kind, suggestion.subject,
                suggestion.reasons.joined(separator: " "))
        }
        record.add("card", lastCard)
        if let search { record.add("search", search.fields) }
        record.add("language", language)
        record.add("spoken", spoken)
        record.add("zone", timeZone)
        record.add("address", address)
        record.add("reminders", isLeftAlone ? "off" : nil)
        record.add("reminded", remindedUpTo.map { String($0.seconds) })
        record.add("said", isReminded ? "by-itself" : nil)
        for disputed in disputes.suggestions {
            record.add(
                "disputed", disputed.kind, disputed.subject,
                disputed.reasons.joined(separator: " "))
        }
        if !disputes.suggestions.isEmpty { record.add("grounds", disputes.grounds) }
        if let exercise { record.add("exercise", exercise.fields) }
        if let capture { record.add("capture", capture.fields) }
        if let listing { record.add("listing", listing.fields) }
        record.add("link", awaitsLink ? "awaited" : nil)
        record.add("code", awaitedCode?.rawValue)
        for moment in codeTries { record.add("try", String(moment.seconds)) }
        return record.text
    }

    /// The talk that ``encoded`` wrote; nil where the text is none.
    package init?(decoding text: String) {
        guard let record = TextRecord(text) else { return nil }
        lastMessage = record.value("last")
        choices = record.fields("choice").compactMap(Choice.init)
        suggestion = record.fields("suggestion").first.flatMap(Suggestion.init)
        lastCard = record.value("card")
        search = record.fields("search").first.flatMap(ToolSearch.init)
        language = record.value("language")
        spoken = record.value("spoken")
        timeZone = record.value("zone")
        address = record.value("address")
        isLeftAlone = record.value("reminders") == "off"
        remindedUpTo = record.value("reminded").flatMap { Int64($0) }.map(Timestamp.init)
        isReminded = record.value("said") == "by-itself"
        disputes = Disputes(
            suggestions: record.fields("disputed").compactMap(Suggestion.init),
            grounds: record.value("grounds") ?? "")
        exercise = record.fields("exercise").first.flatMap(Exercise.init)
        capture = record.fields("capture").first.flatMap(Capture.init)
        listing = record.fields("listing").first.flatMap(Listing.init)
        awaitsLink = record.value("link") == "awaited"
        awaitedCode = record.value("code").flatMap { PairCode($0) }
        codeTries = record.fields("try").compactMap { $0.first.flatMap { Int64($0) } }
            .map(Timestamp.init)
    }
}

extension Answer {
    /// This answer as text.
    package var encoded: String {
        var record = TextRecordWriter()
        record.add("intent", intent)
        if let card { record.add("card", card.id, card.title) }
        for message in messages {
            record.add("message", message.text, message.card?.id ?? "", message.card?.title ?? "")
            for file in message.files { record.add("file", file.name, file.mime, file.text) }
            for choice in message.choices { record.add("choice", choice.id, choice.label) }
        }
        return record.text
    }

    /// The answer that ``encoded`` wrote; nil where the text is none.
    package init?(decoding text: String) {
        guard let record = TextRecord(text) else { return nil }
        var messages: [Message] = []
        for row in record.rows {
            switch (row.first, row.count) {
            case ("message", 4):
                let card = row[2].isEmpty ? nil : CardReference(id: row[2], title: row[3])
                messages.append(Message(text: row[1], card: card))
            case ("file", 4):
                let file = OutgoingFile(name: row[1], mime: row[2], text: row[3])
                if !messages.isEmpty { messages[messages.endIndex - 1].files.append(file) }
            case ("choice", 3):
                let place = messages.endIndex - 1
                guard place >= 0 else { continue }
                messages[place].choices.append(Choice(id: row[1], label: row[2]))
            default: break
            }
        }
        let card = record.fields("card").first.flatMap(CardReference.init)
        self.init(messages: messages, intent: record.value("intent"), card: card)
    }
}

extension Choice {
    fileprivate init?(_ fields: ArraySlice<String>) {
        guard fields.count == 2, let id = fields.first, let label = fields.last else { return nil }
        self.init(id: id, label: label)
    }
}

extension CardReference {
    fileprivate init?(_ fields: ArraySlice<String>) {
        guard fields.count == 2, let id = fields.first, let title = fields.last else { return nil }
        self.init(id: id, title: title)
    }
}

extension Suggestion {
    fileprivate init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count == 3 else { return nil }
        self.init(
            kind: fields[0], subject: fields[1],
            reasons: fields[2].split(separator: " ").map(String.init))
    }
}
