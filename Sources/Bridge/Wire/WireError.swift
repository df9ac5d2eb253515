/// A line that cannot be taken, or an answer that cannot be given.
///
/// Its words name what was wrong and what would be right, never what stood in the line.
package struct WireError: Error, Hashable, Sendable {
    /// What bridges switch on; a code never changes its meaning.
    package enum Code: String, CaseIterable, Sendable {
        case badJSON = "bad_json"
        case badUTF8 = "bad_utf8"
        case notAnObject = "not_an_object"
        case lineTooLong = "line_too_long"
        case missingUser = "missing_user"
        case badField = "bad_field"
        case badTSV = "bad_tsv"
        case unknownType = "unknown_type"
        case unsupportedVersion = "unsupported_version"
        case storage = "storage"
        case internalFault = "internal"
    }

    package let code: Code
    /// The member that is wrong.
    package let field: String?
    package let message: String
    /// The id of the line, where it could be read.
    package var id: LineID?
    /// What the bridge wants back with every line, where it could be read.
    package var meta: JSONValue?

    package init(_ code: Code, field: String? = nil, _ message: String) {
        (self.code, self.field, self.message) = (code, field, message)
    }

    /// A member that is not what it should be.
    package static func badField(_ field: String, _ hint: String) -> WireError {
        WireError(.badField, field: field, "\"\(field)\": \(hint)")
    }

    /// A line that says nobody's name, which stands in `field`.
    static func missingUser(_ field: String) -> WireError {
        WireError(
            .missingUser, field: field,
            "\"\(field)\" must be the stable id of a participant, as a string")
    }

    /// Whether the same line may be taken later.
    package var isRetryable: Bool { code == .storage }

    /// This error about a line of which more is known by now.
    package func about(id: LineID?, meta: JSONValue?) -> WireError {
        var error = self
        (error.id, error.meta) = (id, meta)
        return error
    }
}
