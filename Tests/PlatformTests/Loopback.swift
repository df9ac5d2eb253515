import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Connections to this computer itself.
enum Loopback {
    /// A port that nobody listened at just now.
    static func freePort() throws -> UInt16 {
        let descriptor = try openSocket()
        defer { close(descriptor) }
        var address = address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                bind(descriptor, general, length) == 0
                    && getsockname(descriptor, general, &length) == 0
            }
        }
        guard code else { throw Refused() }
        return UInt16(bigEndian: address.sin_port)
    }

    /// A connection to `port`, as soon as somebody listens there.
    static func connect(to port: UInt16) throws -> Int32 {
        let found = eventually { () -> Int32? in
            guard let descriptor = try? openSocket() else { return nil }
            var address = address(port: port)
            let code = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                    systemConnect(descriptor, general)
                }
            }
            if code == 0 { return descriptor }
            close(descriptor)
            return nil
        }
        guard let found else { throw Refused() }
        return found
    }

    /// What `look` finds, looked for again and again; nil where it never comes.
    ///
    /// The end is there for tests that went wrong; how long something took is not judged.
    static func eventually<Found>(_ look: () throws -> Found?) rethrows -> Found? {
        for _ in 0..<3_000 {
            if let found = try look() { return found }
            usleep(10_000)
        }
        return nil
    }

    struct Refused: Error {}

    private static func systemConnect(
        _ descriptor: Int32, _ address: UnsafePointer<sockaddr>
    ) -> Int32 {
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        #if canImport(Darwin)
            return Darwin.connect(descriptor, address, length)
        #elseif canImport(Musl)
            return Musl.connect(descriptor, address, length)
        #else
            return Glibc.connect(descriptor, address, length)
        #endif
    }

    private static func openSocket() throws -> Int32 {
        #if os(Linux)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { throw Refused() }
        return descriptor
    }

    private static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
