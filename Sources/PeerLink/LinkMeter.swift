import Synchronization

/// Counts, from any thread.
final class LinkMeter: Sendable {
    let connections = Atomic(0)
    let connectionsMade = Atomic(0)
    let connectionsLost = Atomic(0)
    let connectionsFailed = Atomic(0)
    let connectionsRefused = Atomic(0)
    let parcelsOut = Atomic(0)
    let parcelsIn = Atomic(0)
    let answersOut = Atomic(0)
    let answersIn = Atomic(0)
    let bytesOut = Atomic(0)
    let bytesIn = Atomic(0)
    let resets = Atomic(0)
    let overloads = Atomic(0)
    let expired = Atomic(0)
    let calls = Atomic(0)

    var counters: LinkCounters {
        var counters = LinkCounters()
        counters.connections = connections.load(ordering: .relaxed)
        counters.connectionsMade = connectionsMade.load(ordering: .relaxed)
        counters.connectionsLost = connectionsLost.load(ordering: .relaxed)
        counters.connectionsFailed = connectionsFailed.load(ordering: .relaxed)
        counters.connectionsRefused = connectionsRefused.load(ordering: .relaxed)
        counters.parcelsOut = parcelsOut.load(ordering: .relaxed)
        counters.parcelsIn = parcelsIn.load(ordering: .relaxed)
        counters.answersOut = answersOut.load(ordering: .relaxed)
        counters.answersIn = answersIn.load(ordering: .relaxed)
        counters.bytesOut = bytesOut.load(ordering: .relaxed)
        counters.bytesIn = bytesIn.load(ordering: .relaxed)
        counters.resets = resets.load(ordering: .relaxed)
        counters.overloads = overloads.load(ordering: .relaxed)
        counters.expired = expired.load(ordering: .relaxed)
        counters.calls = calls.load(ordering: .relaxed)
        return counters
    }
}

extension Atomic where Value == Int {
    /// Counts some more.
    func count(_ more: Int = 1) { wrappingAdd(more, ordering: .relaxed) }
}
