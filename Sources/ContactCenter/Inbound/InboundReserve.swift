/// How many operators a campaign keeps free for inbound calls while the same people call customers.
///
/// The fewest operators N by which Erlang C reaches the service level for the calls of the last half hour, less those who
/// serve inbound calls now: max(0, N − busy), within the plan's bounds. Policies that keep a number of operators free
/// are optimal for blending under a service level (Gans, Zhou: A call-routing problem with service-level
/// constraints, Operations Research 51(2), 2003; Bhulai, Koole: A queueing model for call blending, IEEE Transactions on
/// Automatic Control 48(8), 2003); Erlang C's N is the simple bound that needs no simulation.
package struct InboundReserve: Sendable {
    /// Arrivals are counted by minute, over so many.
    package static let minutes = 30

    private struct Minute {
        var number: Int64 = .min
        var calls = 0
    }

    private var arrivals = [Minute](repeating: Minute(), count: Self.minutes)
    /// The first arrival's minute: before half an hour has passed, the rate is that of the time since.
    private var since: Int64?

    package init() {}

    package mutating func noteArrival(at now: Instant) {
        let number = now.milliseconds / 60_000
        let index = Int(number % Int64(Self.minutes))
        if arrivals[index].number != number { arrivals[index] = Minute(number: number) }
        arrivals[index].calls += 1
        since = since ?? number
    }

    /// Calls an hour. The first minutes count as five at least: one call is no rush.
    package func callsPerHour(at now: Instant) -> Double {
        guard let since else { return 0 }
        let number = now.milliseconds / 60_000
        let calls = arrivals.reduce(0) { $0 + ($1.number > number - Int64(Self.minutes) ? $1.calls : 0) }
        let span = min(max(number - since + 1, 5), Int64(Self.minutes))
        return Double(calls) / Double(span) * 60
    }

    /// Operators to be kept free now.
    ///
    /// - Parameters:
    ///   - handleTime: seconds that a call keeps an operator busy: `InboundQueue.handleTime`.
    ///   - busy: operators who serve inbound calls of the campaign now.
    package func operators(
        _ plan: InboundPlan, handleTime: Double, busy: Int, at now: Instant
    ) -> Int {
        let load = callsPerHour(at: now) / 3600 * handleTime
        let needed = Erlang.agents(
            load: load, handleTime: handleTime, share: plan.serviceLevel.share,
            within: plan.serviceLevel.within.asSeconds, most: plan.reserve.upperBound + max(busy, 0) + 1)
        return min(max(needed - busy, plan.reserve.lowerBound), plan.reserve.upperBound)
    }
}
