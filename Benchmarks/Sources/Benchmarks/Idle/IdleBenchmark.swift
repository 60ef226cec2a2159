import Glibc

/// `idle [--seconds 20]`: what a node takes that has nothing to do.
enum IdleBenchmark: Benchmark {
    static let name = "idle"
    static let summary = "a node with the demo's settings and nothing to do, beside a process that sleeps"

    static func run(_ options: Options, _ report: inout Report) throws {
        let seconds = options.count("seconds", or: 20)
        let node = try NodeProcess.start(options)
        let sleeper = try ChildProcess(
            "/bin/sleep", ["\(seconds + 60)"], environment: [], output: node.folder.path + "/sleep")
        // What the start left to do is not idling.
        sleep(3)
        let (before, asleep) = (node.process.figures, sleeper.figures)
        sleep(UInt32(seconds))
        let (after, still) = (node.process.figures, sleeper.figures)
        guard node.process.isRunning else { throw Failure("the node ended") }
        node.process.end()
        sleeper.end(SIGKILL)
        report.figure("resident memory", after.memory / 1e6, "MB", reference: still.memory / 1e6, limit: 100)
        report.figure(
            "of a core, over \(seconds) s", (after.work - before.work) / Double(seconds) * 100, "%",
            reference: (still.work - asleep.work) / Double(seconds) * 100, limit: 1)
        report.note("  load \(Machine.load)")
    }
}
