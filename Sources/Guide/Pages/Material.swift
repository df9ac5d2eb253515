package import Mentoring

/// Something to watch or read beside a page: a film, a form, a page of the intranet.
package struct Material: Hashable, Sendable {
    /// What it is called.
    package let title: String
    /// Where it is, with `https://` or `http://`.
    package let address: String
    /// Who may see it; none is everybody.
    package let roles: [Role]

    package init(title: String, address: String, roles: [Role] = []) {
        (self.title, self.address, self.roles) = (title, address, roles)
    }

    /// Whether one in `role` may see it; where the role is not known, only what everybody may.
    package func isShown(to role: Role?) -> Bool {
        roles.isEmpty || role.map(roles.contains) ?? false
    }

    /// Whether `word` is an address that a reader can open: a scheme of the web, then a host.
    static func isAddress(_ word: Substring) -> Bool {
        for scheme in ["https://", "http://"] where word.hasPrefix(scheme) {
            let host = word.utf8.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "/") }
            return isHost(host)
        }
        return false
    }

    /// Letters, digits, hyphens and dots, and a port; no dot at either end.
    private static func isHost(_ host: Substring.UTF8View.SubSequence) -> Bool {
        guard let first = host.first, let last = host.last, isHostByte(first), isHostByte(last)
        else { return false }
        return host.allSatisfy {
            isHostByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ":")
        }
    }

    /// Letters beyond ASCII too, as names of hosts have them.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 || byte >= 0x80
    }
}
