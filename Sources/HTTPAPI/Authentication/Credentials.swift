package import Actors
package import Cluster
import ContactCenter
import Synchronization

/// Knows whom a token belongs to. Keys and sessions are read from the archive and kept for a short time.
package final class Credentials: Sendable {
    private struct State {
        /// By the key's hash.
        var keys: [String: ShopKey] = [:]
        var keysReadAt: Instant?
        /// By the token's hash; nil for a token that was looked for in vain.
        var sessions: [String: (session: Session?, readAt: Instant)] = [:]
        /// Rises with `forget…`, so that what was read before it is not kept.
        var generation = 0
    }

    /// How long another node's change may stay unseen; changes on this node are seen at once.
    private static let freshness: Duration = .seconds(5)
    private static let sessionLimit = 10_000

    private let administrator: TokenHash?
    private let archive: any Archive
    private let settings: SettingsBook
    private let clock: any WorldClock
    private let state = Mutex(State())

    package init(
        administrator: TokenHash?, archive: any Archive, settings: SettingsBook,
        clock: any WorldClock
    ) {
        self.administrator = administrator
        self.archive = archive
        self.settings = settings
        self.clock = clock
    }

    /// - Returns: nil for a token that is unknown, expired or revoked.
    package func identity(of token: String) async throws -> Identity? {
        let hash = TokenHash(of: token)
        if let administrator, administrator.matches(hash) { return .administrator }
        if let key = try await keys()[hash.hex], key.revokedAt == nil {
            return .shop(key.shop, key: key.id)
        }
        guard let session = try await session(hash), session.expiresAt > clock.now else { return nil }
        return settings.snapshot.operators[session.operator].map(Identity.person)
    }

    /// Reads the keys anew with the next token. To be called after a key was added or revoked.
    package func forgetKeys() {
        state.withLock { state in
            state.keysReadAt = nil
            state.generation += 1
        }
    }

    /// Reads this session anew. To be called after it was opened or closed.
    package func forgetSession(_ hash: TokenHash) {
        state.withLock { state in
            state.sessions[hash.hex] = nil
            state.generation += 1
        }
    }

    private func keys() async throws -> [String: ShopKey] {
        let now = clock.now
        let (known, generation) = state.withLock { state in
            let isFresh = state.keysReadAt.map { now - $0 < Self.freshness } ?? false
            return (isFresh ? state.keys : nil, state.generation)
        }
        if let known { return known }
        let keys = Dictionary(
            try await archive.keys().map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
        state.withLock { state in
            guard state.generation == generation else { return }
            state.keys = keys
            state.keysReadAt = now
        }
        return keys
    }

    private func session(_ hash: TokenHash) async throws -> Session? {
        let now = clock.now
        let (known, generation) = state.withLock { ($0.sessions[hash.hex], $0.generation) }
        if let known, now - known.readAt < Self.freshness { return known.session }
        let session = try await archive.session(tokenHash: hash.hex)
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.sessions.count >= Self.sessionLimit { state.sessions = [:] }
            state.sessions[hash.hex] = (session, now)
        }
        return session
    }
}
