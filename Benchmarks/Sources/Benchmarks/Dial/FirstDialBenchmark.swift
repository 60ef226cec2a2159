import FoundationEssentials
import Glibc

/// `first-dial [--calls 400] [--rate 20]`: from an order's taking to its first call, with an operator free.
enum FirstDialBenchmark: Benchmark {
    static let name = "first-dial"
    static let summary =
        "an order accepted to its call placed, with an operator free, beside two bare commits of one row"

    static func run(_ options: Options, _ report: inout Report) throws {
        let count = options.count("calls", or: 400)
        let rate = options.count("rate", or: 20)
        let folder = try NodeProcess.folder(options, documents: nil)
        try folder.write(DialDesk.documents(operators: count), to: "documents.yaml")
        let node = try NodeProcess.start(options, in: folder)
        let desktops = try DialDesk.open(count, at: node)
        let orders = try submit(count, rate, to: node)
        let placed = try placed(folder, count)
        let metrics = try node.metrics()
        node.process.end()
        withExtendedLifetime(desktops) {}
        // The record's milliseconds are whole: each call is counted to its millisecond's end.
        let waits = orders.map { order in ((placed[order.phone] ?? .infinity) + 0.001) }
        let accepted = zip(waits, orders).map { $0 - $1.acceptedAt }.sorted()
        let sent = zip(waits, orders).map { $0 - $1.sentAt }.sorted()
        let bare = try commits(folder.path, count)
        report.figure("accepted to dialled, p50", accepted.share(0.5) * 1000, "ms", reference: bare.share(0.5) * 1000)
        report.figure(
            "accepted to dialled, p99", accepted.share(0.99) * 1000, "ms", reference: bare.share(0.99) * 1000, limit: 50
        )
        report.figure("request sent to dialled, p50", sent.share(0.5) * 1000, "ms", reference: bare.share(0.5) * 1000)
        report.figure("request sent to dialled, p99", sent.share(0.99) * 1000, "ms", reference: bare.share(0.99) * 1000)
        let histogram = "perezvon_first_dial_seconds"
        report.note(
            "  \(count) calls at \(rate)/s, \(count) operators; by the node's own histogram: mean "
                + "\(Int(metrics.mean(histogram) * 1000 + 0.5)) ms, "
                + "\(Int(metrics.share(of: histogram, within: "0.05") * 100)) % within 50 ms; load \(Machine.load)")
    }

    private struct Sent {
        var phone: String
        /// Seconds since 1970.
        var sentAt: Double
        var acceptedAt: Double
    }

    private static func submit(_ count: Int, _ rate: Int, to node: NodeProcess) throws -> [Sent] {
        let key = try node.key(of: DialDesk.shop)
        let client = try HTTPClient(port: node.port)
        let lines = OrderLines()
        let start = Stopwatch.wall
        return try (0..<count).map { number in
            let request = HTTPClient.request(
                "POST", "/v1/shops/\(DialDesk.shop)/orders", token: key, body: lines.line(number))
            let pause = start + Double(number) / Double(rate) - Stopwatch.wall
            if pause > 0 { usleep(UInt32(pause * 1e6)) }
            let sentAt = Stopwatch.date
            _ = try client.ask(request).checked()
            return Sent(phone: OrderLines.phone(number), sentAt: sentAt, acceptedAt: Stopwatch.date)
        }
    }

    /// The moment of each telephone's call, by the carrier's own record.
    private static func placed(_ folder: NodeFolder, _ count: Int) throws -> [String: Double] {
        let end = Stopwatch.wall + 10
        while true {
            var moments: [String: Double] = [:]
            for line in folder.text(of: folder.callRecord).split(separator: "\n") where line.contains(#""placed""#) {
                guard let phone = line.firstRange(of: #""phone":"+"#), let at = line.firstRange(of: #""at_ms":"#) else {
                    throw Failure("a call record of another form: \(line)")
                }
                let digits = String(line[phone.upperBound...].prefix { $0.isNumber })
                guard moments[digits] == nil else { continue }
                moments[digits] = Double(line[at.upperBound...].prefix { $0.isNumber }).map { $0 / 1000 }
            }
            if moments.count >= count { return moments }
            guard Stopwatch.wall < end else { throw Failure("\(moments.count) calls of \(count) orders") }
            usleep(50_000)
        }
    }

    /// What the disk alone takes of it: the order's commit and the attempt's.
    /// - Returns: seconds of each pair, sorted.
    private static func commits(_ folder: String, _ count: Int) throws -> [Double] {
        let file = try SQLiteFile(folder + "/commits.sqlite")
        try file.run(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)"
        )
        let body = String(repeating: "x", count: 300)
        return try (0..<count).map { _ in
            let start = Stopwatch.wall
            for _ in 0..<2 { try file.run("INSERT INTO rows (body) VALUES ('\(body)')") }
            return Stopwatch.wall - start
        }.sorted()
    }
}
