import Cluster

/// Calls `tick` four times a second while `work` is under way, and once before it.
func withTicks<Value: Sendable>(
    _ tick: @escaping @Sendable () -> Void, while work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    tick()
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            while !Task.isCancelled {
                await WallClockPace.wait(.milliseconds(250))
                tick()
            }
            return nil
        }
        group.addTask { try await work() }
        defer { group.cancelAll() }
        while let value = try await group.next() {
            if let value { return value }
        }
        throw CancellationError()
    }
}
