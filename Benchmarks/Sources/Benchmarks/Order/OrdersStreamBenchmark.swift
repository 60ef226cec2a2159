import Glibc

/// `orders-stream [--orders 200000]`: durable orders over NDJSON, by one connection and by four.
enum OrdersStreamBenchmark: Benchmark {
    static let name = "orders-stream"
    static let summary = "durable orders over NDJSON, beside a bare SQLite insert of the same rows in commits as large"

    static func run(_ options: Options, _ report: inout Report) throws {
        let count = options.count("orders", or: 200_000)
        for connections in [1, 4] {
            let node = try NodeProcess.start(options)
            let load = try StreamLoad(node, count: count, connections: connections)
            let passed = try load.run()
            let metrics = try node.metrics()
            node.process.end()
            try compare(node.folder, load, passed, commits: metrics["perezvon_commit_units_count"], &report)
        }
    }

    private static func compare(
        _ folder: NodeFolder, _ load: StreamLoad, _ passed: StreamLoad.Passed, commits: Double, _ report: inout Report
    ) throws {
        let count = Double(load.count)
        let source = try SQLiteFile(folder.database)
        let stored = try source.number("SELECT count(*) FROM orders")
        guard stored == load.count else {
            throw Failure("\(load.count) acknowledgements, \(stored) orders in the file")
        }
        let batch = max(1, Int(count / max(commits, 1)))
        let bare = BareInsert(source: source, batch: batch, folder: folder.path)
        let reference = try count / bare.run(hasIndexes: true)
        let plain = try count / bare.run(hasIndexes: false)
        let word = load.connections == 1 ? "1 connection" : "\(load.connections) connections"
        report.rate(
            "\(load.count) orders, \(word)", count / passed.seconds, "/s", reference: reference, least: 20_000,
            share: 0.35)
        report.rate("  the same beside an insert without indexes", count / passed.seconds, "/s", reference: plain)
        report.note(
            "  \(batch) orders a commit; \(load.bytes / load.count) bytes a line; the node worked "
                + "\(percent(passed.node, passed)) of a core, the load generator \(percent(passed.own, passed)); load "
                + Machine.load)
    }

    private static func percent(_ work: Double, _ passed: StreamLoad.Passed) -> String {
        "\(Int(work / passed.seconds * 100)) %"
    }
}
