import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let archive: [StoreCheck] = [
        StoreCheck("a document's versions rise, and a writer who saw an old one is told") { store in
            func put(_ body: String, expected: Int?) async throws -> Int? {
                try await store.store(
                    kind: "shop", id: "a", body: body, expected: expected, by: "admin", at: Sample.start)
            }
            #expect(try await store.document(kind: "shop", id: "a") == nil)
            #expect(try await put("{}", expected: 1) == nil)
            #expect(try await put("{}", expected: 0) == 1)
            #expect(try await put("{}", expected: 0) == nil)
            #expect(try await put("{\"n\":2}", expected: 1) == 2)
            #expect(try await put("{\"n\":3}", expected: nil) == 3)
            _ = try await store.store(kind: "campaign", id: "a", body: "{}", expected: nil, by: "x", at: Sample.start)
            let newest = StoredDocument(
                kind: "shop", id: "a", version: 3, body: "{\"n\":3}", storedAt: Sample.start, storedBy: "admin")
            #expect(try await store.document(kind: "shop", id: "a") == newest)
            #expect(try await store.documents().map(\.kind) == ["campaign", "shop"])
            #expect(try await store.documents().last == newest)
        },
        StoreCheck("a shop's key is kept and revoked once, by its own shop") { store in
            var key = ShopKey(id: "k1", shop: Sample.shop, hash: "ab12", createdAt: Sample.start)
            try await store.addKey(key)
            #expect(try await store.keys() == [key])
            #expect(try await store.revokeKey("k1", shop: Sample.otherShop, at: Sample.start) == false)
            #expect(try await store.revokeKey("k2", shop: Sample.shop, at: Sample.start) == false)
            key.revokedAt = Sample.start + .seconds(1)
            #expect(try await store.revokeKey("k1", shop: Sample.shop, at: Sample.start + .seconds(1)))
            #expect(try await store.revokeKey("k1", shop: Sample.shop, at: Sample.start + .seconds(2)))
            #expect(try await store.keys() == [key])
        },
        StoreCheck("sessions are found, dropped, and swept when they have expired") { store in
            let sessions = (1...3).map {
                Session(tokenHash: "t\($0)", operator: Sample.olena, expiresAt: Sample.start + .seconds($0))
            }
            for session in sessions { try await store.addSession(session) }
            #expect(try await store.session(tokenHash: "t2") == sessions[1])
            #expect(try await store.session(tokenHash: "t9") == nil)
            try await store.dropSession(tokenHash: "t2")
            #expect(try await store.session(tokenHash: "t2") == nil)
            try await store.dropSessions(expiredBefore: Sample.start + .seconds(2))
            #expect(try await store.session(tokenHash: "t1") == nil)
            #expect(try await store.session(tokenHash: "t3") == sessions[2])
        },
        StoreCheck("an answer is remembered for its scope, and forgotten when it is old") { store in
            let answer = RememberedAnswer(requestHash: "h", status: 202, body: "[1]")
            try await store.remember(answer, scope: "shop-a", key: "k", at: Sample.start)
            func recall(_ scope: String, _ key: String, _ since: Instant) async throws -> RememberedAnswer? {
                try await store.rememberedAnswer(scope: scope, key: key, since: since)
            }
            #expect(try await recall("shop-a", "k", Sample.start) == answer)
            #expect(try await recall("shop-b", "k", Sample.start) == nil)
            #expect(try await recall("shop-a", "k", Sample.start + .seconds(1)) == nil)
            let later = Sample.start + .hours(73)
            try await store.remember(answer, scope: "shop-a", key: "l", at: later)
            #expect(try await recall("shop-a", "k", .distantPast) == nil)
            #expect(try await recall("shop-a", "l", later) == answer)
        },
        StoreCheck("an audit entry is taken") { store in
            try await store.audit(
                AuditEntry(at: Sample.start, who: "olena", what: "order.read", subject: "0000000000001"))
        },
    ]
}
