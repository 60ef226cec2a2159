import ContactCenter
import Synchronization

/// What a client reported.
final class Reports: Sendable {
    struct Report: Hashable, Sendable {
        var event: CallEvent
        var attempt: AttemptID
        var shop: ShopID
    }

    private let reports = Mutex<[Report]>([])

    func add(_ event: CallEvent, _ attempt: AttemptID, _ shop: ShopID) {
        reports.withLock { $0.append(Report(event: event, attempt: attempt, shop: shop)) }
    }

    func events(of call: CallOrder) -> [CallEvent] {
        reports.withLock { $0.filter { $0.attempt == call.attempt }.map(\.event) }
    }

    /// Waits until so many events of the call were reported.
    func events(of call: CallOrder, count: Int) async -> [CallEvent] {
        while events(of: call).count < count, !Task.isCancelled { await Task.yield() }
        return events(of: call)
    }

    /// Waits for the call's end.
    func course(of call: CallOrder) async -> [CallEvent] {
        while !Task.isCancelled {
            if case .ended = events(of: call).last { break }
            await Task.yield()
        }
        return events(of: call)
    }
}
