import Actors
import ContactCenter
import HTTPAPI
import Synchronization

/// Keys `key-a`, `key-b`, sessions `session-sup`, `session-olena`, `session-client`, and what is remembered.
final class OrderArchive: Archive {
    private let answers = Mutex([String: RememberedAnswer]())
    private let entries = Mutex([AuditEntry]())

    var audited: [AuditEntry] { entries.withLock { $0 } }
    var remembered: [RememberedAnswer] { answers.withLock { Array($0.values) } }

    func settingsRevision() async throws -> Int64 { 1 }
    func documents() async throws -> [StoredDocument] { [] }
    func document(kind: String, id: String) async throws -> StoredDocument? { nil }
    func store(kind: String, id: String, body: String, expected: Int?, by: String, at: Instant)
        async throws -> Int?
    { nil }

    func addKey(_ key: ShopKey) async throws {}
    func keys() async throws -> [ShopKey] {
        [("a", nil), ("b", nil), ("old", Instant.distantPast)].map { name, revokedAt in
            ShopKey(
                id: name, shop: ShopID(name == "b" ? "demo-b" : "demo-a"),
                hash: TokenHash(of: "key-\(name)").hex, createdAt: .distantPast, revokedAt: revokedAt)
        }
    }
    func revokeKey(_ id: String, shop: ShopID, at: Instant) async throws -> Bool { false }

    func addSession(_ session: Session) async throws {}
    func session(tokenHash: String) async throws -> Session? {
        ["sup", "olena", "client"].first { TokenHash(of: "session-\($0)").hex == tokenHash }.map {
            Session(tokenHash: tokenHash, operator: OperatorID($0), expiresAt: .distantFuture)
        }
    }
    func dropSession(tokenHash: String) async throws {}
    func dropSessions(expiredBefore: Instant) async throws {}

    func rememberedAnswer(scope: String, key: String, since: Instant) async throws -> RememberedAnswer? {
        answers.withLock { $0["\(scope) \(key)"] }
    }
    func remember(_ answer: RememberedAnswer, scope: String, key: String, at: Instant) async throws {
        answers.withLock { $0["\(scope) \(key)"] = answer }
    }
    func audit(_ entry: AuditEntry) async throws { entries.withLock { $0.append(entry) } }
}
