import Synchronization

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
