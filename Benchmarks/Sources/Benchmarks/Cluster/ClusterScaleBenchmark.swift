import Glibc
import Synchronization

/// `cluster-scale [--seconds 10] [--clients 4] [--delay 5]`: what each worker more brings, where commits are slow.
///
/// Commits wait for a synchronous standby that applies each of them 5 ms after it was made (`synchronous_commit =
/// remote_apply`, `recovery_min_apply_delay`): PostgreSQL's own means, nothing of the tables is changed, and commits of
/// several workers wait side by side, as for a far disk. (`commit_delay` gathers the commits of all and flushes once; a
/// trigger that sleeps counts rows, not commits.) So workers wait, and the processors rest.
///
/// A commit takes whatever orders came meanwhile, so that many clients at one worker hide any delay. Each worker has as
/// many clients, each with a shop of its own and one order at a time: a worker more brings its own clients, and the
/// throughput grows as long as workers don't wait for each other.
enum ClusterScaleBenchmark: Benchmark {
    static let name = "cluster-scale"
    static let summary = "orders taken by 1, 2 and 4 workers while each commit takes 5 ms more, beside one worker's"

    static func run(_ options: Options, _ report: inout Report) throws {
        let seconds = options.count("seconds", or: 10)
        let clients = options.count("clients", or: 4)
        let delay = options.count("delay", or: 5)
        let all = ShopDocuments.names(128)
        let floor = try ClusterFloor(
            options, documents: ShopDocuments.text(all.count),
            settings: ["--standby", "synchronous_commit=remote_apply", "recovery_min_apply_delay=\(delay)ms"])
        let keys = try Dictionary(uniqueKeysWithValues: all.map { ($0, try floor.entrance.key(of: $0)) })
        var first = 0.0
        var sent = 0
        for (workers, least) in [(1, nil), (2, 1.8), (4, 3.4)] as [(Int, Double?)] {
            try floor.scale(to: workers)
            let shops = try floor.shops(clients, of: all).flatMap(\.self)
            let passed = try load(floor, shops, keys, from: sent, seconds)
            sent += passed.orders
            if workers == 1 { first = passed.rate }
            report.rate(
                "workers: \(workers), \(clients) clients each", passed.rate, "/s", reference: first, share: least)
            report.note(
                "  answered within, p50 \(Int(passed.median * 1e6)) µs, a commit \(Int(passed.commit * 1e6)) µs; "
                    + "\(Int(passed.busy * 100)) % of a core on the whole machine; load \(Machine.load)")
        }
    }

    private struct Passed {
        var orders: Int
        var rate: Double
        /// Seconds.
        var median: Double
        var commit: Double
        /// Processors.
        var busy: Double
    }

    private static func load(
        _ floor: ClusterFloor, _ shops: [String], _ keys: [String: String], from start: Int, _ seconds: Int
    ) throws -> Passed {
        let lines = OrderLines()
        let loop = ClosedLoop(port: floor.entrance.port, clients: shops.count) { client, number in
            HTTPClient.request(
                "POST", "/v1/shops/\(shops[client])/orders", token: keys[shops[client]],
                body: lines.line(start + number))
        }
        let before = try floor.workers.values.map { try $0.metrics() }
        let span = Mutex((from: 0.0, to: 0.0, busy: 0.0))
        let asks = try loop.run {
            // The first seconds warm up.
            sleep(2)
            let (from, machine) = (Stopwatch.wall, MachineWork())
            sleep(UInt32(seconds))
            span.withLock { $0 = (from, Stopwatch.wall, MachineWork().processors(since: machine)) }
        }
        let after = try floor.workers.values.map { try $0.metrics() }
        let (from, to, busy) = span.withLock { $0 }
        if let failed = asks.first(where: { !$0.hasSucceeded }) { throw Failure("an order got \(failed.status)") }
        let counted = asks.filter { $0.answeredAt >= from && $0.answeredAt < to }
        func grown(_ name: String) -> Double {
            zip(before, after).reduce(0) { $0 + $1.1[name] - $1.0[name] }
        }
        let name = "perezvon_commit_seconds"
        return Passed(
            orders: asks.count + shops.count, rate: Double(counted.count) / (to - from),
            median: counted.map(\.seconds).sorted().share(0.5),
            commit: grown(name + "_sum") / max(grown(name + "_count"), 1), busy: busy)
    }
}
