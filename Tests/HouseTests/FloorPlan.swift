/// The plan of the house as data: what the tests hold the sources to.
struct FloorPlan: Sendable {
    let room: String
    /// The rooms it may import.
    let rooms: Set<String>
    /// What else it may import.
    let modules: Set<String>
    /// Its folders in order, where a folder may name only what stands in it or before it; empty
    /// where the order is free.
    var folders: [String] = []

    static let all = [
        FloorPlan(
            room: "RiveScriptSyntax", rooms: [], modules: [],
            folders: ["Source", "Diagnostics", "Tree", "Parsing", "Checking"]),
        FloorPlan(room: "WordForms", rooms: [], modules: ["Synchronization"]),
        FloorPlan(room: "Mentoring", rooms: [], modules: []),
        FloorPlan(room: "Likeness", rooms: [], modules: ["Foundation", "Synchronization"]),
        FloorPlan(
            room: "RiveScript", rooms: ["RiveScriptSyntax", "WordForms"],
            modules: ["Swift", "Synchronization"],
            folders: ["Session", "Matching", "Brain", "Replying"]),
        FloorPlan(room: "Guide", rooms: ["Mentoring"], modules: []),
        FloorPlan(
            room: "Dialogue",
            rooms: ["RiveScript", "Guide", "Mentoring", "WordForms", "Likeness"],
            modules: ["Dispatch", "Foundation", "Synchronization"]),
        FloorPlan(
            room: "SQLiteStorage", rooms: ["Dialogue", "Mentoring", "RiveScript", "CSQLite"],
            modules: ["Synchronization", "Glibc", "Musl", "Darwin"]),
        FloorPlan(
            room: "Bridge", rooms: ["Dialogue"], modules: ["Foundation", "FoundationEssentials"]),
        FloorPlan(
            room: "tuki",
            rooms: [
                "RiveScriptSyntax", "WordForms", "Mentoring", "RiveScript", "Guide", "Dialogue",
                "SQLiteStorage", "Bridge",
            ],
            modules: ["Foundation", "Synchronization", "Glibc", "Musl", "Darwin"]),
    ]
}
