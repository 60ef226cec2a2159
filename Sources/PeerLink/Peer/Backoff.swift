import NIOCore

/// How long to leave a peer alone that could not be reached: twice as long after each try, a random part of it off,
/// so that many nodes do not come at once.
struct Backoff: Sendable {
    private let shortest: TimeAmount
    private let longest: TimeAmount
    private var failures = 0
    private(set) var notBefore = NIODeadline.uptimeNanoseconds(0)

    init(_ settings: LinkSettings) {
        shortest = TimeAmount(settings.shortestPause)
        longest = TimeAmount(settings.longestPause)
    }

    mutating func failed(at now: NIODeadline) {
        let pause = min(shortest.nanoseconds << min(failures, 20), longest.nanoseconds)
        failures += 1
        notBefore = now + .nanoseconds(Int64.random(in: pause / 2...pause))
    }

    mutating func succeeded() {
        failures = 0
        notBefore = .uptimeNanoseconds(0)
    }
}
