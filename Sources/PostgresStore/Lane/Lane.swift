import Actors
import Glibc
import Logging

/// One connection and whoever waits for it, in order. Connects when it is first used, and again when it was cut.
///
/// What provably did not happen is done again for up to `patience`; after that, and while the server is away, whoever
/// comes is refused at once, but for one try each back-off. A commit whose answer did not come is never repeated.
actor Lane {
    private nonisolated let executor: LaneExecutor
    private let servers: ServerList
    private let purpose: LanePurpose
    private let logger: Logger
    private var connection: Connection?
    private var backOff = BackOff()
    /// Since when there has been no connection, when it was last tried, and why it was not had.
    private var outage: (since: ContinuousClock.Instant, tried: ContinuousClock.Instant, error: any Error)?
    private var isClosed = false

    private static let patience: Duration = .seconds(4)
    /// How often a transaction that met another one is tried again.
    private static let meetings = 8

    init(_ purpose: LanePurpose, _ servers: ServerList, logger: Logger) {
        self.purpose = purpose
        self.servers = servers
        self.logger = logger
        executor = LaneExecutor(label: "PostgresStore.\(purpose.rawValue)")
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Runs on the connection, on a thread that may block. Not cancelled with the caller.
    /// - Parameter body: may be run again where it threw.
    /// - Throws: `StoreError`, `QueryError`.
    func perform<Value: Sendable>(_ body: @Sendable (Connection) throws -> Value) throws -> Value {
        guard !isClosed else { throw Problem.closed(servers.name) }
        let begun = ContinuousClock.now
        let giveUp = (outage?.since ?? begun) + Self.patience
        var meetings = 0
        while true {
            do {
                return try body(try connected(until: giveUp))
            } catch {
                guard try isWorthAnother(error, &meetings, until: giveUp) else {
                    throw servers.problem(error)
                }
            }
        }
    }

    /// Lets no more in, and closes the connection when those before are done.
    func close() {
        isClosed = true
        connection = nil
    }

    private func isWorthAnother(
        _ error: any Error, _ meetings: inout Int, until giveUp: ContinuousClock.Instant
    ) throws -> Bool {
        switch error {
        case is CommitUnknown, is ConnectionLost:
            connection = nil
            return error is ConnectionLost && .now < giveUp
        case let error as ServerError where error.isOfServer:
            connection = nil
            return error.canPass && .now < giveUp
        case let error as ServerError where error.isOfMeeting:
            meetings += 1
            return meetings <= Self.meetings
        case is Overtaken:
            meetings += 1
            return meetings <= Self.meetings
        default:
            return false
        }
    }

    private func connected(until giveUp: ContinuousClock.Instant) throws -> Connection {
        if let connection { return connection }
        if let next = backOff.next, let outage, !servers.isFound(since: outage.tried) {
            // Somebody else was refused a moment ago.
            guard next < giveUp || next <= .now else { throw outage.error }
            Self.wait(until: next)
        }
        do {
            let new = try servers.connect(purpose)
            if outage != nil { logger.notice("the store is back", metadata: ["store": "\(servers.name)"]) }
            connection = new
            outage = nil
            backOff.succeeded()
            return new
        } catch {
            if outage == nil {
                logger.warning(
                    "the store is away",
                    metadata: ["store": "\(servers.name)", "error": "\(servers.words(of: error))"])
            }
            let now = ContinuousClock.now
            outage = (outage?.since ?? now, now, error)
            backOff.failed(at: now)
            throw error
        }
    }

    /// On the lane's own thread, which has nothing else to do.
    private static func wait(until moment: ContinuousClock.Instant) {
        let left = ContinuousClock.now.duration(to: moment).inMilliseconds
        if left > 0 { _ = poll(nil, 0, Int32(clamping: left)) }
    }
}
