/// Room in memory for a request's orders; given back when it goes out of scope.
struct IntakeRoom: ~Copyable {
    private let limit: IntakeLimit
    private var orders = 0
    private var bytes = 0

    init(_ limit: IntakeLimit) {
        self.limit = limit
    }

    /// - Returns: whether there was room for so many more.
    mutating func grow(orders: Int = 0, bytes: Int = 0) -> Bool {
        guard limit.take(orders: orders, bytes: bytes) else { return false }
        self.orders += orders
        self.bytes += bytes
        return true
    }

    /// - Throws: `Problem`, 429.
    mutating func need(orders: Int = 0, bytes: Int = 0) throws(Problem) {
        guard grow(orders: orders, bytes: bytes) else { throw .overloaded(retryAfter: .seconds(1)) }
    }

    deinit {
        limit.giveBack(orders: orders, bytes: bytes)
    }
}
