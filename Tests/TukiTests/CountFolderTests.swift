import Foundation
import TestKit
import Testing

@testable import tuki

/// The folder of counts may be anywhere, empty or closed.
@Suite struct CountFolderTests {
    #if os(macOS)
        static let home = "/h/Library/Caches/tuki"
    #else
        static let home = "/h/.cache/tuki"
    #endif

    @Test func `what is kept is found again, the oldest goes`() throws {
        let scratch = try ScratchFolder()
        let counts = CountFolder(folder: scratch.url.appending(path: "new/folder"))
        #expect(counts.counts(named: "fi-1") == nil)
        for number in 1...6 {
            let bytes = Data("counts \(number)".utf8)
            #expect(counts.keep(bytes, as: "fi-\(number)") == bytes)
            // Files of one moment have no order.
            let file = counts.folder.appending(path: "fi-\(number).counts")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: Double(number))],
                ofItemAtPath: file.path)
        }
        #expect(counts.keep(Data("sv".utf8), as: "sv-1") != nil)
        #expect(counts.counts(named: "fi-1") == nil && counts.counts(named: "fi-2") == nil)
        #expect(counts.counts(named: "fi-3") == Data("counts 3".utf8))
        #expect(counts.counts(named: "fi-6") == Data("counts 6".utf8))
    }

    @Test(arguments: [0, 7, 70_000, 139_999])
    func `what is not as it was written is none`(_ place: Int) throws {
        let scratch = try ScratchFolder()
        let counts = CountFolder(folder: scratch.url)
        let bytes = Data((0..<140_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        #expect(counts.keep(bytes, as: "fi-1") == bytes)
        let file = scratch.url.appending(path: "fi-1.counts")
        var spoilt = try Data(contentsOf: file)
        spoilt[place] ^= 1
        try spoilt.write(to: file)
        #expect(counts.counts(named: "fi-1") == nil)
        try bytes.prefix(place).write(to: file)
        #expect(counts.counts(named: "fi-1") == nil)
    }

    @Test func `a folder that cannot be is no fault`() throws {
        let scratch = try ScratchFolder()
        let file = scratch.url.appending(path: "file")
        try Data().write(to: file)
        let counts = CountFolder(folder: file.appending(path: "below"))
        #expect(counts.keep(Data("x".utf8), as: "fi-1") == nil)
        #expect(counts.counts(named: "fi-1") == nil)
    }

    @Test(arguments: [
        (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/tuki"),
        (["XDG_CACHE_HOME": "not/absolute", "HOME": "/h"], home),
        (["TUKI_CACHE": "/t", "HOME": "/h"], "/t"), ([:], nil),
    ])
    func `it lies where the environment says`(
        _ environment: [String: String], _ path: String?
    ) throws {
        let arguments = try ArgumentParser(commands: Command.all, environment: environment)
            .parse(["chat"], orElse: .help)
        let chosen = CountFolder.chosen(by: arguments, environment: environment)
        #expect(chosen?.folder.path == path)
    }
}
