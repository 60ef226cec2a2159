import Actors
import Cluster
import ContactCenter

/// A scheduler with one queue.
actor SchedulerDouble: VirtualActor {
    static let kind: ActorKind = "DialScheduler"

    static var handlers: Handlers<SchedulerDouble> {
        var handlers = Handlers<SchedulerDouble>()
        handlers.on(ReadQueues.self) { scheduler, _ in
            var queue = QueueStatus(
                shop: scheduler.shop, campaign: CampaignID("\(scheduler.shop)-confirm"), mode: .progressive,
                isPaused: false)
            queue.ready = [3, 1, 0, 7]
            queue.oldestNew = PeopleWorld.start - .minutes(4)
            queue.nearestDeadline = PeopleWorld.start + .minutes(11)
            return [queue]
        }
        handlers.on(ReleaseOrder.self) { _, _ in .done }
        handlers.on(CancelOrder.self) { _, _ in .done }
        handlers.on(ExplainOrder.self) { _, _ in
            Explanation(
                code: "operator", since: PeopleWorld.start, until: nil,
                text: LocalizedText(["en": "It waits for an operator.", "ru": "Ждёт.", "uk": "Чекає."]))
        }
        return handlers
    }

    private let shop: ShopID

    init(_ context: ActorContext) { shop = ShopID(context.address.key) }
    func start() async throws {}
}

/// Takes deliveries to be sent again.
actor CRMDouble: VirtualActor {
    static let kind: ActorKind = "CRMSync"

    static var handlers: Handlers<CRMDouble> {
        var handlers = Handlers<CRMDouble>()
        handlers.on(ResendDelivery.self) { sync, message in
            sync.record.note("resend \(message.delivery)")
            return sync.record.change { $0.resend }
        }
        return handlers
    }

    private let record: ActorRecord

    init(_ record: ActorRecord) { self.record = record }
    func start() async throws {}
}

/// Takes every order in.
actor IntakeDouble: VirtualActor {
    static let kind: ActorKind = "OrderIntake"

    static var handlers: Handlers<IntakeDouble> {
        var handlers = Handlers<IntakeDouble>()
        handlers.on(SubmitOrders.self) { _, message in
            message.orders.enumerated().map { index, order in
                OrderAcknowledgement(
                    order: OrderID(epoch: 1, shard: 1, counter: UInt32(index + 1)), externalID: order.externalID,
                    verdict: .queued, isResent: false)
            }
        }
        return handlers
    }

    init() {}
    func start() async throws {}
}
