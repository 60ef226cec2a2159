/// `recovery [--leads 100000]`: a node that starts with live leads in its store.
enum RecoveryBenchmark: Benchmark {
    static let name = "recovery"
    static let summary =
        "a start with 100,000 live leads, beside the same node's start with none and a bare reading of the rows"

    static func run(_ options: Options, _ report: inout Report) throws {
        let count = options.count("leads", or: 100_000)
        let folder = try NodeProcess.folder(options, documents: "cluster-config/demo")
        // The first start of all makes the tables and the passwords' hashes.
        try NodeProcess.start(options, in: folder).process.end()
        let empty = try best(options, folder, leads: 0)
        try fill(options, folder, count)
        let full = try best(options, folder, leads: count)
        let bare = try read(folder, count)
        report.figure("exec to ready", full.ready * 1000, "ms", reference: empty.ready * 1000)
        report.figure(
            "exec to the queues' first answer, \(count) leads", full.queues * 1000, "ms", reference: empty.queues * 1000
        )
        report.figure(
            "  of which loading them", (full.queues - empty.queues) * 1000, "ms", reference: bare * 1000, limit: 1000)
        report.note(
            "  resident \(Int(full.memory / 1e6)) MB, empty \(Int(empty.memory / 1e6)) MB; load \(Machine.load)")
    }

    /// Seconds since the program was started, and bytes.
    private typealias Start = (ready: Double, queues: Double, memory: Double)

    /// The quickest of three: what others do on the machine makes a start only longer.
    private static func best(_ options: Options, _ folder: NodeFolder, leads: Int) throws -> Start {
        let starts = try (0..<3).map { _ in try start(options, folder, leads: leads) }
        return starts.min { $0.queues < $1.queues } ?? starts[0]
    }

    private static func start(_ options: Options, _ folder: NodeFolder, leads: Int) throws -> Start {
        let node = try NodeProcess.start(options, in: folder)
        let ready = Stopwatch.wall - node.startedAt
        let answer = try node.ask("GET", "/v1/supervisor/queues")
        let queues = Stopwatch.wall - node.startedAt
        let memory = node.process.figures.memory
        node.process.end()
        let known = waiting(answer.body)
        guard known == leads else { throw Failure("\(known) leads in the queues of \(leads): \(answer.body)") }
        return (ready, queues, memory)
    }

    private static func fill(_ options: Options, _ folder: NodeFolder, _ count: Int) throws {
        let node = try NodeProcess.start(options, in: folder)
        _ = try StreamLoad(node, count: count, connections: 1).run()
        node.process.end()
    }

    /// The leads that wait, now or for later, over all queues of an answer.
    private static func waiting(_ json: String) -> Int {
        ["\"ready\":[", "\"delayed\":", "\"outside_window\":"].reduce(0) { sum, word in
            sum
                + json.ranges(of: word).reduce(0) { sum, range in
                    let numbers = json[range.upperBound...].prefix { $0.isNumber || word.hasSuffix("[") && $0 != "]" }
                    return sum + numbers.split(separator: ",").reduce(0) { $0 + (Int($1) ?? 0) }
                }
        }
    }

    /// Each column of each live lead, by SQLite alone.
    private static func read(_ folder: NodeFolder, _ count: Int) throws -> Double {
        let file = try SQLiteFile(folder.database)
        let start = Stopwatch.wall
        let leads = try file.statement("SELECT * FROM leads WHERE state = 'waiting'")
        var rows = 0
        while try leads.step() {
            _ = leads.row()
            rows += 1
        }
        guard rows == count else { throw Failure("\(rows) live leads of \(count)") }
        return Stopwatch.wall - start
    }
}
