import Synchronization

/// A number that only rises, from any thread.
package final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    init() {}

    /// - Precondition: `amount` is not negative.
    package func add(_ amount: Int = 1) {
        precondition(amount >= 0, "a counter never falls")
        count.wrappingAdd(amount, ordering: .relaxed)
    }

    package var value: Int { count.load(ordering: .relaxed) }
}
