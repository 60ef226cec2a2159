import Actors
import Cluster
import ContactCenter

/// Hands a shop's orders to its `OrderIntake`, and waits while there is no room for them.
struct OrderSubmitter: Sendable {
    let services: APIServices
    let shop: ShopID

    private static let shortestPause: Duration = .milliseconds(20)
    private static let longestPause: Duration = .seconds(1)

    /// Answers when the orders are on disk: one acknowledgement each, in order.
    ///
    /// - Parameters:
    ///   - bytes: of the orders, where they are not counted yet.
    ///   - patience: how long to wait for room where there is none.
    /// - Throws: `Problem` or `AskError` where nothing of it was taken, or that is not known.
    func submit(
        _ orders: [OrderSubmission], bytes: Int = 0, patience: Duration = .zero
    ) async throws -> [OrderAcknowledgement] {
        var waited: Duration = .zero
        while true {
            let pause: Duration
            let obstacle: any Error
            do {
                return try await attempt(orders, bytes)
            } catch AskError.overloaded(let retryAfter) {
                (pause, obstacle) = (retryAfter, AskError.overloaded(retryAfter: retryAfter))
            } catch let error as AskError {
                guard case .unavailable = error else { throw error }
                (pause, obstacle) = (.milliseconds(100), error)
            } catch let problem as Problem {
                guard let retryAfter = problem.retryAfter else { throw problem }
                (pause, obstacle) = (min(retryAfter, .milliseconds(50)), problem)
            }
            guard waited < patience else { throw obstacle }
            let rest = max(Self.shortestPause, min(pause, Self.longestPause, patience - waited))
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
