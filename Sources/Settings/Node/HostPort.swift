/// Where a node listens: a host name or an address, and a port. `[::1]:8080` for IPv6.
package struct HostPort: Hashable, Sendable, LosslessStringConvertible {
    package var host: String
    /// 0 for one that the system chooses.
    package var port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `HOST:PORT`, or `:PORT` for every address of the machine.
    package init?(_ description: String) {
        guard let colon = description.lastIndex(of: ":"), description.utf8.count <= 260,
            description[description.index(after: colon)...].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let port = Int(description[description.index(after: colon)...]), (0...65_535).contains(port)
        else { return nil }
        var host = description[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return nil }
        self.init(host: host.isEmpty ? "0.0.0.0" : String(host), port: port)
    }

    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Whether only this machine can reach it.
    package var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

extension FieldType where Value == HostPort {
    static var hostPort: FieldType {
        .scalar("an address as 127.0.0.1:8080, or :8080 for all of the machine's") { text in
            HostPort(text).map(Result.success) ?? .failure(.malformed)
        }
    }
}
