import Foundation

/// A connection of RFC 6455, as a browser makes it, with short text frames.
final class WebSocket {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    struct Broken: Error {}

    /// Connects to `port` on loopback and shakes hands.
    init(port: UInt16) throws {
        descriptor = try Loopback.connect(to: port)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        // The key and its answer are those of RFC 6455, section 1.3.
        let request = """
            GET / HTTP/1.1
            Host: 127.0.0.1:\(port)
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13


            """
        try send(Array(request.replacing("\n", with: "\r\n").utf8))
        var head = ""
        while !head.hasSuffix("\r\n\r\n") { head += String(decoding: try take(1), as: UTF8.self) }
        guard head.contains(" 101 "), head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") else {
            throw Broken()
        }
    }

    deinit { close(descriptor) }

    /// Sends one text frame of at most 125 bytes, masked as clients must.
    func send(_ text: String) throws {
        let (bytes, mask) = (Array(text.utf8), [UInt8](arrayLiteral: 0x12, 0x34, 0x56, 0x78))
        guard bytes.count <= 125 else { throw Broken() }
        let masked = bytes.enumerated().map { $1 ^ mask[$0 % 4] }
        try send([0x81, 0x80 | UInt8(bytes.count)] + mask + masked)
    }

    /// The text of the next text frame.
    func receive() throws -> String {
        while true {
            let head = try take(2)
            let short = Int(head[1] & 0x7F)
            let length =
                switch short {
                case 126: try take(2).reduce(0) { $0 << 8 | Int($1) }
                case 127: try take(8).reduce(0) { $0 << 8 | Int($1) }
                default: short
                }
            let payload = try take(length)
            if head[0] == 0x81 { return String(decoding: payload, as: UTF8.self) }
            // A ping or a pong is no message; the end is one too many.
            if head[0] & 0x0F == 0x08 { throw Broken() }
        }
    }

    private func send(_ bytes: [UInt8]) throws {
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Broken() }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let got = read(descriptor, &bytes, bytes.count)
            guard got > 0 else { throw Broken() }
            buffer += bytes.prefix(got)
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }
}
