/// `orders-single [--requests 60000] [--connections 32]`: one order a request.
enum OrdersSingleBenchmark: Benchmark {
    static let name = "orders-single"
    static let summary = "one durable order a request, beside the same server's answers to orders it does not store"

    static func run(_ options: Options, _ report: inout Report) throws {
        let count = options.count("requests", or: 60_000)
        let connections = options.count("connections", or: 32)
        let node = try NodeProcess.start(options)
        let key = try node.key(of: "demo-a")
        let lines = OrderLines()
        func requests(_ numbers: Range<Int>, _ flaw: OrderLines.Flaw) -> [[UInt8]] {
            numbers.map {
                HTTPClient.request("POST", "/v1/shops/demo-a/orders", token: key, body: lines.line($0, flaw: flaw))
            }
        }
        let refused = SingleLoad(port: node.port, connections: connections, status: 422)
        let taken = SingleLoad(port: node.port, connections: connections, status: 202)
        // Before and after, so that neither has the quieter machine to itself.
        let before = try refused.run(requests(0..<count / 2, .wrongType))
        let orders = requests(0..<count, .none)
        let (own, work) = (Stopwatch.now, node.process.figures.work)
        let passed = try taken.run(orders)
        let shares = (node.process.figures.work - work, Stopwatch.now - own)
        let after = try refused.run(requests(0..<count / 2, .wrongType))
        let metrics = try node.metrics()
        node.process.end()
        let source = try SQLiteFile(node.folder.database)
        let stored = try source.number("SELECT count(*) FROM orders")
        guard stored == count else { throw Failure("\(count) acknowledgements, \(stored) orders in the file") }
        report.rate(
            "\(count) orders, \(connections) connections", Double(count) / passed.seconds, "/s",
            reference: Double(count / 2 * 2) / (before.seconds + after.seconds), share: 0.5)
        let batch = max(1, Int(metrics.mean("perezvon_commit_units") + 0.5))
        let bare = try BareInsert(source: source, batch: batch, folder: node.folder.path).run(hasIndexes: true)
        report.rate(
            "  the same beside a bare insert in commits as large", Double(count) / passed.seconds, "/s",
            reference: Double(count) / bare)
        report.figure(
            "  answered within, p50", passed.each.share(0.5) * 1000, "ms", reference: before.each.share(0.5) * 1000)
        report.figure("  p99", passed.each.share(0.99) * 1000, "ms", reference: before.each.share(0.99) * 1000)
        report.note(
            "  \(batch) units a commit, "
                + "\(Int(metrics.mean("perezvon_commit_seconds") * 1e6)) µs each; the node worked "
                + "\(Int(shares.0 / passed.seconds * 100)) % of a core, the load generator "
                + "\(Int(shares.1 / passed.seconds * 100)) %; load \(Machine.load)")
    }
}

extension [Double] {
    /// The value that this share of the sorted values is at most; 0 of none.
    func share(_ share: Double) -> Double {
        isEmpty ? 0 : self[Swift.min(count - 1, Int(Double(count) * share))]
    }
}
