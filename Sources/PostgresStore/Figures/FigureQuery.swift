import ContactCenter
import StoreRows

/// Counts the figures of one shop, over the orders submitted in `from ..< to` and what was done with them.
///
/// An order counts as it stands now: one that was called fake, and then released and confirmed, is a confirmed one.
/// Resends count with their order. A call or a state that is still going on counts up to `now`.
struct FigureQuery {
    let shop: ShopID
    let from: Instant
    let to: Instant
    let threshold: Duration
    let now: Instant

    /// The orders meant, for a statement whose first three parameters are `putTime`'s.
    private static let isMeant = "o.shop_id = $1 AND o.submitted_at >= $2 AND o.submitted_at < $3"
    private static let isFake = "l.state = 'finished' AND l.state_reason = 'fake'"

    private static let orders = """
        SELECT count(*), coalesce(sum(r.times), 0)::bigint, count(*) FILTER (WHERE o.verdict = 'duplicate'),
            count(*) FILTER (WHERE o.verdict = 'held' AND o.verdict_reason <> 'do_not_call'),
            count(*) FILTER (WHERE \(isFake)),
            count(*) FILTER (WHERE l.state = 'finished' AND l.state_reason = 'confirmed'),
            count(*) FILTER (WHERE l.started > 0),
            count(*) FILTER (WHERE l.started = 0 AND l.state IN ('waiting', 'offered') AND l.deadline_at < $4)
        FROM orders o JOIN leads l ON l.id = o.id LEFT JOIN resends r ON r.order_id = o.id
        WHERE \(isMeant)
        """

    private static let attempts = """
        SELECT count(*), count(*) FILTER (WHERE a.is_late AND a.outcome IS DISTINCT FROM 'congestion'),
            coalesce(sum(greatest(0, a.started_at - o.submitted_at)) FILTER (WHERE a.number = 1), 0)::bigint,
            count(*) FILTER (WHERE a.answered_at IS NOT NULL AND a.outcome IS DISTINCT FROM 'machine'),
            count(*) FILTER (WHERE a.outcome = 'abandoned'),
            count(a.connected_at),
            coalesce(sum(greatest(0, a.connected_at - coalesce(a.answered_at, a.connected_at))), 0)::bigint,
            count(*) FILTER (WHERE a.connected_at - coalesce(a.answered_at, a.connected_at) <= $4),
            coalesce(sum(greatest(0, coalesce(a.ended_at, $5) - a.connected_at)), 0)::bigint,
            count(DISTINCT a.order_id) FILTER (WHERE a.connected_at IS NOT NULL),
            count(DISTINCT a.order_id) FILTER (WHERE a.connected_at IS NOT NULL AND \(isFake))
        FROM orders o JOIN attempts a ON a.order_id = o.id JOIN leads l ON l.id = o.id
        WHERE \(isMeant)
        """

    private static let outcomes = """
        SELECT a.outcome, count(*) FROM orders o JOIN attempts a ON a.order_id = o.id
        WHERE \(isMeant) AND a.outcome IS NOT NULL GROUP BY a.outcome
        """

    /// A confirmed order is worth what was agreed in the call that confirmed it, else what was ordered. A sum beyond
    /// what fits is cut off.
    private static let sums = """
        SELECT currency, greatest(least(sum(micros), 9223372036854775807), -9223372036854775808)::bigint, count(*)
        FROM (
            SELECT coalesce(o.currency, '') AS currency, coalesce(
                (SELECT r.total_micros FROM results r WHERE r.order_id = o.id AND r.disposition = 'confirmed'
                    ORDER BY r.work DESC LIMIT 1), o.total_micros, 0) AS micros
            FROM orders o JOIN leads l ON l.id = o.id
            WHERE \(isMeant) AND l.state = 'finished' AND l.state_reason = 'confirmed') confirmed
        GROUP BY currency
        """

    private static let afterCall = """
        SELECT coalesce(sum(r.after_call_ms), 0)::bigint FROM orders o JOIN results r ON r.order_id = o.id
        WHERE \(isMeant)
        """

    /// The operators who dialled these orders or fixed a result of them, and their time in `from ..< to`.
    ///
    /// A state without an end lasts until the operator's next one, so that one left open by a crash does not go on.
    private static let states = """
        WITH served AS (
            SELECT a.operator_id FROM orders o JOIN attempts a ON a.order_id = o.id
            WHERE \(isMeant) AND a.operator_id IS NOT NULL
            UNION
            SELECT r.operator_id FROM orders o JOIN results r ON r.order_id = o.id WHERE \(isMeant)
        ), spans AS (
            SELECT s.state, s.from_at, s.until_at
            FROM served JOIN operator_states s ON s.operator_id = served.operator_id
            WHERE s.until_at > $2 AND s.from_at < $3
            UNION ALL
            SELECT s.state, s.from_at, coalesce((
                SELECT min(n.from_at) FROM operator_states n
                WHERE n.operator_id = s.operator_id AND n.from_at > s.from_at), $4)
            FROM served JOIN operator_states s ON s.operator_id = served.operator_id
            WHERE s.until_at IS NULL AND s.from_at < $3
        )
        SELECT state = 'ready', sum(greatest(0, least(until_at, $3) - greatest(from_at, $2)))::bigint FROM spans
        WHERE state IN ('ready', 'reserved', 'ringing', 'talking', 'after_call') GROUP BY 1
        """

    /// To be run as of one moment, and their answers given to `counts`.
    var queries: [Query] {
        [
            Query(Self.orders) { row in
                putTime(&row)
                row.put(now)
            },
            Query(Self.attempts) { row in
                putTime(&row)
                row.put(threshold.wholeMilliseconds)
                row.put(now)
            },
            Query(Self.outcomes, putTime), Query(Self.sums, putTime), Query(Self.afterCall, putTime),
            Query(Self.states) { row in
                putTime(&row)
                row.put(now)
            },
        ]
    }

    private func putTime(_ row: inout Parameters) {
        row.put(shop)
        row.put(from)
        row.put(to)
    }

    static func counts(_ answers: [Rows]) throws -> FigureCounts {
        guard answers.count == 6 else { throw ConnectionLost(why: "\(answers.count) answers came to six statements") }
        var counts = FigureCounts()
        _ = answers[0].first { FigureRows.readOrders(&$0, &counts) }
        _ = answers[1].first { FigureRows.readAttempts(&$0, &counts) }
        for case (let outcome?, let count) in try answers[2].all({
            (try $0.word(Outcome.init, in: "attempts"), Int($0.integer()))
        }) {
            counts.attemptsByOutcome[outcome] = count
        }
        for (currency, micros, orders) in answers[3].all({ ($0.text(), $0.integer(), Int($0.integer())) }) {
            counts.confirmedMicros[currency] = micros
            counts.confirmedByCurrency[currency] = orders
        }
        counts.afterCallMilliseconds = answers[4].first { $0.integer() } ?? 0
        for (isReady, milliseconds) in answers[5].all({ ($0.flag(), $0.integer()) }) {
            if isReady { counts.readyMilliseconds = milliseconds } else { counts.busyMilliseconds = milliseconds }
        }
        return counts
    }
}
