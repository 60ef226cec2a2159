import Cluster
import Foundation

/// Does not return from `receive` until it is opened, as no receiver should.
final class Blocker: ParcelReceiver {
    private let condition = NSCondition()
    // Guarded by `condition`, a lock.
    nonisolated(unsafe) private var isOpen = false

    func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        condition.lock()
        while unsafe !isOpen { condition.wait() }
        condition.unlock()
        answer(.reply([]))
    }

    func open() {
        condition.lock()
        unsafe isOpen = true
        condition.broadcast()
        condition.unlock()
    }
}
