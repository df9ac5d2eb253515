import Bridge
import Foundation
import TestKit
import Testing

/// A file of lines in, a file of lines out, for each format.
@Suite struct GoldenTests {
    static let fixtures = Project.root.appending(path: "Tests/BridgeTests/Fixtures")

    @Test(arguments: Format.all.map(\.name))
    func `a format answers its lines as written`(_ name: String) throws {
        let format = try #require(Format.named(name))
        var settings = BridgeSettings()
        settings.channels = ["#mentorit"]
        let codec = LineCodec(format, settings)
        let input = try Data(contentsOf: Self.fixtures.appending(path: "\(name).in"))
        let output = Self.fixtures.appending(path: "\(name).out")

        let answered = Self.lines(answering: [UInt8](input), codec)

        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            try Data(answered).write(to: output)
        }
        let expected = try String(decoding: Data(contentsOf: output), as: UTF8.self)
        #expect(
            String(decoding: answered, as: UTF8.self) == expected,
            "to accept: UPDATE_GOLDENS=1 swift test --filter GoldenTests")
    }

    private static func lines(answering input: [UInt8], _ codec: LineCodec) -> [UInt8] {
        var brain = EchoBrain()
        var out = codec.start
        for line in input.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            do throws(WireError) {
                guard let inbound = try codec.read(Array(line)) else { continue }
                out += brain.lines(for: inbound, codec)
            } catch {
                codec.append(error, into: &out)
            }
        }
        return out + codec.stop
    }
}
