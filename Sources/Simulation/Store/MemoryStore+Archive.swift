package import Actors
package import ContactCenter

extension MemoryStore: Archive {
    /// How long answers are remembered.
    private static let memory: Duration = .hours(72)

    package func documents() -> [StoredDocument] {
        read { $0.archive.documents.sorted { $0.key < $1.key }.compactMap { $0.value.last } }
    }

    package func document(kind: String, id: String) -> StoredDocument? {
        read { $0.archive.documents[.init(kind: kind, id: id)]?.last }
    }

    package func settingsRevision() -> Int64 {
        read { $0.archive.revision + $0.doNotCall.revision }
    }

    package func store(kind: String, id: String, body: String, expected: Int?, by: String, at: Instant) -> Int? {
        change { tables in
            let key = ArchiveTables.DocumentKey(kind: kind, id: id)
            let newest = tables.archive.documents[key]?.last?.version ?? 0
            if let expected, expected != newest { return nil }
            let document = StoredDocument(
                kind: kind, id: id, version: newest + 1, body: body, storedAt: at, storedBy: by)
            tables.archive.documents[key, default: []].append(document)
            tables.archive.revision += 1
            return newest + 1
        }
    }

    package func addKey(_ key: ShopKey) {
        change { $0.archive.keys.append(key) }
    }

    package func keys() -> [ShopKey] {
        read { $0.archive.keys.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) } }
    }

    /// The first revocation stands.
    package func revokeKey(_ id: String, shop: ShopID, at: Instant) -> Bool {
        change { tables in
            guard let index = tables.archive.keys.firstIndex(where: { $0.id == id && $0.shop == shop }) else {
                return false
            }
            tables.archive.keys[index].revokedAt = tables.archive.keys[index].revokedAt ?? at
            return true
        }
    }

    package func addSession(_ session: Session) {
        change { $0.archive.sessions[session.tokenHash] = session }
    }

    package func session(tokenHash: String) -> Session? {
        read { $0.archive.sessions[tokenHash] }
    }

    package func dropSession(tokenHash: String) {
        change { $0.archive.sessions[tokenHash] = nil }
    }

    package func dropSessions(expiredBefore: Instant) {
        change { tables in
            tables.archive.sessions = tables.archive.sessions.filter { $0.value.expiresAt >= expiredBefore }
        }
    }

    package func rememberedAnswer(scope: String, key: String, since: Instant) -> RememberedAnswer? {
        read { tables in
            tables.archive.answers[.init(scope: scope, key: key)].flatMap { $0.at >= since ? $0.answer : nil }
        }
    }

    package func remember(_ answer: RememberedAnswer, scope: String, key: String, at: Instant) {
        change { tables in
            tables.archive.answers = tables.archive.answers.filter { $0.value.at >= at - Self.memory }
            tables.archive.answers[.init(scope: scope, key: key)] = .init(answer: answer, at: at)
        }
    }

    package func audit(_ entry: AuditEntry) {
        change { $0.archive.audit.append(entry) }
    }
}
