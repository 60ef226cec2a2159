import Synchronization

/// Lets uses of the connections in until the store closes, and tells when the last one has left.
///
/// A connection that is used after it was closed crashes inside SQLite, so closing waits, and whoever comes later is
/// turned away.
final class Gate: Sendable {
    private struct State {
        var users = 0
        var isClosed = false
        /// Whoever closes, and waits for the last user.
        var closer: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// - Returns: false where the gate is closed; `leave` must follow only where it is true.
    func enter() -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.users += 1
            return true
        }
    }

    func leave() {
        let closer = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.users -= 1
            guard state.users == 0 else { return nil }
            defer { state.closer = nil }
            return state.closer
        }
        closer?.resume()
    }

    /// Turns newcomers away and waits for the last user.
    /// - Returns: false where somebody else has closed it, or is about to.
    func close() async -> Bool {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard isFirst else { return false }
        await withCheckedContinuation { closer in
            let isEmpty = state.withLock { state in
                if state.users > 0 { state.closer = closer }
                return state.users == 0
            }
            if isEmpty { closer.resume() }
        }
        return true
    }
}
