import Glibc

/// `failover [--rounds 5] [--leads 4000]`: a worker is killed; how long nobody of its shop is called.
enum FailOverBenchmark: Benchmark {
    static let name = "failover"
    static let summary = "kill -9 of the worker that dials: time to the shop's next call, by the telephone's own record"

    /// Each call takes one of them for five seconds: at ten calls a second some are always free.
    private static let operators = 80
    private static let callsPerSecond = 10
    private static let ringLimit = 5
    /// Calls that a dead worker had asked for are begun within this; the next one is another worker's.
    private static let wake = 0.1

    static func run(_ options: Options, _ report: inout Report) throws {
        let rounds = options.count("rounds", or: 5)
        for isSupervised in [true, false] {
            let waits = try measure(rounds, options, isSupervised: isSupervised)
            let word = isSupervised ? "supervised" : "not supervised, lease 6 s"
            report.figure(
                "\(word): killed to the next call, the longest of \(rounds)", waits.max() ?? 0, "s",
                limit: isSupervised ? 2 : 8)
            report.figure("  the median", waits.sorted().share(0.5), "s")
            let each = waits.map { "\(Int($0 * 1000))" }.joined(separator: " ")
            report.note(
                "  each: \(each) ms; 2 workers, \(callsPerSecond) calls a second before, some of \(operators) operators "
                    + "free; load \(Machine.load)")
        }
    }

    private static func measure(_ rounds: Int, _ options: Options, isSupervised: Bool) throws -> [Double] {
        let port = try Socket.freePort()
        let floor = try ClusterFloor(
            options,
            documents: DialDesk.documents(
                operators: operators, carrier: port, callsPerSecond: callsPerSecond, ringLimit: ringLimit),
            isSupervised: isSupervised)
        let record = floor.folder.path + "/calls.ndjson"
        // Nobody answers: operators dial without an end.
        let carrier = try ChildProcess(
            NodeProcess.program(options),
            ["carrier", "--listen", "127.0.0.1:\(port)", "--record", record, "--answers", "0"],
            environment: ["TZ=UTC"], output: floor.folder.output)
        try floor.scale(to: 2)
        let leads = options.count("leads", or: 4_000)
        _ = try StreamLoad(floor.entrance, count: leads, connections: 1, shops: [DialDesk.shop]).run()
        let desktops = try DialDesk.open(operators, at: floor.entrance)
        defer {
            withExtendedLifetime(desktops) {}
            carrier.end()
        }
        return try (0..<rounds).map { _ in
            // A worker that has lived for ten seconds has begun well: its supervisor waits for nothing.
            sleep(11)
            try floor.settle()
            return try kill(floor, record, isSupervised: isSupervised)
        }
    }

    /// - Returns: seconds from the kill to the next call.
    private static func kill(_ floor: ClusterFloor, _ record: String, isSupervised: Bool) throws -> Double {
        let name = try floor.owner(of: DialDesk.shop)
        let worker = try floor.worker(name)
        let dialled = calls(floor, record)
        guard let last = dialled.last, Stopwatch.date - last < 2 else {
            throw Failure("nobody is dialled before the kill; calls so far: \(dialled.count)")
        }
        let killedAt = Stopwatch.date
        if isSupervised {
            guard let child = worker.supervised else { throw Failure("\(name)'s supervisor has no child") }
            _ = Glibc.kill(child, SIGKILL)
        } else {
            worker.process.end(SIGKILL)
        }
        var next: Double?
        try floor.wait(for: "a call after the kill of \(name)") {
            next = calls(floor, record).first { $0 > killedAt + wake }
            return next != nil
        }
        if !isSupervised { try floor.restart(name) }
        return (next ?? killedAt) - killedAt
    }

    /// When calls were placed, seconds since 1970, in their order.
    private static func calls(_ floor: ClusterFloor, _ record: String) -> [Double] {
        floor.folder.text(of: record).split(separator: "\n").filter { $0.contains(#""placed""#) }.compactMap { line in
            guard let at = line.firstRange(of: #""at_ms":"#) else { return nil }
            return Double(line[at.upperBound...].prefix { $0.isNumber }).map { $0 / 1000 }
        }
    }
}
