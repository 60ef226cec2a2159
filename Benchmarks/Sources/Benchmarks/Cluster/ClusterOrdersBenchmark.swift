/// `cluster-orders [--orders 100000] [--workers 1,2] [--connections 4]`: durable orders over NDJSON, through a node
/// that owns nothing to workers on PostgreSQL.
enum ClusterOrdersBenchmark: Benchmark {
    static let name = "cluster-orders"
    static let summary =
        "durable orders through an intake node to workers on PostgreSQL, beside bare inserts of the same rows"

    static func run(_ options: Options, _ report: inout Report) throws {
        let count = options.count("orders", or: 100_000)
        let connections = options.count("connections", or: 4)
        for workers in options.names(of: "workers", or: ["1", "2"]).compactMap(Int.init) {
            try measure(workers: workers, connections, count, options, &report)
        }
    }

    private static func measure(
        workers: Int, _ connections: Int, _ count: Int, _ options: Options, _ report: inout Report
    ) throws {
        let all = ShopDocuments.names(64)
        let floor = try ClusterFloor(options, documents: ShopDocuments.text(all.count))
        try floor.scale(to: workers)
        let shops = try floor.shops(max(1, connections / workers), of: all)
        // A worker's shop, then the next worker's: connections are spread over them evenly.
        let mixed = (0..<(shops.first?.count ?? 0)).flatMap { index in shops.map { $0[index] } }
        let load = try StreamLoad(floor.entrance, count: count, connections: connections, shops: mixed)
        let nodes = floor.workers.values.map(\.process)
        let (work, machine) = (nodes.reduce(0) { $0 + $1.figures.work }, MachineWork())
        let passed = try load.run()
        let busy = MachineWork().processors(since: machine)
        let worked = nodes.reduce(0) { $0 + $1.figures.work } - work
        let stored = try floor.server.number("SELECT count(*) FROM orders")
        guard stored == count else { throw Failure("\(count) acknowledgements, \(stored) orders in the database") }
        let groups = try floor.workers.values.reduce(0) { try $0 + $1.metrics()["perezvon_commit_units_count"] }
        let batch = max(1, Int(Double(count) / max(groups, 1) + 0.5))
        let bare = BareRows(server: floor.server, batch: batch, shops: shops, folder: floor.folder.path)
        let inserts = try bare.prepare(.insert)
        let reference = try Double(count) / bare.run(inserts, hasIndexes: true)
        let copies = try bare.prepare(.copy)
        let quickest = try Double(count) / bare.run(copies, hasIndexes: true)
        let rate = Double(count) / passed.seconds
        report.rate(
            "\(count) orders, workers: \(workers), connections: \(connections)", rate, "/s", reference: reference,
            least: 10_000, share: 0.35)
        report.rate("  the same beside COPY", rate, "/s", reference: quickest)
        func percent(_ work: Double) -> String { "\(Int(work / passed.seconds * 100)) %" }
        report.note(
            "  \(batch) orders a commit; of a core: intake \(percent(passed.node)), workers \(percent(worked)), load "
                + "generator \(percent(passed.own)), all of the machine \(Int(busy * 100)) %; load \(Machine.load)")
    }
}
