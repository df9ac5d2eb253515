import Testing

@testable import tuki

@Suite struct RiveLineTests {
    @Test func `a line says who, what and which variables`() throws {
        let line = #"""
            {"username":"u","message":"hello","vars":{"name":"x","age":7,"tall":true,"old":null}}
            """#
        let request = try #require(RiveRequest(line: line))
        #expect(request.username == "u")
        #expect(request.message == "hello")
        #expect(request.vars == ["name": "x", "age": "7", "tall": "true", "old": nil])
    }

    @Test func `a message alone is enough`() throws {
        let request = try #require(RiveRequest(line: #"{"message":"hello"}"#))
        #expect(request.username == "localuser")
        #expect(request.vars.isEmpty)
    }

    @Test(arguments: ["", "hello", "[]", "{}", #"{"message":1}"#, #"{"message":"a","vars":[1]}"#])
    func `anything else is no request`(_ line: String) {
        #expect(RiveRequest(line: line) == nil)
    }

    @Test func `an answer is one line with its keys in order`() {
        let response = RiveResponse(status: "ok", reply: "a\n\"b\" /", vars: ["topic": "random"])
        #expect(
            JSONLine.text(of: response)
                == #"{"reply":"a\n\"b\" /","status":"ok","vars":{"topic":"random"}}"#)
    }
}
