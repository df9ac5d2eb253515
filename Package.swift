// swift-tools-version: 6.2
import PackageDescription

// Settings that every room shares: Swift 6 mode, imports that say how far they reach, no warnings.
let shared: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// Rooms without C and without files that are mapped touch no raw memory, and the compiler holds them
// to it.
let safe: [SwiftSetting] = shared + [.strictMemorySafety()]

// Counting tens of thousands of sentences takes a minute without the optimiser, and every test that
// talks would wait for it: this one room is always built for speed.
let counting: [SwiftSetting] = shared + [.unsafeFlags(["-O"])]

/// A room: what it may import is what stands here, and nothing else compiles.
func room(_ name: String, imports: [Target.Dependency] = [], _ settings: [SwiftSetting] = shared)
    -> Target
{
    .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of one room.
func tests(_ name: String, of imports: [Target.Dependency], resources: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: imports + ["TestKit"], exclude: resources, swiftSettings: shared)
}

let package = Package(
    name: "tuki",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "RiveScript", targets: ["RiveScript", "RiveScriptSyntax"]),
        .executable(name: "tuki", targets: ["tuki"]),
    ],
    dependencies: [],
    targets: [
        // Floor 1: text and its faults, inflection, people and stages.
        room("RiveScriptSyntax", safe),
        room("WordForms", safe),
        room("Mentoring", safe),
        room("Likeness", counting),
        // Floor 2: the brain, the guide.
        room("RiveScript", imports: ["RiveScriptSyntax", "WordForms"], safe),
        room("Guide", imports: ["Mentoring"], safe),
        // Floor 3: the hall.
        room("Dialogue", imports: ["RiveScript", "Guide", "Mentoring", "WordForms", "Likeness"]),
        // Floor 4: the only SQL; the formats.
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        room("SQLiteStorage", imports: ["Dialogue", "Mentoring", "RiveScript", "CSQLite"]),
        room("Bridge", imports: ["Dialogue"]),
        // Floor 5: the door.
        .executableTarget(
            name: "tuki",
            dependencies: [
                "RiveScriptSyntax", "WordForms", "Mentoring", "RiveScript", "Guide", "Dialogue",
                "SQLiteStorage", "Bridge",
            ],
            swiftSettings: shared),
        // What it costs, beside a lower bound and peers.
        .executableTarget(
            name: "bench", dependencies: ["RiveScript", "Dialogue", "Mentoring", "SQLiteStorage"],
            path: "Benchmarks",
            exclude: ["RESULTS.md"], swiftSettings: shared),
        // What tests share, then one suite a room.
        .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: shared),
        tests("RiveScriptSyntaxTests", of: ["RiveScriptSyntax"], resources: ["Fixtures"]),
        tests("RiveScriptTests", of: ["RiveScript", "RiveScriptSyntax"], resources: ["Fixtures"]),
        tests("WordFormsTests", of: ["WordForms"]),
        tests("MentoringTests", of: ["Mentoring"]),
        tests("LikenessTests", of: ["Likeness"]),
        tests("GuideTests", of: ["Guide", "Mentoring"]),
        tests(
            "DialogueTests",
            of: ["Dialogue", "RiveScript", "Guide", "Mentoring", "WordForms", "Bridge"],
            resources: ["Recognition/Data"]),
        tests(
            "StorageTests", of: ["SQLiteStorage", "Dialogue", "Mentoring", "RiveScript", "CSQLite"]),
        tests("BridgeTests", of: ["Bridge", "Dialogue", "RiveScript"], resources: ["Fixtures"]),
        tests(
            "TukiTests",
            of: ["tuki", "RiveScript", "Dialogue", "Mentoring", "SQLiteStorage"],
            resources: ["Fixtures"]),
        tests(
            "ProofTests",
            of: [
                "tuki", "RiveScript", "Dialogue", "Mentoring", "SQLiteStorage", "Bridge", "CSQLite",
            ]),
        tests("PlatformTests", of: []),
        tests("HouseTests", of: []),
        tests("FuzzTests", of: ["RiveScript", "RiveScriptSyntax"]),
    ],
    swiftLanguageModes: [.v6]
)
