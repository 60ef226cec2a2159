import Glibc
import Synchronization

/// `handoff [--leads 10000] [--moves 20]`: a shard with live leads moves to the other worker and back, while clients
/// ask.
enum HandOffBenchmark: Benchmark {
    static let name = "handoff"
    static let summary = "how long asks wait while their shop moves to another worker with 10,000 live leads"

    static func run(_ options: Options, _ report: inout Report) throws {
        let leads = options.count("leads", or: 10_000)
        let moves = options.count("moves", or: 20)
        let shop = "shop-1"
        let floor = try ClusterFloor(options, documents: ShopDocuments.text(1))
        try floor.scale(to: 2)
        _ = try StreamLoad(floor.entrance, count: leads, connections: 1, shops: [shop]).run()
        let loop = try clients(of: shop, floor, after: leads)
        nonisolated(unsafe) let shared = floor  // Used by one thread at a time: this one waits meanwhile.
        let spans = Mutex<[ClosedRange<Double>]>([])
        let asks = try loop.run {
            sleep(2)
            for _ in 0..<moves {
                let span = try unsafe move(shop, shared)
                spans.withLock { $0.append(span) }
                usleep(500_000)
            }
        }
        let moved = spans.withLock { $0 }
        let waits = moved.map { span in asks.filter { $0.isUnderWay(in: span) }.map(\.seconds).max() ?? 0 }
        let quiet = asks.filter { ask in !moved.contains(where: ask.isUnderWay) }
        let usual = quiet.map(\.seconds).sorted()
        report.figure(
            "the longest wait in a move, of \(moves) moves: the longest", (waits.max() ?? 0) * 1000, "ms",
            reference: usual.share(0.99) * 1000, limit: 200)
        report.figure(
            "  the median", waits.sorted().share(0.5) * 1000, "ms", reference: usual.share(0.5) * 1000)
        report.figure("asks that failed, of \(asks.count)", Double(asks.count { !$0.hasSucceeded }), "", limit: 0)
        for ask in asks.filter({ !$0.hasSucceeded }).prefix(3) {
            report.note(
                "  \(ask.status) after \(Int(ask.seconds * 1000)) ms: \(ask.problem ?? "the connection was closed")")
        }
        report.note(
            "  beside it: p99 and p50 of the \(usual.count) asks between the moves; \(leads) leads; each move: "
                + waits.map { "\(Int($0 * 1000))" }.joined(separator: " ") + " ms; load \(Machine.load)")
    }

    /// Half of them send an order again, so that the leads stay as many; half ask why an order's place is where it is.
    private static func clients(of shop: String, _ floor: ClusterFloor, after leads: Int) throws -> ClosedLoop {
        let key = try floor.entrance.key(of: shop)
        let list = try floor.entrance.ask("GET", "/v1/shops/\(shop)/orders?limit=1")
        guard let id = list.text("order_id") else { throw Failure("no order in \(list.body)") }
        let lines = OrderLines()
        return ClosedLoop(port: floor.entrance.port, clients: 8) { client, number in
            client % 2 == 0
                ? HTTPClient.request(
                    "POST", "/v1/shops/\(shop)/orders", token: key, body: lines.line(number % leads))
                : HTTPClient.request("GET", "/v1/shops/\(shop)/orders/\(id)/explanation", token: key, body: nil)
        }
    }

    /// Drains the shop's worker, so that all that it owns goes to the other.
    /// - Returns: when that began, and when nothing was left there.
    private static func move(_ shop: String, _ floor: ClusterFloor) throws -> ClosedRange<Double> {
        let owner = try floor.owner(of: shop)
        for name in floor.workers.keys where name != owner {
            _ = try floor.entrance.ask("DELETE", "/v1/cluster/workers/\(name)/drain")
        }
        let start = Stopwatch.wall
        _ = try floor.entrance.ask("PUT", "/v1/cluster/workers/\(owner)/drain")
        try floor.wait(for: "\(owner) to give its shards away", every: 0.02) {
            let map = try floor.map()
            return map.shards(of: owner) == 0 && map.owner(of: shop) != nil
        }
        // What is on its way then is answered by the new owner.
        return start...Stopwatch.wall + 0.25
    }
}

extension ClosedLoop.Ask {
    fileprivate func isUnderWay(in span: ClosedRange<Double>) -> Bool {
        answeredAt >= span.lowerBound && sentAt <= span.upperBound
    }
}
