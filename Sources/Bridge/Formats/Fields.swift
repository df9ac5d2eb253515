/// The members of one line, read by name and kind.
///
/// A member that is `null` counts as absent.
struct Fields {
    /// The longest id of a participant or a chat, in bytes.
    static let maxIdentifier = 512

    let object: JSONValue

    init(_ object: JSONValue) { self.object = object }

    private func present(_ name: String) -> JSONValue? {
        object[name].flatMap { $0.isPresent ? $0 : nil }
    }

    /// A member that is text.
    func text(_ name: String) throws(WireError) -> String? {
        guard let value = present(name) else { return nil }
        guard let text = value.text else { throw .badField(name, "write a string") }
        return text
    }

    /// A member that is true or false; false where it is absent.
    func flag(_ name: String) throws(WireError) -> Bool {
        guard let value = present(name) else { return false }
        guard case .bool(let isTrue) = value else { throw .badField(name, "write true or false") }
        return isTrue
    }

    /// A member that is an opaque id: it is compared and given back, never read.
    func identifier(_ name: String) throws(WireError) -> String? {
        guard let text = try text(name), !text.isEmpty else { return nil }
        guard text.utf8.count <= Self.maxIdentifier else {
            throw .badField(name, "write at most \(Self.maxIdentifier) bytes")
        }
        guard Sanitizer.clean(text) == text, !text.contains(where: \.isNewline) else {
            throw .badField(name, "write it without control characters")
        }
        return text
    }

    /// The id of the line.
    func lineID() throws(WireError) -> LineID? {
        guard let value = present("id") else { return nil }
        guard let id = LineID(value) else {
            throw .badField(
                "id", "write a string of 1 to \(LineID.maxLength) bytes or a whole number")
        }
        return id
    }
}
