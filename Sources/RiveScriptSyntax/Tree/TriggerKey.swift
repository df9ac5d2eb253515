/// What makes two triggers the same one: topic, pattern and `%`, as written.
///
/// Texts are compared byte by byte: comparing them as Swift does asks Unicode's tables about each
/// letter beyond ASCII, twice for every trigger.
package struct TriggerKey: Hashable, Sendable {
    private let text: [UInt8]

    package init(_ trigger: TriggerSyntax) {
        var text = Array(trigger.topic.utf8)
        text.append(0x0A)
        text += trigger.pattern.source.utf8
        if let previous = trigger.previous {
            text.append(0x0A)
            text += previous.source.utf8
        }
        self.text = text
    }

    package func hash(into hasher: inout Hasher) {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hasher.combine(state)
    }
}
