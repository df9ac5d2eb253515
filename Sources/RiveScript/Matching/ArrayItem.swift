package import RiveScriptSyntax

/// One item of an array.
package struct ArrayItem: Hashable, Sendable {
    /// As it is said.
    package let text: String
    /// As it is matched.
    package let elements: [PatternSyntax.Element]

    /// - Parameter options: The `! local` options of the line that defines the array: where they
    ///   set a language, `~` and `'` mark words.
    package init(_ item: String, options: [String: String]) {
        text = PatternSyntax.spoken(item, options: options)
        elements = PatternSyntax.elements(ofItem: item, options: options)
    }
}
