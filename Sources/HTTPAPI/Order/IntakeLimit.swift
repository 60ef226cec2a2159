import Synchronization

/// How many orders and bytes of bodies are in memory at once, over all requests of the node.
package final class IntakeLimit: Sendable {
    private let state = Mutex((orders: 0, bytes: 0))
    private let orderLimit: Int
    private let byteLimit: Int

    package init(orders: Int, bytes: Int) {
        orderLimit = orders
        byteLimit = bytes
    }

    /// Takes room, which must be given back.
    /// - Returns: whether there was enough; a request that is alone is never refused.
    package func take(orders: Int, bytes: Int) -> Bool {
        state.withLock { state in
            let isAlone = state.orders == 0 && state.bytes == 0
            guard
                isAlone
                    || (state.orders + orders <= orderLimit && state.bytes + bytes <= byteLimit)
            else { return false }
            state.orders += orders
            state.bytes += bytes
            return true
        }
    }

    package func giveBack(orders: Int, bytes: Int) {
        state.withLock { state in
            state.orders -= orders
            state.bytes -= bytes
            precondition(state.orders >= 0 && state.bytes >= 0, "more given back than taken")
        }
    }

    package var ordersInFlight: Int { state.withLock { $0.orders } }
    package var bytesInFlight: Int { state.withLock { $0.bytes } }
}
