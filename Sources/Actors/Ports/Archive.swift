package import ContactCenter

/// Documents, keys, sessions and other small things that change seldom. Written at once, outside the shards' commits.
package protocol Archive: Sendable {
    /// The newest version of every document.
    func documents() async throws -> [StoredDocument]
    func document(kind: String, id: String) async throws -> StoredDocument?
    /// Another number whenever a document or a do-not-call list has changed, whoever changed it. Cheap to ask often.
    func settingsRevision() async throws -> Int64
    /// Stores the next version.
    /// - Parameter expected: the version that the writer has seen; nil to store in any case, 0 for a new document.
    /// - Returns: the version stored, or nil where `expected` is not the newest.
    func store(kind: String, id: String, body: String, expected: Int?, by: String, at: Instant)
        async throws -> Int?

    func addKey(_ key: ShopKey) async throws
    func keys() async throws -> [ShopKey]
    /// - Returns: whether there was such a key.
    func revokeKey(_ id: String, shop: ShopID, at: Instant) async throws -> Bool

    func addSession(_ session: Session) async throws
    func session(tokenHash: String) async throws -> Session?
    func dropSession(tokenHash: String) async throws
    func dropSessions(expiredBefore: Instant) async throws

    /// The stored answer to an idempotency key; nil where it was not used or is older than 72 hours.
    func rememberedAnswer(scope: String, key: String, since: Instant) async throws -> RememberedAnswer?
    func remember(_ answer: RememberedAnswer, scope: String, key: String, at: Instant) async throws

    /// Who did what with whose data: never updated, never deleted.
    func audit(_ entry: AuditEntry) async throws
}

/// A shop's, campaign's or operator's settings, one version of them, as JSON.
package struct StoredDocument: Hashable, Sendable {
    package var kind: String
    package var id: String
    package var version: Int
    package var body: String
    package var storedAt: Instant
    package var storedBy: String

    package init(
        kind: String, id: String, version: Int, body: String, storedAt: Instant, storedBy: String
    ) {
        self.kind = kind
        self.id = id
        self.version = version
        self.body = body
        self.storedAt = storedAt
        self.storedBy = storedBy
    }
}

/// A shop's key. Only its hash is kept.
package struct ShopKey: Hashable, Sendable {
    package var id: String
    package var shop: ShopID
    /// SHA-256 of the key, lower-case hexadecimal. Keys are random, so no salt is needed.
    package var hash: String
    package var createdAt: Instant
    package var revokedAt: Instant?

    package init(id: String, shop: ShopID, hash: String, createdAt: Instant, revokedAt: Instant? = nil) {
        self.id = id
        self.shop = shop
        self.hash = hash
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }
}

/// A person's sign-in.
package struct Session: Hashable, Sendable {
    /// SHA-256 of the token, lower-case hexadecimal.
    package var tokenHash: String
    package var `operator`: OperatorID
    package var expiresAt: Instant

    package init(tokenHash: String, operator: OperatorID, expiresAt: Instant) {
        self.tokenHash = tokenHash
        self.operator = `operator`
        self.expiresAt = expiresAt
    }
}

/// An answer given to a request with an idempotency key.
package struct RememberedAnswer: Hashable, Sendable {
    /// SHA-256 of the request's method, path and body: the same key with another request is an error.
    package var requestHash: String
    package var status: Int
    package var body: String

    package init(requestHash: String, status: Int, body: String) {
        self.requestHash = requestHash
        self.status = status
        self.body = body
    }
}

package struct AuditEntry: Hashable, Sendable {
    package var at: Instant
    package var who: String
    package var what: String
    /// The order, operator, phone or document it was done to.
    package var subject: String

    package init(at: Instant, who: String, what: String, subject: String) {
        self.at = at
        self.who = who
        self.what = what
        self.subject = subject
    }
}
