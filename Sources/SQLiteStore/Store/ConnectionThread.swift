/// The thread of one connection: whatever runs here may block, and holds none of the threads that Swift's tasks share.
///
/// A task that prefers the executor is on the thread already, and gets to the connection without changing threads.
actor ConnectionThread {
    nonisolated let executor: ThreadExecutor

    /// - Parameter name: of at most 15 bytes, as the system's tools show it.
    init(name: String) {
        executor = ThreadExecutor(name: name)
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    func run<Value: Sendable>(_ body: @Sendable () throws -> Value) throws -> Value {
        try body()
    }
}
