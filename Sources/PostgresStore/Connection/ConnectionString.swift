import Actors
import CPostgres

/// A connection string as PostgreSQL's own programs take it, split into the servers that it names.
///
/// Servers are tried one by one, each with a time of its own, because libpq waits for a frozen one as long as it takes.
struct ConnectionString: Sendable {
    /// Keywords and values of one server, for `PQconnectStartParams`.
    typealias Server = [(keyword: String, value: String)]

    let servers: [Server]
    /// Where the store is, for people: hosts and database, never the password.
    let name: String
    private let password: String?

    /// - Throws: `StoreError.unusable` where the text is not a connection string. It does not quote the text, which may
    ///   hold a password.
    init(_ text: String) throws {
        var options: [(keyword: String, value: String)] = []
        guard let parsed = unsafe PQconninfoParse(text, nil) else { throw Self.unreadable }
        defer { unsafe PQconninfoFree(parsed) }
        var option = unsafe parsed
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe options.append((String(cString: keyword), String(cString: value)))
            }
            unsafe option += 1
        }
        password = options.first { $0.keyword == "password" }?.value
        servers = try Self.split(options)
        name = Self.name(of: options)
    }

    private static let unreadable = StoreError.unusable(
        what: "The store's connection string can't be read",
        advice:
            "Write it as postgresql://user@host1:5432,host2:5432/database?sslmode=verify-full; in a user's name or a "
            + "password, write %40 for @, %3A for :, %2F for / and %25 for %.")

    /// The text without the password, wherever it stands.
    func withoutPassword(_ text: String) -> String {
        guard let password, !password.isEmpty else { return text }
        var rest = text[...]
        var clean = ""
        while let range = Self.find(password, in: rest) {
            clean += rest[..<range.lowerBound] + "…"
            rest = rest[range.upperBound...]
        }
        return clean + rest
    }

    private static func find(_ part: String, in text: Substring) -> Range<Substring.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(part) { return start..<text.index(start, offsetBy: part.count) }
            start = text.index(after: start)
        }
        return nil
    }

    /// The defaults stand first, so that what the string says wins; what must be so stands last.
    private static func split(_ options: [(keyword: String, value: String)]) throws -> [Server] {
        let hosts = list("host", options)
        let addresses = list("hostaddr", options)
        let ports = list("port", options)
        let count = max(hosts.count, addresses.count, 1)
        // A password that was not written as it must be ends up in them.
        guard hosts.allSatisfy({ !$0.contains("@") }),
            ports.allSatisfy({ $0.isEmpty || (1...65_535).contains(Int($0) ?? 0) })
        else { throw unreadable }
        guard hosts.isEmpty || addresses.isEmpty || hosts.count == addresses.count,
            ports.count <= 1 || ports.count == count
        else {
            throw StoreError.unusable(
                what: "The store's connection string has not as many ports or addresses as hosts",
                advice: "Give every host its own port, as in host1:5432,host2:5433, or none.")
        }
        let common = options.filter { !["host", "hostaddr", "port"].contains($0.keyword) }
        return (0..<count).map { index in
            var place: Server = []
            if index < hosts.count { place.append(("host", hosts[index])) }
            if index < addresses.count { place.append(("hostaddr", addresses[index])) }
            if let port = ports.count == 1 ? ports.first : index < ports.count ? ports[index] : nil {
                place.append(("port", port))
            }
            return defaults + common + place + needed
        }
    }

    /// A dead server is noticed within five seconds, whether something was sent to it or not.
    private static let defaults: Server = [
        ("application_name", "perezvon"), ("keepalives_idle", "2"), ("keepalives_interval", "1"),
        ("keepalives_count", "3"), ("tcp_user_timeout", "5000"),
    ]

    /// A replica lags: neither orders nor ownership may be read from one.
    private static let needed: Server = [("client_encoding", "UTF8"), ("target_session_attrs", "read-write")]

    private static func list(_ keyword: String, _ options: [(keyword: String, value: String)]) -> [String] {
        guard let text = options.last(where: { $0.keyword == keyword })?.value, !text.isEmpty else { return [] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    private static func name(of options: [(keyword: String, value: String)]) -> String {
        let hosts = list("host", options).isEmpty ? list("hostaddr", options) : list("host", options)
        let ports = list("port", options)
        let places = hosts.enumerated().map { index, host in
            let port = ports.count == 1 ? ports[0] : index < ports.count ? ports[index] : ""
            return port.isEmpty ? host : "\(host):\(port)"
        }
        let database = list("dbname", options).first ?? ""
        return "PostgreSQL at \(places.isEmpty ? "this machine" : places.joined(separator: ","))"
            + (database.isEmpty ? "" : ", database \(database)")
    }
}
