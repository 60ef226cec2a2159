import Synchronization

/// Whether the node is stopping: long requests then finish what they have received, and end.
package final class Draining: Sendable {
    private let state = Mutex((isOn: false, onBegin: [Int: @Sendable () -> Void](), last: 0))

    package init() {}

    package var isOn: Bool { state.withLock { $0.isOn } }

    /// Begins, once and for all.
    package func begin() {
        let actions = state.withLock { state in
            state.isOn = true
            defer { state.onBegin = [:] }
            return Array(state.onBegin.values)
        }
        for action in actions { action() }
    }

    /// Runs this when it begins; at once, where it has begun. It must not block.
    package func onBegin(_ action: @escaping @Sendable () -> Void) -> Int? {
        let token: Int? = state.withLock { state in
            if state.isOn { return nil }
            state.last += 1
            state.onBegin[state.last] = action
            return state.last
        }
        if token == nil { action() }
        return token
    }

    package func forget(_ token: Int?) {
        guard let token else { return }
        state.withLock { _ = $0.onBegin.removeValue(forKey: token) }
    }

    /// Waits until it begins, or the task is cancelled.
    package func wait() async {
        let (stream, source) = AsyncStream.makeStream(of: Void.self)
        let token = onBegin { source.finish() }
        for await _ in stream {}
        forget(token)
    }
}
