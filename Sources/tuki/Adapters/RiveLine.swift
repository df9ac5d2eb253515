import Foundation

/// A line in of `tuki rive --json`: who says what, and what is known of them besides.
struct RiveRequest: Decodable, Sendable {
    let username: String
    let message: String
    /// Variables to set first; nil takes one away.
    let vars: [String: String?]

    /// - Returns: Nil where `line` is no object with a `message` that is a text.
    init?(line: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
            return nil
        }
        self = read
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        username = try fields.decodeIfPresent(String.self, forKey: .username) ?? "localuser"
        message = try fields.decode(String.self, forKey: .message)
        let values = try fields.decodeIfPresent([String: Scalar?].self, forKey: .vars) ?? [:]
        vars = values.mapValues { $0?.text }
    }

    private enum Field: String, CodingKey {
        case username, message, vars
    }

    /// A value of JSON as a variable's text: scripts know no other kind.
    private struct Scalar: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let text = try? value.decode(String.self) {
                self.text = text
            } else if let truth = try? value.decode(Bool.self) {
                text = truth ? "true" : "false"
            } else if let number = try? value.decode(Int.self) {
                text = "\(number)"
            } else {
                text = "\(try value.decode(Double.self))"
            }
        }
    }
}

/// A line out of `tuki rive --json`.
struct RiveResponse: Encodable, Sendable {
    /// `ok` or `error`.
    let status: String
    let reply: String
    /// All variables of the user, `topic` among them.
    let vars: [String: String]

    /// The answer to a line that is no request.
    static let unreadable = RiveResponse(
        status: "error", reply: "Failed to decode incoming JSON data.", vars: [:])
}
