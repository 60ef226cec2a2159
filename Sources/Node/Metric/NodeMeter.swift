import Actors
import ContactCenter
import Telemetry

/// Counts what the actors do, under the names that dashboards rely on.
final class NodeMeter: Meter {
    private let metrics: Metrics
    private let firstDial: Histogram
    private let commit: Histogram
    private let batch: Histogram
    private let fences: Counter
    private let late: Counter
    /// By the answer's status.
    private let refusals: [Int: Counter]

    init(_ metrics: Metrics) {
        self.metrics = metrics
        firstDial = metrics.histogram(
            "perezvon_first_dial_seconds", "From an order's arrival to its first dial.",
            bounds: [0.01, 0.025, 0.05, 0.1, 0.5, 1, 10, 60, 300, 600, 900, 1800, 3600, 14400, 43200])
        commit = metrics.histogram("perezvon_commit_seconds", "From a group's first byte to its last on disk.")
        batch = metrics.histogram(
            "perezvon_commit_units", "Units of a group.", bounds: [1, 2, 5, 10, 50, 100, 500, 1000, 4000])
        fences = metrics.counter(
            "perezvon_fence_rejections_total", "Commits refused because the shard has a newer owner.")
        late = metrics.counter("perezvon_first_dials_late_total", "First dials after the order's deadline.")
        let statuses = [429, 503].map { status in
            let counter = metrics.counter(
                "perezvon_overload_answers_total", "Answers that ask the client to come back later.",
                ["status": "\(status)"])
            return (status, counter)
        }
        refusals = Dictionary(uniqueKeysWithValues: statuses)
    }

    func judged(_ verdict: OrderVerdict, isResent: Bool, of shop: ShopID) {
        metrics.counter(
            "perezvon_orders_total", "Orders taken in, by shop and verdict.",
            ["shop": shop.rawValue, "verdict": isResent ? "resent" : verdict.word]
        ).add()
    }

    func dialled(isLate: Bool, wait: Duration?) {
        metrics.counter("perezvon_attempts_total", "Dials started.").add()
        if isLate { late.add() }
        if let wait { firstDial.observe(wait) }
    }

    func ended(_ outcome: Outcome) {
        metrics.counter(
            "perezvon_calls_ended_total", "Calls that ended, by the telephone's word.",
            ["outcome": outcome.rawValue]
        ).add()
    }

    func fixed(_ disposition: Disposition) {
        metrics.counter(
            "perezvon_results_total", "Results fixed by operators.", ["disposition": disposition.rawValue]
        ).add()
    }

    func delivered(_ answer: DeliveryAnswer) {
        let word =
            switch answer {
            case .accepted: "accepted"
            case .tryLater: "try_later"
            case .refused: "refused"
            }
        metrics.counter("perezvon_deliveries_total", "Tries to tell a shop's CRM, by its answer.", ["answer": word])
            .add()
    }

    func committed(units: Int, in duration: Duration) {
        commit.observe(duration)
        batch.observe(Double(units))
    }

    /// A request was answered 429 or 503.
    func refused(_ status: Int) {
        refusals[status]?.add()
    }

    func fenced() {
        fences.add()
    }
}
