/// libpq's connection URL: `postgresql://[user@][host[:port]][,…][/database][?name=value[&…]]`.
///
/// https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING-URIS
enum StoreURL {
    /// Whether the form is right as far as it can be told without a server; libpq judges the rest when it connects.
    static func isUsable(_ text: String) -> Bool {
        guard ["postgresql://", "postgres://"].contains(where: text.hasPrefix),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return false }
        let authority = authority(of: text)
        let hosts = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return hosts.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isHost)
    }

    /// Whether a password stands in it, after the user's name or among the parameters.
    static func hasPassword(_ text: String) -> Bool {
        let authority = authority(of: text)
        if let user = authority.lastIndex(of: "@").map({ authority[..<$0] }), user.contains(":") { return true }
        guard text.contains("://"), let query = text.firstIndex(of: "?") else { return false }
        return text[query...].dropFirst().split(separator: "&").contains {
            $0.hasPrefix("password=") || $0.hasPrefix("sslpassword=")
        }
    }

    /// What stands between `://` and the path; nothing where there is no `://`.
    private static func authority(of text: String) -> Substring {
        guard let scheme = text.firstRange(of: "://") else { return "" }
        return text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    }

    /// `host`, `host:port`, `[::1]:port`; nothing for the socket of this machine.
    private static func isHost(_ text: Substring) -> Bool {
        let rest: Substring
        if text.first == "[" {
            guard let end = text.lastIndex(of: "]") else { return false }
            rest = text[text.index(after: end)...]
        } else {
            rest = text.drop { $0 != ":" }
        }
        guard let colon = rest.first else { return true }
        let port = rest.dropFirst()
        return colon == ":" && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && (port.isEmpty || (1...65_535).contains(Int(port) ?? 0))
    }
}
