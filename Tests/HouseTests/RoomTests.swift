import Foundation
import TestKit
import Testing

/// Which room knows which.
@Suite struct RoomTests {
    static let sources = SourceText.all(under: "Sources")

    @Test func `every room of the plan stands, and no other`() {
        let rooms = Set(Self.sources.map(\.room))
        #expect(rooms == Set(FloorPlan.all.map(\.room)))
    }

    @Test(arguments: FloorPlan.all)
    func `a room imports only what the plan allows`(_ plan: FloorPlan) {
        let allowed = plan.rooms.union(plan.modules)
        for file in Self.sources where file.room == plan.room {
            let others = file.imports.filter { !allowed.contains($0) }
            #expect(others.isEmpty, "\(file.path)")
        }
    }

    @Test(arguments: FloorPlan.all)
    func `the manifest gives a room no more than the plan`(_ plan: FloorPlan) throws {
        let manifest = try String(
            contentsOf: Project.root.appending(path: "Package.swift"), encoding: .utf8)
        let given = try #require(Self.dependencies(of: plan.room, in: manifest))
        #expect(given == plan.rooms)
    }

    @Test(arguments: FloorPlan.all.filter { !$0.folders.isEmpty })
    func `a folder names nothing of the folders behind it`(_ plan: FloorPlan) {
        let files = Self.sources.filter { $0.room == plan.room }
        // What a room hands on from another one belongs to none of its folders.
        let strays = files.filter {
            !plan.folders.contains($0.subfolder) && $0.name != "Exports.swift"
        }
        #expect(strays.map(\.path) == [], "each file stands in one of \(plan.folders)")

        let homes = Self.homes(of: files)
        for file in files {
            guard let own = plan.folders.firstIndex(of: file.subfolder) else { continue }
            let behind = file.words.filter { word in
                guard let home = homes[word] else { return false }
                return plan.folders.firstIndex(of: home).map { $0 > own } ?? false
            }
            #expect(behind.isEmpty, "\(file.path)")
        }
    }

    @Test func `the plan of the house is drawn where it is described`() throws {
        let file = Project.root.appending(path: "ARCHITECTURE.md")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        for plan in FloorPlan.all {
            #expect(text.contains(plan.room), "ARCHITECTURE.md does not name \(plan.room)")
        }
    }

    /// The folder in which each name is declared; names declared in several are left out, because a
    /// word cannot tell which one is meant.
    private static func homes(of files: [SourceText]) -> [String: String] {
        let pairs = files.flatMap { file in file.declaredNames.map { ($0, file.subfolder) } }
        let folders = Dictionary(grouping: pairs, by: \.0).mapValues { Set($0.map(\.1)) }
        return folders.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// What stands in quotation marks behind `imports:` or `dependencies:` of a room.
    private static func dependencies(of room: String, in manifest: String) -> Set<String>? {
        let starts = ["room(\"\(room)\"", "name: \"\(room)\",\n            dependencies: ["]
        guard let start = starts.lazy.compactMap({ manifest.range(of: $0) }).first else {
            return nil
        }
        let line = manifest[start.lowerBound...]
        let end = line.firstIndex(of: ")") ?? line.endIndex
        let strings = line[..<end].split(separator: "\"", omittingEmptySubsequences: false)
        let quoted = strings.indices.filter { !$0.isMultiple(of: 2) }.map { String(strings[$0]) }
        return Set(quoted.dropFirst())
    }
}
