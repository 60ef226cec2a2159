package import Cluster
package import ContactCenter
package import Logging
import Synchronization

/// What every actor works with.
package struct ActorServices: Sendable {
    package var committer: Committer
    package var reader: any JournalReader
    package var settings: SettingsBook
    package var calendar: BusinessCalendar
    package var telephony: [TelephonyServerID: any Telephony]
    package var shopSystem: any ShopSystem
    package var hub: EventHub
    package var meter: any Meter
    package var ids: OrderIDSource
    package var pace: DialPace
    package var limits: ActorLimits
    /// Told when a shard's actors hold what the store may not: it must be taken anew.
    package var shardLost: @Sendable (ShardID, Epoch) -> Void
    package var logger: Logger

    package init(
        committer: Committer, reader: any JournalReader, settings: SettingsBook,
        calendar: BusinessCalendar, telephony: [TelephonyServerID: any Telephony],
        shopSystem: any ShopSystem, hub: EventHub, meter: any Meter,
        limits: ActorLimits, shardLost: @escaping @Sendable (ShardID, Epoch) -> Void, logger: Logger
    ) {
        self.committer = committer
        self.reader = reader
        self.settings = settings
        self.calendar = calendar
        self.telephony = telephony
        self.shopSystem = shopSystem
        self.hub = hub
        self.meter = meter
        self.ids = OrderIDSource()
        self.pace = DialPace()
        self.limits = limits
        self.shardLost = shardLost
        self.logger = logger
    }

    /// Commits units under the actor's epoch.
    ///
    /// Any failure means that the actors of the shard, which have decided already, differ from the store: they are thrown away.
    /// - Throws: `AskError`.
    func commit(_ units: [ChangeUnit], _ context: ActorContext) async throws(AskError) -> [UnitVerdict] {
        do {
            return try await committer.write(
                Commit(shard: context.shard, epoch: context.epoch, units: units))
        } catch let fenced as Fenced {
            // Nothing was written, and the new owner knows nothing of it: who asked may ask there.
            shardLost(context.shard, context.epoch)
            throw .moved("\(fenced)")
        } catch StoreError.unknown(let what) {
            // Who asks again finds what was written, if it was: the shard is taken anew before.
            shardLost(context.shard, context.epoch)
            throw .unknown(what)
        } catch {
            shardLost(context.shard, context.epoch)
            throw (error as? AskError) ?? .failed("\(error)")
        }
    }
}

/// Bounds and times of the actors.
package struct ActorLimits: Sendable {
    /// Orders waiting at one shop's intake before `overloaded` is answered.
    package var intakeOrders = 20_000
    /// How long an operator's desktop may be gone before his work goes back.
    package var operatorGrace = Duration.seconds(30)
    /// How often an operator with work asks its scheduler whether it is still his.
    package var workCheck = Duration.seconds(60)
    /// Deliveries on their way to one shop's CRM at once.
    package var deliveriesAtOnce = 8
    /// How long a delivery is tried.
    package var deliveryAge = Duration.days(7)

    package init() {}
}

/// Gives orders their ids: one counter for each shard and epoch.
package final class OrderIDSource: Sendable {
    private let counters = Mutex<[ShardID: (epoch: Epoch, counter: UInt32)]>([:])

    package init() {}

    func next(_ shard: ShardID, _ epoch: Epoch) -> OrderID {
        counters.withLock { counters in
            let last = counters[shard].flatMap { $0.epoch == epoch ? $0.counter : nil } ?? 0
            counters[shard] = (epoch, last + 1)
            return OrderID(epoch: epoch.rawValue, shard: shard.rawValue, counter: last + 1)
        }
    }
}
