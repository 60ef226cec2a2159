/// What was waited for did not happen.
struct TimedOut: Error, CustomStringConvertible {
    let description: String
}

/// Looks again and again until something is so: from outside of a process nobody tells.
func eventually<Value>(
    _ what: String, within limit: Duration = .seconds(30), every pace: Duration = .milliseconds(20),
    _ look: () async throws -> Value?
) async throws -> Value {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while true {
        if let value = try await look() { return value }
        guard clock.now < end else { throw TimedOut(description: "not within \(limit): \(what)") }
        try await clock.sleep(for: pace)
    }
}

/// Lets so much time pass, where the time itself is what is tested.
func pass(_ time: Duration) async throws {
    let clock = ContinuousClock()
    try await clock.sleep(for: time)
}
