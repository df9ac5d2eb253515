import Foundation
import Synchronization

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
        Self.keepKeys()
        let line = String(cString: typed)
        if !line.isEmpty, line != last {
            _ = remember(typed)
            last = line
        }
        return line
    }

    /// Keeps what is typed between two prompts as it is typed.
    ///
    /// There libedit hands the terminal back in its mode for whole lines, in which a Ctrl-D becomes
    /// the end of a line that has not begun; once the next prompt stands it would be read as nothing
    /// at all. libedit's own mode for the end, which comes back when the program leaves, stays.
    private static func keepKeys() {
        var mode = termios()
        guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return }
        let wholeLines = tcflag_t(ICANON)
        guard mode.c_lflag & wholeLines != 0 else { return }
        restoreAtExit(mode)
        mode.c_lflag &= ~wholeLines
        // By default one byte is enough; the places of these two mean something else for lines.
        withUnsafeMutableBytes(of: &mode.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    }

    /// The terminal's mode before the first change.
    private static let former = Mutex<termios?>(nil)

    /// Puts `mode` back when the program leaves.
    private static func restoreAtExit(_ mode: termios) {
        former.withLock { former in
            guard former == nil else { return }
            former = mode
            atexit {
                guard var mode = EditedLines.former.withLock({ $0 }) else { return }
                tcsetattr(STDIN_FILENO, TCSANOW, &mode)
            }
        }
    }

    /// libedit counts letters by the locale; in the plain C locale `ä` would be two.
    private static func useUTF8() {
        for name in ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
            if nl_langinfo(nl_item(CODESET)).map({ String(cString: $0) }) == "UTF-8" { return }
        }
    }
}
