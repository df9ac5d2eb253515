import Bridge
import Dialogue
import Foundation
import RiveScript
import Testing

/// What holds for every row of the table, whatever comes in.
@Suite struct EveryFormatTests {
    @Test(arguments: Format.all.map(\.name), [1, 2] as [UInt64])
    func `damaged lines are answered, refused or ignored, in whole lines`(
        _ name: String, _ seed: UInt64
    ) throws {
        let codec = LineCodec(try #require(Format.named(name)))
        let input = try Data(contentsOf: GoldenTests.fixtures.appending(path: "\(name).in"))
        var chance = SplitMix64(seed: seed)
        var brain = EchoBrain()
        for line in input.split(separator: 0x0A) {
            for _ in 0..<20 {
                var out: [UInt8] = []
                do throws(WireError) {
                    let inbound = try codec.read(Self.damaged(Array(line), using: &chance))
                    if let inbound { out = brain.lines(for: inbound, codec) }
                } catch {
                    codec.append(error, into: &out)
                }
                Self.expectWholeLines(out, of: codec.format)
            }
        }
    }

    @Test(arguments: Format.all.filter { $0.initiative != .none }.map(\.name))
    func `what no line caused is said in whole lines, to the chat that is known`(
        _ name: String
    ) throws {
        let codec = LineCodec(try #require(Format.named(name)))
        let answer = Answer(
            messages: [
                Message(text: "Tapasitteko?\nKerro", choices: [Choice(id: "yes", label: "Joo")])
            ],
            intent: nil, card: nil)
        var out: [UInt8] = []
        codec.append(
            answer, to: "net:aino", in: "C123", as: Prompt(number: 7, due: 0, isLate: true),
            into: &out)
        let text = String(decoding: out, as: UTF8.self)
        #expect(text.contains("Tapasitteko?"))
        #expect(name == "text" || text.contains("C123"))
        Self.expectWholeLines(out, of: codec.format)
    }

    /// `line` with some bytes replaced, left out or doubled.
    private static func damaged(_ line: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        var line = line
        for _ in 0..<Int.random(in: 0...4, using: &chance) {
            guard let place = line.indices.randomElement(using: &chance) else { break }
            switch Int.random(in: 0...2, using: &chance) {
            case 0: line[place] = UInt8.random(in: 0...255, using: &chance)
            case 1: line.remove(at: place)
            default: line.insert(line[place], at: place)
            }
        }
        return line
    }

    private static func expectWholeLines(_ out: [UInt8], of format: Format) {
        guard !out.isEmpty else { return }
        let text = String(decoding: out, as: UTF8.self)
        #expect(out.last == 0x0A && Array(text.utf8) == out)
        let controls = text.unicodeScalars.filter {
            $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r"
        }
        #expect(controls.isEmpty)
        guard ["native", "matrix", "telegram", "rasa", "slack"].contains(format.name) else {
            return
        }
        for line in out.split(separator: 0x0A) {
            #expect(throws: Never.self) { try JSONValue(parsing: Array(line)) }
        }
    }

    @Test(arguments: Format.all.map(\.name))
    func `a long answer fits the platform`(_ name: String) throws {
        let format = try #require(Format.named(name))
        guard let limit = format.limits.text else { return }
        let codec = LineCodec(format)
        let inbound = Inbound(id: .string("m"), user: "u", happening: .event(.noticed))
        let text = String(repeating: "äänettömästi ☃ ", count: 4_000)
        var out: [UInt8] = []
        codec.append(
            Answer(messages: [Message(text: text)], intent: nil, card: nil), to: inbound, into: &out
        )
        let frame = 300
        for line in out.split(separator: 0x0A) {
            let length = format.limits.unit.length(of: String(decoding: line, as: UTF8.self))
            #expect(length <= limit + frame)
        }
    }

    @Test func `names of formats are told apart`() {
        #expect(Set(Format.all.map(\.name)).count == Format.all.count)
        #expect(Format.all.allSatisfy { !$0.summary.isEmpty && $0.summary.hasSuffix(".") })
        #expect(Format.named("fax") == nil)
    }

    @Test func `an IRC line stays under what servers take`() throws {
        let codec = LineCodec(.irc)
        let name = String(repeating: "n", count: 30)
        let channel = "#" + String(repeating: "c", count: 49)
        let line = ":\(name)!u@h PRIVMSG \(channel) :tuki: \(String(repeating: "ä", count: 200))"
        let inbound = try #require(try codec.read(Array(line.utf8)))
        var out: [UInt8] = []
        let long = Message(text: String(repeating: "pitkästi ", count: 300))
        codec.append(
            Answer(messages: [long], intent: nil, card: nil), to: inbound, into: &out)
        #expect(out.split(separator: 0x0A).allSatisfy { $0.count + 1 <= 512 })
    }

    struct Group: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rule: BridgeSettings.GroupRule
        let text: String
        let heard: String?
    }

    static let groups = [
        Group(testDescription: "called by name", rule: .asFormat, text: "tuki: hei", heard: "hei"),
        Group(testDescription: "with an at", rule: .asFormat, text: "@Tuki hei", heard: "hei"),
        Group(testDescription: "not called", rule: .asFormat, text: "hei", heard: nil),
        Group(testDescription: "not called, all heard", rule: .all, text: "hei", heard: "hei"),
        Group(testDescription: "part of a word", rule: .asFormat, text: "tukiainen", heard: nil),
    ]

    @Test(arguments: groups)
    func `in a room tuki answers those who call it`(_ example: Group) throws {
        var settings = BridgeSettings()
        settings.groups = example.rule
        let codec = LineCodec(.irc, settings)
        let inbound = try codec.read(Array(":a!u@h PRIVMSG #m :\(example.text)".utf8))
        var heard: String?
        if case .event(.said(let said)) = inbound?.happening { heard = said.text }
        #expect(heard == example.heard)
    }

    @Test func `where only calls are answered, that holds for the native format too`() throws {
        var settings = BridgeSettings()
        settings.groups = .onlyAddressed
        let codec = LineCodec(.native, settings)
        let line = #"{"id":"m","user":"a","chat":"c","group":true,"text":"hei"}"#
        #expect(try codec.read(Array(line.utf8))?.happening == .event(.noticed))
    }
}
