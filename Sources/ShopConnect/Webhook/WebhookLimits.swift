/// What one delivery may take.
package struct WebhookLimits: Hashable, Sendable {
    package var connect: Duration = .seconds(10)
    /// From the first byte to the last, the connection included.
    package var whole: Duration = .seconds(30)
    /// Bytes of an answer that are read; the rest is given up, with its connection.
    package var answer = 64 << 10
    /// Connections to one host.
    package var connectionsPerHost = 8
    /// The longest wait that a `Retry-After` is heeded for.
    package var retryAfter: Duration = .seconds(86_400)

    package init() {}
}
