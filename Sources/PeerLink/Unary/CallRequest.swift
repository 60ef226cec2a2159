import Cluster

/// What a person asks for, read from a request's headers.
///
///     GET  /perezvon/v1/health
///     POST /perezvon/v1/{kind}/{key}/{method}[/{version}][?partition=…]
struct CallRequest: Sendable {
    enum Goal: Hashable, Sendable {
        case health
        case actor(ActorKind, key: String, method: String)
        case problem(CallProblem)
    }

    let goal: Goal
    let method: String
    let path: String
    let authorization: String?
    let partition: String?
    /// Milliseconds.
    let deadline: Int64

    static let standardDeadline: Int64 = 30_000
    static let deadlines: ClosedRange<Int64> = 1...600_000
    private static let prefix = "/perezvon/v1/"

    init(_ headers: [HeaderField]) {
        method = headers[":method"] ?? ""
        path = headers[":path"] ?? ""
        authorization = headers["authorization"]
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.count > 1 ? parts[1] : ""
        partition = headers["perezvon-partition"] ?? Self.value("partition", in: query)
        let asked = headers["perezvon-deadline-ms"].map { Int64($0) ?? 0 } ?? Self.standardDeadline
        deadline = asked
        guard Self.deadlines.contains(asked) else {
            let detail = "perezvon-deadline-ms must be a whole number from 1 to 600000"
            goal = .problem(CallProblem(400, "invalid_deadline", "The deadline can't be read", detail))
            return
        }
        goal = Self.goal(method, parts.first ?? "")
    }

    private static func goal(_ method: String, _ path: Substring) -> Goal {
        guard path.hasPrefix(prefix) else { return .problem(.notFound) }
        let names = path.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        if names == ["health"] {
            return method == "GET" || method == "HEAD" ? .health : .problem(.wrongMethod("GET"))
        }
        guard names.count == 3 || names.count == 4, names.first != "lane" else { return .problem(.notFound) }
        guard method == "POST" else { return .problem(.wrongMethod("POST")) }
        let decoded = names.map(decoded)
        guard let kind = decoded[0], let key = decoded[1], let name = decoded[2], !kind.isEmpty, !name.isEmpty else {
            return .problem(.notFound)
        }
        let version = decoded.count == 4 ? decoded[3].map { "/" + $0 } : ""
        guard let version else { return .problem(.notFound) }
        return .actor(ActorKind(stringLiteral: kind), key: key, method: name + version)
    }

    private static func value(_ name: String, in query: Substring) -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == name { return decoded(parts[1]) }
        }
        return nil
    }

    /// Takes %-escapes out; nil where one is broken or the bytes are not UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = Hexadecimal.bytes(String(Substring(rest.prefix(2)))), value.count == 1 else { return nil }
            bytes += value
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
