import Actors
import Cluster
import ContactCenter

/// Puts the live board together: figures from the tables, queues and operators from their actors.
struct BoardReader: LiveBoardSource {
    let system: ActorSystem
    let settings: SettingsBook
    let queries: any Queries
    let deliveries: any DeliveryCounter
    let calendar: BusinessCalendar
    let zone: ZoneID?
    let speed: Double
    /// From when figures count; nil for the local day.
    let since: Instant?

    func board() async throws -> LiveBoard {
        let settings = settings.snapshot
        let now = system.clock.now
        let shops = settings.shops.values.sorted { $0.id < $1.id }
        let zone = calendar.rules(self.zone ?? shops.first?.timeZone ?? .utc)
        let from = since ?? zone.instant(of: zone.date(at: now), TimeOfDay(hour: 0, minute: 0)!)
        var rows: [LiveBoard.ShopRow] = []
        for shop in shops {
            let counts = try await queries.figures(
                shop: shop.id, from: from, to: now + .days(1), serviceThreshold: .seconds(20), now: now)
            let delivered = try await deliveries.deliveryCounts(shop: shop.id)
            rows.append(
                LiveBoard.ShopRow(
                    shop: shop.id, name: shop.name, figures: ShopFigures(counts),
                    queues: try await system.ask(.dialScheduler(shop.id), ReadQueues()),
                    delivered: delivered.delivered, undelivered: delivered.pending, dead: delivered.dead))
        }
        return LiveBoard(
            at: now, zone: zone, shops: rows, operators: try await operators(settings), speed: speed)
    }

    private func operators(_ settings: SettingsSnapshot) async throws -> [OperatorState: Int] {
        var counts: [OperatorState: Int] = [:]
        for profile in settings.operators.values where profile.role == .operator {
            let view = try await system.ask(.operatorAgent(profile.id), ReadOperator())
            counts[view.state, default: 0] += 1
        }
        return counts
    }
}
