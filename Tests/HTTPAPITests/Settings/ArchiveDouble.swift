import Actors
import ContactCenter
import Synchronization

/// An archive in memory.
final class PeopleArchive: Archive {
    private struct State {
        var documents: [String: [StoredDocument]] = [:]
        var keys: [ShopKey] = []
        var sessions: [String: Session] = [:]
        var answers: [String: RememberedAnswer] = [:]
        var audit: [AuditEntry] = []
    }

    private let state = Mutex(State())

    var audited: [String] { state.withLock { $0.audit.map { "\($0.who) \($0.what) \($0.subject)" } } }
    var sessionCount: Int { state.withLock { $0.sessions.count } }
    /// Everything that is kept, to look for what must not be.
    var everything: String { state.withLock { "\($0)" } }

    func settingsRevision() async throws -> Int64 { 1 }
    func documents() async throws -> [StoredDocument] { state.withLock { $0.documents.values.compactMap(\.last) } }

    func document(kind: String, id: String) async throws -> StoredDocument? {
        state.withLock { $0.documents["\(kind)/\(id)"]?.last }
    }

    func store(kind: String, id: String, body: String, expected: Int?, by: String, at: Instant) async throws -> Int? {
        state.withLock { state in
            let versions = state.documents["\(kind)/\(id)"] ?? []
            if let expected, expected != versions.count { return nil }
            let document = StoredDocument(
                kind: kind, id: id, version: versions.count + 1, body: body, storedAt: at, storedBy: by)
            state.documents["\(kind)/\(id)"] = versions + [document]
            return document.version
        }
    }

    func addKey(_ key: ShopKey) async throws { state.withLock { $0.keys.append(key) } }
    func keys() async throws -> [ShopKey] { state.withLock { $0.keys } }

    func revokeKey(_ id: String, shop: ShopID, at: Instant) async throws -> Bool {
        state.withLock { state in
            guard let index = state.keys.firstIndex(where: { $0.id == id && $0.shop == shop }) else { return false }
            state.keys[index].revokedAt = at
            return true
        }
    }

    func addSession(_ session: Session) async throws { state.withLock { $0.sessions[session.tokenHash] = session } }
    func session(tokenHash: String) async throws -> Session? { state.withLock { $0.sessions[tokenHash] } }
    func dropSession(tokenHash: String) async throws { state.withLock { $0.sessions[tokenHash] = nil } }

    func dropSessions(expiredBefore: Instant) async throws {
        state.withLock { $0.sessions = $0.sessions.filter { $0.value.expiresAt >= expiredBefore } }
    }

    func rememberedAnswer(scope: String, key: String, since: Instant) async throws -> RememberedAnswer? {
        state.withLock { $0.answers["\(scope) \(key)"] }
    }

    func remember(_ answer: RememberedAnswer, scope: String, key: String, at: Instant) async throws {
        state.withLock { $0.answers["\(scope) \(key)"] = answer }
    }

    func audit(_ entry: AuditEntry) async throws { state.withLock { $0.audit.append(entry) } }
}
