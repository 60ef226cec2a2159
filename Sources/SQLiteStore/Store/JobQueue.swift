import Foundation

/// What a thread has to do: one thread takes, everybody adds. It is as long as there are tasks that wait for the thread.
///
/// Guarded by the lock `changed`.
final class JobQueue: @unchecked Sendable {
    private let changed = NSCondition()
    private var waiting: [@Sendable () -> Void] = []
    private var hasEnded = false

    func add(_ job: @escaping @Sendable () -> Void) {
        changed.withLock { waiting.append(job) }
        changed.signal()
    }

    /// Waits for the next; nil after the end, when all of them were taken.
    func next() -> (@Sendable () -> Void)? {
        changed.withLock {
            while waiting.isEmpty, !hasEnded { changed.wait() }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }

    func end() {
        changed.withLock { hasEnded = true }
        changed.signal()
    }
}
