import Actors
import Cluster
import ContactCenter

/// Hands a shop's orders to its `OrderIntake`, and waits while there is no room for them.
struct OrderSubmitter: Sendable {
    let services: APIServices
    let shop: ShopID

    private static let shortestPause: Duration = .milliseconds(20)
    private static let longestPause: Duration = .seconds(1)
    /// Of the orders' own bytes in one message to the intake, which may be another node's.
    private static let messageBytes = 4 << 20
    /// How long an order whose fate is not known is sent again, by whoever may wait for less room: the same order is answered the
    /// same.
    private static let doubtPatience: Duration = .seconds(10)

    /// Answers when the orders are on disk: one acknowledgement each, in order.
    ///
    /// - Parameters:
    ///   - bytes: of the orders, where they are not counted yet.
    ///   - patience: how long to wait for room where there is none.
    /// - Throws: `Problem` or `AskError`: some may have been taken, and are answered the same when they are sent again.
    func submit(
        _ orders: [OrderSubmission], bytes: Int = 0, patience: Duration = .zero
    ) async throws -> [OrderAcknowledgement] {
        var answers: [OrderAcknowledgement] = []
        var rest = orders[...]
        while !rest.isEmpty {
            var size = 0
            let part = rest.prefix { order in
                defer { size += order.body.count }
                return size == 0 || size + order.body.count <= Self.messageBytes
            }
            answers += try await submit(part: Array(part), bytes: bytes * part.count / orders.count, patience: patience)
            rest = rest.dropFirst(part.count)
        }
        return answers
    }

    private func submit(
        part orders: [OrderSubmission], bytes: Int, patience: Duration
    ) async throws -> [OrderAcknowledgement] {
        var waited: Duration = .zero
        while true {
            let pause: Duration
            let obstacle: any Error
            var limit = patience
            do {
                return try await attempt(orders, bytes)
            } catch AskError.overloaded(let retryAfter) {
                (pause, obstacle) = (retryAfter, AskError.overloaded(retryAfter: retryAfter))
            } catch let error as AskError {
                switch error {
                case .unavailable, .moved: break
                case .unknown: limit = max(patience, Self.doubtPatience)
                case .overloaded, .failed: throw error
                }
                (pause, obstacle) = (.milliseconds(100), error)
            } catch let problem as Problem {
                guard let retryAfter = problem.retryAfter else { throw problem }
                (pause, obstacle) = (min(retryAfter, .milliseconds(50)), problem)
            }
            guard waited < limit else { throw obstacle }
            let rest = max(Self.shortestPause, min(pause, Self.longestPause, limit - waited))
            try await services.pauses.sleep(for: rest)
            waited += rest
        }
    }

    private func attempt(
        _ orders: [OrderSubmission], _ bytes: Int
    ) async throws -> [OrderAcknowledgement] {
        var room = IntakeRoom(services.intake)
        try room.need(orders: orders.count, bytes: bytes)
        let answers = try await services.system.ask(
            .orderIntake(shop), SubmitOrders(orders: orders))
        guard answers.count == orders.count else {
            throw AskError.failed("\(answers.count) answers to \(orders.count) orders")
        }
        return answers
    }
}
