/// One thing that must be well for a probe to pass.
package struct HealthCheck: Sendable {
    package struct Finding: Hashable, Sendable {
        package var isWell: Bool
        /// What is wrong, for the person on duty; also what is worth to know when all is well.
        package var reason: String?

        package init(isWell: Bool, reason: String? = nil) {
            self.isWell = isWell
            self.reason = reason
        }
    }

    package var name: String
    /// Answers within a second: a probe waits for the slowest of its checks.
    package var check: @Sendable () async -> Finding

    package init(_ name: String, check: @escaping @Sendable () async -> Finding) {
        self.name = name
        self.check = check
    }
}

/// What each probe looks at.
package struct HealthChecks: Sendable {
    /// Local only, never the store: a failure restarts the process, and restarts don't heal a database.
    package var live: [HealthCheck]
    /// Whether the node should get requests: joined, leases fresh, committing, not draining.
    package var ready: [HealthCheck]
    /// Whether the start is over.
    package var started: [HealthCheck]

    package init(live: [HealthCheck], ready: [HealthCheck], started: [HealthCheck]) {
        self.live = live
        self.ready = ready
        self.started = started
    }
}
