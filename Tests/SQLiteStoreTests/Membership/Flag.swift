import Synchronization

/// Goes up once, seen by all.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isUp: Bool { state.withLock(\.self) }

    func raise() {
        state.withLock { $0 = true }
    }
}
