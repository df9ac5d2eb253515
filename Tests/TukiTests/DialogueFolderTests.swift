import Foundation
import Testing

@testable import tuki

@Suite struct DialogueFolderTests {
    static func file(_ path: String, in layer: String = "base") -> FolderFile {
        FolderFile(
            relativePath: path, shownPath: "\(layer)/\(path)",
            location: URL(filePath: "/\(layer)/\(path)"))
    }

    @Test func `a later layer replaces files at the same place and adds new ones`() {
        let base = ["organisation.rive", "fi/common.rive", "fi/actor.rive"].map { Self.file($0) }
        let house = ["organisation.rive", "fi/house.rive"].map { Self.file($0, in: "house") }
        let team = ["fi/house.rive", "fi/actor.rive"].map { Self.file($0, in: "team") }

        let layers = DialogueFolder.layered([base, house, team])

        #expect(
            layers.map { $0.map(\.shownPath) } == [
                ["base/fi/common.rive"], ["house/organisation.rive"],
                ["team/fi/house.rive", "team/fi/actor.rive"],
            ])
    }

    @Test func `a language is a folder with a code and a script`() {
        let files = [
            "fi/actor.rive", "en/cards/grow.md", "transcripts/a.rive", "sv/understanding/a.rive",
            "examples/one.rive", "organisation.rive", "sv-FI/a.rive", "Fi/a.rive",
        ].map { Self.file($0) }
        #expect(DialogueFolder.languages(of: [files]) == ["fi", "sv", "sv-FI"])
    }

    @Test func `scripts come organisation last, pages folder by folder`() throws {
        let folder = try Self.made([
            "fi/understanding/meeting.rive", "fi/actor.rive", "organisation.rive", "fi/README.md",
            "fi/cards/grow.md", "fi/stages/work.md", "en/actor.rive", "fi/.hidden.rive",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }

        let found = try DialogueFolder([folder.path])

        #expect(found.languages == ["en", "fi"])
        #expect(
            found.scripts(of: "fi").map { $0.map(\.relativePath) } == [
                ["fi/actor.rive", "fi/understanding/meeting.rive", "organisation.rive"]
            ])
        #expect(
            found.pages(of: "fi").map { $0.map(\.relativePath) } == [
                ["fi/stages/work.md", "fi/cards/grow.md"]
            ])
    }

    @Test func `a folder without scripts, or none at all, is refused`() throws {
        let empty = try Self.made(["fi/cards/grow.md"])
        defer { try? FileManager.default.removeItem(at: empty) }
        for path in [empty.path, empty.path + "/absent"] {
            let error = #expect(throws: Complaint.self) { try DialogueFolder([path]) }
            #expect(error?.status == .missingInput)
        }
    }

    @Test func `conversations are looked for where one starts, then above the program`() {
        let places = DialogueFolder.candidates(
            startedIn: URL(filePath: "/here"), program: URL(filePath: "/opt/tuki/bin/tuki"))
        #expect(
            places.map(\.path) == [
                "/here/dialogues", "/opt/tuki/bin/dialogues", "/opt/tuki/bin/share/tuki/dialogues",
                "/opt/tuki/dialogues", "/opt/tuki/share/tuki/dialogues", "/opt/dialogues",
                "/opt/share/tuki/dialogues", "/dialogues", "/share/tuki/dialogues",
            ])
    }

    @Test func `the store stands in the user's data folder`() throws {
        let named = ["XDG_DATA_HOME": "/data", "HOME": "/home-of-one"]
        #expect(try StoreLocation.folder(environment: named) == "/data/tuki")
        // The rules say that a path that is not absolute is to be ignored.
        let wrong = ["XDG_DATA_HOME": "data", "HOME": "/home-of-one"]
        #expect(try StoreLocation.folder(environment: wrong).hasPrefix("/home-of-one/"))
        #expect(throws: Complaint.self) { try StoreLocation.folder(environment: [:]) }
    }

    /// A new folder with an empty file at each of `paths`.
    static func made(_ paths: [String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "tuki-folder-\(UUID().uuidString)")
        for path in paths {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
        return folder
    }
}
