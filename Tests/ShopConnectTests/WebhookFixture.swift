import ContactCenter
import Logging
import ShopConnect
import Synchronization

/// A shop's CRM on a real socket, and the sender that talks to it.
struct WebhookFixture {
    let crm: DemoCRM
    let system: WebhookShopSystem

    var target: CRMTarget { crm.target(for: DeliverySamples.shop) }

    func send(_ delivery: Delivery = DeliverySamples.result(), to target: CRMTarget? = nil) async -> DeliveryAnswer {
        await system.send(delivery, of: DeliverySamples.order, to: target ?? self.target)
    }

    /// - Parameter secret: in the place of the one that the CRM believes.
    static func with(
        limits: WebhookLimits = WebhookLimits(), secret: Result<[UInt8], any Error>? = nil,
        _ body: (WebhookFixture) async throws -> Void
    ) async throws {
        let crm = try await DemoCRM.start { DeliverySamples.now }
        let believed = crm.secret
        let system = WebhookShopSystem(
            limits: limits, calendar: BusinessCalendar([DeliverySamples.kyiv]),
            secret: { _ in try secret?.get() ?? believed },
            now: { DeliverySamples.now }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let fixture = WebhookFixture(crm: crm, system: system)
        try await withThrowingTaskGroup { group in
            group.addTask { try await crm.run() }
            let result = await Result { try await body(fixture) }
            await crm.shutdown()
            try await group.waitForAll()
            try await system.shutdown()
            try result.get()
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
