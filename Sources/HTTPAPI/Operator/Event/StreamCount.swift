import Synchronization

/// The event streams that this node serves.
final class StreamCount: Sendable {
    private let count = Mutex(0)

    var current: Int { count.withLock { $0 } }

    func opened() { count.withLock { $0 += 1 } }
    func closed() { count.withLock { $0 -= 1 } }
}
