import Cluster
import Foundation
package import Logging
import Synchronization
import UnixSignals

/// Runs a node as its child and starts it again when it dies.
///
/// A new start listens at the same address, so the store ends the lease of the one before at once: its shards are taken up
/// again within moments, and not when a lease runs out.
package struct Supervisor: Sendable {
    private let program: String
    private let arguments: [String]
    private let logger: Logger

    /// Tells the child whose it is: it stops when that process is gone, and does not hold the ports of the next one's child.
    static let pidVariable = "PEREZVON_SUPERVISOR_PID"

    /// A child that lives for so long has begun well: the next start waits for nothing.
    private static let wellBegun = Duration.seconds(10)
    private static let longestPause = Duration.seconds(15)

    /// - Parameters:
    ///   - program: the path of this program.
    ///   - arguments: of the child: `serve …`.
    package init(program: String, arguments: [String], logger: Logger) {
        self.program = program
        self.arguments = arguments
        self.logger = logger
    }

    /// Runs until it is told to stop (SIGTERM, SIGINT), which the child is told too, or until the child ends by itself with 0
    /// or says that its command line is wrong (2).
    /// - Returns: the child's last exit code.
    package func run() async throws -> Int32 {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let child = Child()
        return try await withThrowingTaskGroup(of: Int32?.self) { group in
            group.addTask {
                for await signal in signals { child.stop(signal == .sigint ? SIGINT : SIGTERM) }
                return nil
            }
            group.addTask { try await keepAlive(child) }
            defer { group.cancelAll() }
            while let code = try await group.next() {
                if let code { return code }
            }
            return 0
        }
    }

    private func keepAlive(_ child: Child) async throws -> Int32 {
        var deaths = 0
        while true {
            let begun = ContinuousClock.now
            let end = try await child.run(program, arguments)
            if child.isStopping || end == .exited(0) || end == .exited(2) { return end.code }
            deaths = ContinuousClock.now - begun > Self.wellBegun ? 1 : deaths + 1
            let pause = deaths == 1 ? .zero : min(.milliseconds(250) * (1 << min(deaths, 10)), Self.longestPause)
            logger.error("the node died and is started again", metadata: ["end": "\(end)", "pause": "\(pause)"])
            if pause > .zero { await child.pause(pause) }
            if child.isStopping { return end.code }
        }
    }
}

/// One node process after the other.
private final class Child: Sendable {
    enum End: Hashable, CustomStringConvertible {
        case exited(Int32)
        case killed(Int32)

        /// As a shell has it.
        var code: Int32 {
            switch self {
            case .exited(let code): code
            case .killed(let signal): 128 + signal
            }
        }

        var description: String {
            switch self {
            case .exited(let code): "exit code \(code)"
            case .killed(let signal): "signal \(signal)"
            }
        }
    }

    private let state = Mutex((pid: Int32?.none, isStopping: false))

    var isStopping: Bool { state.withLock { $0.isStopping } }

    func stop(_ signal: Int32) {
        let pid = state.withLock { state in
            state.isStopping = true
            return state.pid
        }
        if let pid { kill(pid, signal) }
    }

    func run(_ program: String, _ arguments: [String]) async throws -> End {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            [Supervisor.pidVariable: String(ProcessInfo.processInfo.processIdentifier)]) { $1 }
        let (ends, continuation) = AsyncStream.makeStream(of: End.self)
        process.terminationHandler = { process in
            continuation.yield(
                process.terminationReason == .exit
                    ? .exited(process.terminationStatus) : .killed(process.terminationStatus))
            continuation.finish()
        }
        try process.run()
        let isLate = state.withLock { state in
            state.pid = process.processIdentifier
            return state.isStopping
        }
        if isLate { kill(process.processIdentifier, SIGTERM) }
        var end = End.exited(0)
        for await one in ends { end = one }
        state.withLock { $0.pid = nil }
        return end
    }

    /// Waits, but not past a stop.
    func pause(_ duration: Duration) async {
        let begun = ContinuousClock.now
        while !isStopping, ContinuousClock.now - begun < duration { await WallClockPace.wait(.milliseconds(100)) }
    }
}
