import ContactCenter

/// What a node allows, so that its memory is bounded. Each is a key under `limits:`.
package struct NodeLimits: Hashable, Sendable {
    /// Bytes of a request's body that is read whole: an array of orders, a document.
    package var body = 32 << 20
    /// Bytes of one order, in a stream or alone.
    package var line = 1 << 20
    /// Orders of one JSON array.
    package var ordersPerArray = 10_000
    /// Orders that wait for the disk; more are answered 429.
    package var intakeQueue = 20_000
    /// Connections of `http` at once; more wait until one is closed.
    package var requests = 2000
    /// Events that a browser's stream keeps for one that reads slowly, before it is cut and resumes.
    package var eventBuffer = 256
    /// How long an operator may be gone before his work goes back.
    package var operatorGrace: Duration = .seconds(30)
    /// How long a sign-in lasts.
    package var session: Duration = .hours(12)
    /// How long a clean shutdown may take.
    package var shutdown: Duration = .seconds(25)

    package init() {}
}

extension FieldType where Value == NodeLimits {
    static var nodeLimits: FieldType {
        .group { fields in
            var limits = NodeLimits()
            let place = fields.place(of: "line")
            fields.set(&limits.body, "body", .byteCount(1 << 10...256 << 20))
            fields.set(&limits.line, "line", .byteCount(1 << 10...16 << 20))
            fields.set(&limits.ordersPerArray, "orders_per_array", .integer(1...100_000))
            fields.set(&limits.intakeQueue, "intake_queue", .integer(1...1_000_000))
            fields.set(&limits.requests, "requests", .integer(1...100_000))
            fields.set(&limits.eventBuffer, "event_buffer", .integer(16...65_536))
            fields.set(&limits.operatorGrace, "operator_grace", .duration(.seconds(1) ... .hours(1)))
            fields.set(&limits.session, "session", .duration(.minutes(5) ... .days(30)))
            fields.set(&limits.shutdown, "shutdown", .duration(.seconds(1) ... .minutes(10)))
            if limits.line > limits.body {
                fields.spot.below("line").note(
                    .conflict, at: place, "a line may be longer than a body",
                    "write at most \(ByteCountText.write(limits.body)), or a larger `body`")
            }
            return limits
        }
    }
}
