import Actors
import AsyncHTTPClient
import Cluster
import ContactCenter
import ServiceLifecycle
import SimulatedCarrier
import Synchronization

/// Moves the demo's time: sends each order at its moment, fires each timer at its, and lets everything come to rest before
/// the next. So the same seed gives the same demo, however fast the machine is.
struct DemoDriver: Service {
    let node: PerezvonNode
    let clock: VirtualClock
    let orders: DemoOrders
    let streams: [DemoStream]
    let operators: [OperatorID]
    let zone: TimeZoneRules
    let speed: Double?
    let endsWhenDone: Bool
    let onFirstDial: @Sendable () async -> Void
    let onEnd: @Sendable () async -> Void

    /// Beyond the last order, leads are followed for so long.
    private static let patience = Duration.days(4)

    func run() async throws {
        try await HTTPClient.withHTTPClient { client in
            try await withThrowingDiscardingTaskGroup { group in
                for stream in streams { group.addTask { await stream.run(client) } }
                for id in operators { node.system.tell(.demoOperator(id), Wake()) }
                try await drive()
                for stream in streams { await stream.finish() }
            }
        }
    }

    private func drive() async throws {
        let start = clock.milliseconds
        var pace = Pace(speed: speed, start: start)
        pace.isQuiet = { DemoShift.isNight(Instant(milliseconds: $0), in: zone) }
        var next = 0
        var hasDialled = false
        let end = orders.lines.last!.at + Self.patience
        var check = orders.lines.last!.at
        while !isStopping {
            await node.system.activity.quiet()
            if !hasDialled, let carrier = node.carriers.simulated, carrier.tally.placed > 0 {
                hasDialled = true
                await onFirstDial()
            }
            let order = next < orders.lines.count ? orders.lines[next].at.milliseconds : Int64.max
            let timer = clock.nextTimer ?? Int64.max
            if order == .max, clock.now >= check {
                check = clock.now + .minutes(10)
                if try await isDone() || clock.now >= end { break }
            }
            let moment = min(order, timer)
            guard await pace.wait(until: moment, isStopping: { isStopping }) else { return }
            clock.advance(to: moment)
            if order <= timer {
                for stream in streams { try await send(orders.lines[next].bytes, on: stream) }
                next += 1
            } else {
                _ = clock.fireNext()
            }
        }
        guard !isStopping else { return }
        await onEnd()
        if !endsWhenDone { await goOn() }
    }

    /// Sends an order and lets happen what must, until it is acknowledged.
    private func send(_ line: [UInt8], on stream: DemoStream) async throws {
        let isTaken = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isTaken.raise() }
                try await stream.send(line)
            }
            while !isTaken.isUp {
                await node.system.activity.quiet()
                if clock.nextTimer.map({ $0 <= clock.milliseconds }) ?? false {
                    _ = clock.fireNext()
                } else {
                    await Task.yield()
                }
            }
            try await group.waitForAll()
        }
    }

    /// Serves on, at our own speed.
    private func goOn() async {
        var pace = Pace(speed: 1, start: clock.milliseconds)
        while !isStopping {
            await node.system.activity.quiet()
            let moment = min(clock.nextTimer ?? .max, clock.milliseconds + 500)
            guard await pace.wait(until: moment, isStopping: { isStopping }) else { return }
            clock.advance(to: moment)
            _ = clock.fireNext()
        }
    }

    private var isStopping: Bool { Task.isCancelled || Task.isShuttingDownGracefully }

    /// Every lead has ended.
    private func isDone() async throws -> Bool {
        for queue in try await node.board.board().queues {
            let live =
                queue.ready.reduce(0, +) + queue.delayed + queue.outsideWindow + queue.offered
                + queue.dialling + queue.talking + queue.afterCall
            if live > 0 { return false }
        }
        return true
    }
}

/// Raised once.
private final class Flag: Sendable {
    private let state = Mutex(false)

    func raise() { state.withLock { $0 = true } }
    var isUp: Bool { state.withLock { $0 } }
}

/// Holds virtual time back to a speed. Hours in which nobody may be called pass ten times faster.
private struct Pace {
    let speed: Double?
    private var last: Int64
    /// Our own time that should have passed.
    private var due = Duration.zero
    private let wall = WallClockPace()
    var isQuiet: (Int64) -> Bool = { _ in false }

    init(speed: Double?, start: Int64) {
        self.speed = speed
        last = start
    }

    /// - Returns: false where the demo is being stopped.
    mutating func wait(until moment: Int64, isStopping: () -> Bool) async -> Bool {
        guard let speed else { return !isStopping() }
        due += .microseconds(Int64(Double(moment - last) * 1000 / (isQuiet(last) ? speed * 10 : speed)))
        last = moment
        // A machine that can't keep up does not make it good later.
        if wall.elapsed > due { due = wall.elapsed }
        while !isStopping() {
            let left = due - wall.elapsed
            if left <= .milliseconds(1) { return true }
            await wall.wait(until: wall.elapsed + min(left, .milliseconds(200)))
        }
        return false
    }
}
