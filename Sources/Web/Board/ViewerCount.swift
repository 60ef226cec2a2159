import Synchronization

/// How many watch the board.
final class ViewerCount: Sendable {
    private let count = Mutex(0)
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: false where there is no room.
    func enter() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() {
        count.withLock { $0 -= 1 }
    }
}

/// One viewer's stay, which ends once: with his stream, or with a response that was thrown away before it was sent.
final class Visit: Sendable {
    private let viewers: ViewerCount
    private let isOver = Mutex(false)

    init(_ viewers: ViewerCount) {
        self.viewers = viewers
    }

    deinit {
        end()
    }

    func end() {
        let isFirst = isOver.withLock { isOver in
            defer { isOver = true }
            return !isOver
        }
        if isFirst { viewers.leave() }
    }
}
