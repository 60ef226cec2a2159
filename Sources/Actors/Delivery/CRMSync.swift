package import Cluster
import ContactCenter
import Logging

/// Hands a shop's results to its CRM: the shell around `DeliveryQueue`.
package actor CRMSync: VirtualActor {
    package static let kind: ActorKind = "CRMSync"

    package static var handlers: Handlers<CRMSync> {
        var handlers = Handlers<CRMSync>()
        handlers.on(Wake.self) { sync, _ in try await sync.pump() }
        handlers.on(DeliveriesWritten.self) { sync, _ in try await sync.look() }
        handlers.on(SendDelivery.self) { try await $0.send($1.delivery) }
        handlers.on(ResendDelivery.self) { try await $0.resend($1.delivery) }
        return handlers
    }

    /// Deliveries kept in memory; the others wait in the store.
    private static let window = 1000

    private let context: ActorContext
    private let services: ActorServices
    private let shopID: ShopID
    private var queue: DeliveryQueue
    private var isLooking = false
    private var mustLook = false
    /// Answered, and their rows not written yet: the store still shows them as pending.
    private var settling: Set<DeliveryID> = []
    /// Written while a read was under way, which may not have seen it.
    private var settledMeanwhile: Set<DeliveryID> = []

    package init(_ context: ActorContext, _ services: ActorServices) {
        self.context = context
        self.services = services
        shopID = ShopID(context.address.key)
        queue = DeliveryQueue(
            atOnce: services.limits.deliveriesAtOnce, age: services.limits.deliveryAge)
    }

    package func start() async throws {
        try await look()
    }

    /// Reads what is pending, unless enough of it is here.
    private func look() async throws {
        mustLook = true
        guard !isLooking else { return }
        isLooking = true
        defer { isLooking = false }
        while mustLook, queue.count < Self.window / 2 {
            mustLook = false
            settledMeanwhile = []
            let found = try await services.reader.pendingDeliveries(shop: shopID, limit: Self.window)
            queue.add(found.filter { !settling.contains($0.id) && !settledMeanwhile.contains($0.id) })
            mustLook = mustLook || found.count == Self.window
            dispatch()
        }
        dispatch()
    }

    private func pump() async throws {
        if mustLook { try await look() } else { dispatch() }
    }

    private func dispatch() {
        for delivery in queue.next(at: context.clock.now) {
            context.system.tell(context.address, SendDelivery(delivery: delivery))
        }
        let next = queue.nextWake(after: context.clock.now)
        context.system.wake(context.address, at: next?.milliseconds)
    }

    private func send(_ delivery: Delivery) async throws {
        let answer = await answer(to: delivery)
        services.meter.delivered(answer)
        if let changed = queue.answered(delivery.id, answer, at: context.clock.now) {
            if case .dead(_, let reason) = changed.state {
                services.logger.error(
                    "a delivery was given up",
                    metadata: [
                        "delivery.id": "\(delivery.id)", "shop.id": "\(shopID)", "reason": "\(reason)",
                    ])
            }
            settling.insert(changed.id)
            _ = try await services.commit([ChangeUnit([.delivery(changed)])], context)
            settling.remove(changed.id)
            if isLooking { settledMeanwhile.insert(changed.id) }
        }
        try await pump()
    }

    private func answer(to delivery: Delivery) async -> DeliveryAnswer {
        guard let target = services.settings.snapshot.shops[shopID]?.crm else {
            return .tryLater("the shop has no CRM in its settings", after: .minutes(5))
        }
        do {
            guard let order = try await services.reader.order(delivery.id.order) else {
                return .refused("its order is gone")
            }
            return await services.shopSystem.send(delivery, of: order, to: target)
        } catch {
            return .tryLater("the order could not be read: \(error)", after: nil)
        }
    }

    private func resend(_ id: DeliveryID) async throws -> OrderChange {
        if queue.contains(id) { return .done }
        guard var delivery = try await services.reader.delivery(id), delivery.shop == shopID else {
            return .notFound
        }
        guard case .dead = delivery.state else {
            return .refused(state: delivery.state.word, detail: "Only a dead delivery is sent again.")
        }
        let now = context.clock.now
        delivery.state = .pending(notBefore: now)
        delivery.createdAt = now
        _ = try await services.commit([ChangeUnit([.delivery(delivery)])], context)
        queue.add([delivery])
        dispatch()
        return .done
    }
}
