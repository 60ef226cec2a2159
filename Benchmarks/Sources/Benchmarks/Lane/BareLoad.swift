import NIOCore

/// Sends messages, so many without an acknowledgement at once.
final class BareLoad: BareTalk {
    private let count: Int
    private let inFlight: Int
    private let every: Int
    private let done: EventLoopPromise<[Double]>
    private var sent = 0
    private var acknowledged = 0
    private var starts: [Double]
    private var waits: [Double] = []

    init(count: Int, inFlight: Int, acknowledgedEvery every: Int, _ done: EventLoopPromise<[Double]>) {
        (self.count, self.inFlight, self.every, self.done) = (count, inFlight, every, done)
        starts = [Double](repeating: 0, count: count)
        waits.reserveCapacity(count)
    }

    func begin(_ lane: BareLane) { sendMore(lane) }

    func take(_ message: inout ByteBuffer, _ lane: BareLane) {
        guard let _: UInt8 = message.readInteger(), let number: UInt64 = message.readInteger() else { return }
        acknowledged = every == 1 ? acknowledged + 1 : Int(number) + 1
        waits.append(Stopwatch.wall - starts[Int(number)])
        if acknowledged == count { done.succeed(waits) } else { sendMore(lane) }
    }

    private func sendMore(_ lane: BareLane) {
        while sent < count, sent - acknowledged < inFlight {
            if every == 1 || sent % every == every - 1 { starts[sent] = Stopwatch.wall }
            lane.send(
                UInt64(sent), isAsked: (sent + 1) % every == 0 ? 1 : 0, payload: LaneBenchmark.payload)
            sent += 1
        }
    }
}
