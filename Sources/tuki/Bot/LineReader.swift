import Foundation

/// Reads lines from a descriptor into a buffer of its own.
///
/// The standard library's reader keeps what it has read where `poll` cannot see it, and a line that
/// is already there would wait for the next one.
struct LineReader: ~Copyable {
    /// One line, or that there was one too long to keep.
    enum Line: Hashable, Sendable {
        /// Its bytes, without the line feed.
        case bytes([UInt8])
        case tooLong
    }

    /// Why waiting for lines ended.
    enum Ending: Hashable, Sendable {
        /// There are lines, or there may be.
        case none
        /// The other end is closed; no line will follow.
        case endOfInput
        /// A signal asked the program to leave.
        case interrupted
        /// The descriptor cannot be read.
        case failed
    }

    /// How much is read at once: what a pipe holds.
    static let chunk = 65_536

    private let descriptor: Int32
    /// Readable when a signal has come; -1 for none.
    private let wakeUp: Int32
    private let maxLine: Int
    private var buffer: [UInt8] = []
    /// Where the next line begins in ``buffer``.
    private var start = 0
    /// How far behind ``start`` no line feed is.
    private var searched = 0
    private var isSkipping = false
    private(set) var ending = Ending.none

    init(descriptor: Int32, wakeUp: Int32 = -1, maxLine: Int) {
        (self.descriptor, self.wakeUp, self.maxLine) = (descriptor, wakeUp, maxLine)
    }

    /// Waits for a line, then takes all that have arrived, `limit` at most.
    ///
    /// - Parameter patience: How long to wait, in milliseconds; -1 for ever.
    /// - Returns: None only when ``ending`` says why, or when nothing came in time; a last line may
    ///   lack its line feed.
    /// - Complexity: O(bytes read); each is looked at once.
    mutating func nextLines(
        limit: Int, bytes mostBytes: Int = .max, waitingFor patience: Int32 = -1
    ) -> [Line] {
        var lines: [Line] = []
        var byteCount = 0
        while lines.count < limit, byteCount < mostBytes {
            if let line = nextBufferedLine() {
                lines.append(line)
                if case .bytes(let bytes) = line { byteCount += bytes.count }
            } else if ending != .none || !fill(waitingFor: lines.isEmpty ? patience : 0) {
                break
            }
        }
        if lines.isEmpty, ending == .endOfInput, let last = lastLine() { lines.append(last) }
        return lines
    }

    // MARK: Lines from the buffer

    private mutating func nextBufferedLine() -> Line? {
        guard let end = nextLineFeed() else {
            searched = buffer.count - start
            return searched > maxLine + 1 ? skipRest() : nil
        }
        let line = buffer[start..<end]
        start = end + 1
        searched = 0
        if isSkipping {
            isSkipping = false
            return nextBufferedLine()
        }
        return Self.line(line, maxLine)
    }

    /// A carriage return behind the line does not count for its length.
    private static func line(_ bytes: ArraySlice<UInt8>, _ maxLine: Int) -> Line {
        let length = bytes.last == 0x0D ? bytes.count - 1 : bytes.count
        return length > maxLine ? .tooLong : .bytes(Array(bytes))
    }

    private func nextLineFeed() -> Int? {
        let from = start + searched
        return buffer.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, from < bytes.count,
                let place = memchr(base + from, 0x0A, bytes.count - from)
            else { return nil }
            return UnsafeRawPointer(place) - base
        }
    }

    /// Forgets an endless line as it comes, and reports it once.
    private mutating func skipRest() -> Line? {
        buffer.removeAll(keepingCapacity: true)
        (start, searched) = (0, 0)
        defer { isSkipping = true }
        return isSkipping ? nil : .tooLong
    }

    private mutating func lastLine() -> Line? {
        defer { start = buffer.count }
        guard start < buffer.count, !isSkipping else { return nil }
        return Self.line(buffer[start...], maxLine)
    }

    // MARK: The buffer from the descriptor

    /// Reads once, after waiting so many milliseconds for input at most.
    ///
    /// - Returns: Whether there are new bytes.
    private mutating func fill(waitingFor patience: Int32) -> Bool {
        guard isReadable(waitingFor: patience) else { return false }
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        let kept = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
        let count = buffer.withUnsafeMutableBytes { bytes in
            read(descriptor, bytes.baseAddress.map { $0 + kept }, Self.chunk)
        }
        buffer.removeLast(Self.chunk - max(0, count))
        if count == 0 { ending = .endOfInput }
        if count < 0, errno != EINTR, errno != EAGAIN { ending = .failed }
        return count > 0 || (count < 0 && ending == .none)
    }

    private mutating func isReadable(waitingFor patience: Int32) -> Bool {
        var waiting = [
            pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        var count = poll(&waiting, 2, patience)
        // A signal may end the waiting before its byte can be seen; the second look sees it.
        while count < 0, errno == EINTR { count = poll(&waiting, 2, patience) }
        if count > 0, waiting[0].revents != 0 {
            ending = .interrupted
            return false
        }
        if count < 0 { ending = .failed }
        guard count > 0 else { return false }
        return waiting[1].revents != 0
    }
}
