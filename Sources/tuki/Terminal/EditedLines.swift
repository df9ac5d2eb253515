import Foundation

/// Lines that can be edited while they are typed, with those typed before on the arrow keys.
///
/// The system's libedit does it where it is installed; it is looked up at start, so that tuki needs
/// nothing to be installed. What was typed is remembered until the end of the process only.
struct EditedLines: LineSource {
    private typealias ReadLine =
        @convention(c) (UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar>?
    private typealias AddHistory = @convention(c) (UnsafePointer<CChar>) -> CInt
    private typealias BindKey = @convention(c) (CInt, UnsafeMutableRawPointer) -> CInt

    /// Linux first, then macOS.
    private static let libraries = [
        "libedit.so.2", "libedit.so.0", "libedit.so", "libedit.3.dylib", "libedit.dylib",
    ]

    private let read: ReadLine
    private let remember: AddHistory
    private var last = ""

    /// - Returns: Nil where libedit is absent.
    init?() {
        let handle = Self.libraries.lazy.compactMap { dlopen($0, RTLD_NOW) }.first
        guard let handle, let read = dlsym(handle, "readline"),
            let remember = dlsym(handle, "add_history")
        else { return nil }
        self.read = unsafeBitCast(read, to: ReadLine.self)
        self.remember = unsafeBitCast(remember, to: AddHistory.self)
        // First of all: libedit makes its table of keys from the locale when it is first called.
        Self.useUTF8()
        // A tabulator would complete names of files.
        if let bind = dlsym(handle, "rl_bind_key"), let insert = dlsym(handle, "rl_insert") {
            _ = unsafeBitCast(bind, to: BindKey.self)(CInt(UInt8(ascii: "\t")), insert)
        }
    }

    mutating func nextLine(prompt: String) -> String? {
        guard let typed = read(prompt) else { return nil }
        defer { free(typed) }
        let line = String(cString: typed)
        if !line.isEmpty, line != last {
            _ = remember(typed)
            last = line
        }
        return line
    }

    /// libedit counts letters by the locale; in the plain C locale `ä` would be two.
    private static func useUTF8() {
        for name in ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
            if nl_langinfo(nl_item(CODESET)).map({ String(cString: $0) }) == "UTF-8" { return }
        }
    }
}
