import Foundation
import TestKit
import Testing

/// One case of the conformance data beside the project.
struct ConformanceCase: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let requires: [String]?
    let options: Options
    let subroutines: [String: Behaviour]?
    let handlers: [String: String]?
    let source: String
    let steps: [Step]

    var testDescription: String { name }

    struct Options: Decodable, Sendable {
        let utf8: Bool?
        let username: String?
        let forceCase: Bool?
        let caseSensitive: Bool?
        let unicodePunctuation: String?
        let errors: [String: String]?
        let session: String?
    }

    /// A macro, described.
    struct Behaviour: Decodable, Sendable {
        let kind: String
        let value: String?
        let index: Int?
        let separator: String?
        let then: String?
        let message: String?
        let `else`: String?
    }

    struct Step: Decodable, Sendable {
        let input: String?
        let reply: Expectation?
        let source: String?
        let diagnostics: [String]?
        let sourceError: String?
        let user: String?
        let set: [String: String]?
        let assert: [String: String?]?
        let setVariable: [String: String?]?
        let setGlobal: [String: String?]?
        let setSubstitution: [String: String?]?
        let setPerson: [String: String?]?
        let assertVariable: [String: String]?
        let assertGlobal: [String: String]?
        let freeze: Bool?
        let thaw: String?
        let clearUservars: Bool?
        let assertLastMatch: Expected?
        let assertInitialMatch: Expected?
        let errors: [String: String]?
        let unicodePunctuation: String?
        let loadDirectory: String?
        let files: [String: String]?
        let topic: String?
        let sortedBefore: [[String]]?
        let removeSubroutine: String?
        let query: [String: String]?

        /// A text, or null where the key is there and nothing is expected.
        struct Expected: Decodable, Sendable { let text: String? }

        enum CodingKeys: String, CodingKey {
            case input, reply, source, diagnostics, sourceError, user, set, assert, setVariable
            case setGlobal, setSubstitution, setPerson, assertVariable, assertGlobal, freeze, thaw
            case clearUservars, assertLastMatch, assertInitialMatch, errors, unicodePunctuation
            case loadDirectory, files, topic, sortedBefore, removeSubroutine, query
        }

        init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            func value<T: Decodable>(_ key: CodingKeys) throws -> T? {
                try keys.decodeIfPresent(T.self, forKey: key)
            }
            func expected(_ key: CodingKeys) throws -> Expected? {
                keys.contains(key)
                    ? Expected(text: try keys.decodeIfPresent(String.self, forKey: key)) : nil
            }
            input = try value(.input)
            reply = try value(.reply)
            source = try value(.source)
            diagnostics = try value(.diagnostics)
            sourceError = try value(.sourceError)
            user = try value(.user)
            set = try value(.set)
            assert = try value(.assert)
            setVariable = try value(.setVariable)
            setGlobal = try value(.setGlobal)
            setSubstitution = try value(.setSubstitution)
            setPerson = try value(.setPerson)
            assertVariable = try value(.assertVariable)
            assertGlobal = try value(.assertGlobal)
            freeze = try value(.freeze)
            thaw = try value(.thaw)
            clearUservars = try value(.clearUservars)
            assertLastMatch = try expected(.assertLastMatch)
            assertInitialMatch = try expected(.assertInitialMatch)
            errors = try value(.errors)
            unicodePunctuation = try value(.unicodePunctuation)
            loadDirectory = try value(.loadDirectory)
            files = try value(.files)
            topic = try value(.topic)
            sortedBefore = try value(.sortedBefore)
            removeSubroutine = try value(.removeSubroutine)
            query = try? value(.query)
        }
    }

    /// One text, or any of several.
    enum Expectation: Decodable, Sendable {
        case one(String)
        case anyOf([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                self = .one(one)
            } else {
                self = .anyOf(try container.decode([String].self))
            }
        }

        func accepts(_ reply: String) -> Bool {
            switch self {
            case .one(let text): text == reply.trimmingCharacters(in: .whitespacesAndNewlines)
            case .anyOf(let texts): texts.contains(reply)
            }
        }
    }

    /// The cases of one file; none where the data is absent.
    static func all(in file: String) -> [ConformanceCase] {
        guard let folder = Project.shared?.appending(path: "rivescript") else { return [] }
        do {
            let data = try Data(contentsOf: folder.appending(path: file))
            return try JSONDecoder().decode([ConformanceCase].self, from: data)
        } catch {
            return []
        }
    }
}
