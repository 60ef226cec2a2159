package import Settings

/// What a demo is asked for.
package struct DemoOptions: Sendable {
    /// NDJSON, perhaps gzipped, in the order of `submitted_at`.
    package var orders: String
    /// The folder of the shops', campaigns' and operators' documents.
    package var settings: String
    /// The folder of the demo's own data: emptied at each start.
    package var data: String
    /// How many times faster than ours the demo's time passes; nil for as fast as it can.
    package var speed: Double?
    /// Simulated operators.
    package var operators: Int
    package var seed: UInt64
    /// Ends when every order is done, instead of serving on.
    package var endsWhenDone: Bool
    package var http: HostPort
    package var admin: HostPort

    package init(
        orders: String, settings: String, data: String, speed: Double?, operators: Int, seed: UInt64,
        endsWhenDone: Bool, http: HostPort, admin: HostPort
    ) {
        self.orders = orders
        self.settings = settings
        self.data = data
        self.speed = speed
        self.operators = operators
        self.seed = seed
        self.endsWhenDone = endsWhenDone
        self.http = http
        self.admin = admin
    }
}

/// What keeps a demo from starting, and what to do.
package struct DemoError: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
