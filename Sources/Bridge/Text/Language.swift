/// The language that a platform names.
enum Language {
    /// The language of a tag like `sv-SE` or `fi_FI`, in lower case; nil where there is none.
    static func code(in tag: String?) -> String? {
        guard let tag else { return nil }
        let code = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
        return (2...8).contains(code.utf8.count) ? code : nil
    }
}
