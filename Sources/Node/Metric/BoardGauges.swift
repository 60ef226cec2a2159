import Actors
import Cluster
import ContactCenter
import Logging
import SQLiteStore
import ServiceLifecycle
import Synchronization
import Telemetry

/// Shows the queues, the operators and the deliveries of the shards that this process owns: over all nodes each shop and
/// each person is there once. What it does not own (any more) is left out.
final class BoardGauges: Service {
    private struct Series: Hashable {
        var name: String
        var labels: MetricLabels
    }

    private static let interval = Duration.seconds(5)

    private let node: PerezvonNode
    private let values = Mutex<[Series: Double]>([:])

    init(node: PerezvonNode) {
        self.node = node
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await self.read()
                } catch {
                    // The next round tries again; what is wrong is said by whoever owns the shard.
                    self.node.logger.debug("the queues can't be read for metrics", metadata: ["error": "\(error)"])
                }
                await WallClockPace.wait(Self.interval)
            }
        }
    }

    private func read() async throws {
        let settings = node.book.snapshot
        var read: [Series: Double] = [:]
        for shop in settings.shops.keys.sorted() where owns(.dialScheduler(shop)) {
            add(try await node.system.ask(.dialScheduler(shop), ReadQueues()), of: shop, to: &read)
            let deliveries = try await node.store.deliveryCounts(shop: shop)
            let labels: MetricLabels = ["shop": shop.rawValue]
            read[series("perezvon_deliveries_pending", "Results that wait for a shop's CRM.", labels)] =
                Double(deliveries.pending)
            read[series("perezvon_deliveries_dead", "Results that a shop's CRM was never told.", labels)] =
                Double(deliveries.dead)
        }
        let people = settings.operators.values.filter { $0.role == .operator && owns(.operatorAgent($0.id)) }
        for person in people {
            let state = try await node.system.ask(.operatorAgent(person.id), ReadOperator()).state
            read[series("perezvon_operators", "Operators, by state.", ["state": state.rawValue]), default: 0] += 1
        }
        values.withLock { $0 = read }
    }

    private func add(_ queues: [QueueStatus], of shop: ShopID, to read: inout [Series: Double]) {
        for index in 0..<4 {
            let ready = series(
                "perezvon_queue_leads", "Leads that could be dialled now, by priority class.",
                ["shop": shop.rawValue, "class": "\(index + 1)"])
            read[ready] = Double(queues.reduce(0) { $0 + $1.ready[index] })
        }
        for (reason, count) in [
            ("delayed", queues.reduce(0) { $0 + $1.delayed }),
            ("outside_window", queues.reduce(0) { $0 + $1.outsideWindow }),
        ] {
            let waiting = series(
                "perezvon_queue_waiting_leads", "Leads that wait for their time.",
                ["shop": shop.rawValue, "reason": reason])
            read[waiting] = Double(count)
        }
        let labels: MetricLabels = ["shop": shop.rawValue]
        read[series("perezvon_overdue_leads", "New orders past their deadline that nobody has dialled.", labels)] =
            Double(queues.reduce(0) { $0 + $1.overdue })
        let oldest = queues.compactMap(\.oldestNew).min().map { node.clock.now - $0 } ?? .zero
        read[
            series(
                "perezvon_oldest_new_lead_seconds", "How long the oldest new order that may be dialled has waited.",
                labels)] = oldest / .seconds(1)
    }

    /// Registers the series where it is new: it is shown for as long as it has a value.
    private func series(_ name: String, _ help: String, _ labels: MetricLabels) -> Series {
        let series = Series(name: name, labels: labels)
        node.metrics.gauge(name, help, labels) { [weak self] in self?.values.withLock { $0[series] } }
        return series
    }

    private func owns(_ address: ActorAddress) -> Bool {
        node.system.epochs[node.system.shard(of: address)] != nil
    }
}
