/// The members of one line, read by name and kind.
///
/// A member that is `null` counts as absent.
struct Fields {
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

    /// A member that is an opaque id; an empty one counts as absent.
    func identifier(_ name: String) throws(WireError) -> String? {
        try text(name).flatMap { $0.isEmpty ? nil : $0 }
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
