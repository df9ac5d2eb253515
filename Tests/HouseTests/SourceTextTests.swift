import Testing

/// The reader of sources itself: a rule that sees nothing would hold nothing.
@Suite struct SourceTextTests {
    static let sample = SourceText(
        path: "Sources/Room/Folder/File.swift",
        text: #"""
            // import Commented
            @_spi(_Unicode) import Swift
            package import Guide
            import struct Mentoring.Stage
            /* struct Hidden /* nested */ {} */
            public final class Found: Sendable { struct Inner {} }
            func free(_ a: Int) {}
            extension Found { func method() {} }
            let quoted = "struct Quoted \" {}" + """
                import Quoted
                """
            """#)

    @Test func `imports are found, whatever stands before them`() {
        #expect(Self.sample.imports == ["Swift", "Guide", "Mentoring"])
    }

    @Test func `what stands at the margin is declared`() {
        #expect(Self.sample.declaredNames == ["Found", "free", "quoted"])
    }

    @Test func `comments and quotations are no code`() {
        let words = Self.sample.words
        #expect(words.isDisjoint(with: ["Commented", "Hidden", "Quoted", "nested"]))
        #expect(words.isSuperset(of: ["Found", "Inner", "method"]))
    }

    @Test func `a file knows its room and folder`() {
        #expect(Self.sample.room == "Room")
        #expect(Self.sample.subfolder == "Folder")
        #expect(SourceText(path: "Sources/Room/File.swift", text: "").subfolder == "")
    }
}
