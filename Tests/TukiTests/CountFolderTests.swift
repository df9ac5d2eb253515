import Foundation
import TestKit
import Testing

@testable import tuki

/// The folder of counts may be anywhere, empty or closed.
@Suite struct CountFolderTests {
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
        #expect(counts.counts(named: "fi-6") == Data("counts 6".utf8))
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
        (["XDG_CACHE_HOME": "not/absolute", "HOME": "/h"], "/h/.cache/tuki"),
        (["TUKI_CACHE": "/t", "HOME": "/h"], "/t"), ([:], nil),
    ])
    func `it lies where the environment says`(
        _ environment: [String: String], _ path: String?
    ) throws {
        let arguments = try ArgumentParser(commands: Command.all, environment: environment)
            .parse(["chat"], orElse: .help)
        let chosen = CountFolder.chosen(by: arguments, environment: environment)
        #if os(Linux)
            #expect(chosen?.folder.path == path)
        #endif
    }
}
