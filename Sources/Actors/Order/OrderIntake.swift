package import Cluster
import ContactCenter

/// Takes a shop's orders in: gathers what many clients send while an earlier batch is being judged.
package actor OrderIntake: VirtualActor {
    package static let kind: ActorKind = "OrderIntake"

    package static var handlers: Handlers<OrderIntake> {
        var handlers = Handlers<OrderIntake>()
        handlers.on(SubmitOrders.self) { try await $0.submit($1.orders) }
        handlers.on(FlushIntake.self) { intake, _ in await intake.flush() }
        return handlers
    }

    /// Batches being judged at once: one reads the past while the other is being written.
    private static let batchesAtOnce = 2
    private static let batchLimit = 1000

    private struct Waiting {
        var orders: [OrderSubmission]
        var continuation: CheckedContinuation<[OrderAcknowledgement], any Error>
    }

    private let context: ActorContext
    private let services: ActorServices
    private let shop: ShopID
    private var waiting: [Waiting] = []
    private var count = 0
    private var batches = 0

    package init(_ context: ActorContext, _ services: ActorServices) {
        self.context = context
        self.services = services
        shop = ShopID(context.address.key)
    }

    package func start() {}

    package func stop() {
        let left = waiting
        waiting = []
        for waiting in left {
            waiting.continuation.resume(throwing: AskError.moved("the intake is being stopped"))
        }
    }

    private func submit(_ orders: [OrderSubmission]) async throws -> [OrderAcknowledgement] {
        guard count + orders.count <= services.limits.intakeOrders || count == 0 else {
            throw AskError.overloaded(retryAfter: .seconds(1))
        }
        count += orders.count
        defer { count -= orders.count }
        return try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(orders: orders, continuation: continuation))
            if batches < Self.batchesAtOnce {
                batches += 1
                context.system.tell(context.address, FlushIntake(), inTurn: false)
            }
        }
    }

    private func flush() async {
        while let batch = nextBatch() {
            let orders = batch.flatMap(\.orders)
            do {
                let answers = try await context.system.ask(
                    .deduplicator(shop), CheckOrders(orders: orders))
                var rest = answers[...]
                for waiting in batch {
                    waiting.continuation.resume(returning: Array(rest.prefix(waiting.orders.count)))
                    rest = rest.dropFirst(waiting.orders.count)
                }
            } catch {
                for waiting in batch { waiting.continuation.resume(throwing: error) }
            }
        }
        batches -= 1
    }

    private func nextBatch() -> [Waiting]? {
        guard !waiting.isEmpty else { return nil }
        var orders = 0
        var taken = 0
        while taken < waiting.count, orders < Self.batchLimit {
            orders += waiting[taken].orders.count
            taken += 1
        }
        defer { waiting.removeFirst(taken) }
        return Array(waiting.prefix(taken))
    }
}

/// Tells the intake to judge what waits.
struct FlushIntake: Message {
    static let name: MessageName = "order_intake.flush/1"
}
