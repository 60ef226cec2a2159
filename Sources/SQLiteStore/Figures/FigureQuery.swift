import ContactCenter
import GRDB
import StoreRows

/// Counts the figures of one shop, over the orders submitted in `from ..< to` and what was done with them.
///
/// An order counts as it stands now: one that was called fake, and then released and confirmed, is a confirmed one.
/// Resends count with their order. A call or a state that is still going on counts up to `now`.
struct FigureQuery {
    let database: Database
    let shop: ShopID
    let from: Instant
    let to: Instant
    let threshold: Duration
    let now: Instant

    /// The orders meant, for a statement whose first three parameters are `putTime`'s.
    private static let orders = "orders o INDEXED BY orders_submitted"
    private static let isMeant = "o.shop_id = ?1 AND o.submitted_at >= ?2 AND o.submitted_at < ?3"

    func counts() throws -> FigureCounts {
        var counts = FigureCounts()
        try countOrders(&counts)
        try countAttempts(&counts)
        try countOutcomes(&counts)
        try countSums(&counts)
        try countAfterCall(&counts)
        try countStates(&counts)
        return counts
    }

    private func putTime(_ row: inout Values) {
        row.put(shop)
        row.put(from)
        row.put(to)
    }

    private func countOrders(_ counts: inout FigureCounts) throws {
        let sql = """
            SELECT count(*), total(r.times), total(o.verdict = 'duplicate'),
                total(o.verdict = 'held' AND o.verdict_reason <> 'do_not_call'),
                total(l.state = 'finished' AND l.state_reason = 'fake'),
                total(l.state = 'finished' AND l.state_reason = 'confirmed'),
                total(l.started > 0),
                total(l.started = 0 AND l.state IN ('waiting', 'offered') AND l.deadline_at < ?4)
            FROM \(Self.orders) CROSS JOIN leads l ON l.id = o.id LEFT JOIN resends r ON r.order_id = o.id
            WHERE \(Self.isMeant)
            """
        let bind = { (row: inout Values) in
            putTime(&row)
            row.put(now)
        }
        _ = try Prepared(database, sql).first(bind) { FigureRows.readOrders(&$0, &counts) }
    }

    private func countAttempts(_ counts: inout FigureCounts) throws {
        let sql = """
            SELECT count(*), total(a.is_late AND a.outcome IS NOT 'congestion'), total(CASE WHEN a.number = 1 THEN max(0, a.started_at - o.submitted_at) END),
                total(a.answered_at IS NOT NULL AND a.outcome IS NOT 'machine'),
                total(a.outcome IS 'abandoned'),
                count(a.connected_at), total(max(0, a.connected_at - coalesce(a.answered_at, a.connected_at))),
                total(a.connected_at - coalesce(a.answered_at, a.connected_at) <= ?4),
                total(max(0, coalesce(a.ended_at, ?5) - a.connected_at)),
                count(DISTINCT CASE WHEN a.connected_at IS NOT NULL THEN a.order_id END),
                count(DISTINCT CASE WHEN a.connected_at IS NOT NULL AND l.state = 'finished' AND l.state_reason = 'fake'
                    THEN a.order_id END)
            FROM \(Self.orders) CROSS JOIN attempts a ON a.order_id = o.id CROSS JOIN leads l ON l.id = o.id
            WHERE \(Self.isMeant)
            """
        let bind = { (row: inout Values) in
            putTime(&row)
            row.put(threshold.wholeMilliseconds)
            row.put(now)
        }
        _ = try Prepared(database, sql).first(bind) { FigureRows.readAttempts(&$0, &counts) }
    }

    private func countOutcomes(_ counts: inout FigureCounts) throws {
        let sql = """
            SELECT a.outcome, count(*) FROM \(Self.orders) CROSS JOIN attempts a ON a.order_id = o.id
            WHERE \(Self.isMeant) AND a.outcome IS NOT NULL GROUP BY a.outcome
            """
        let rows = try Prepared(database, sql).all(putTime) { row in
            (try row.word(Outcome.init, in: "attempts"), Int(row.integer()))
        }
        for case (let outcome?, let count) in rows { counts.attemptsByOutcome[outcome] = count }
    }

    /// A confirmed order is worth what was agreed in the call that confirmed it, else what was ordered.
    ///
    /// Whole units and the rest are summed apart, so that SQLite's sums can't overflow; a sum beyond what fits is cut off.
    private func countSums(_ counts: inout FigureCounts) throws {
        let sql = """
            SELECT currency, sum(micros / 1000000), sum(micros % 1000000), count(*) FROM (
                SELECT coalesce(o.currency, '') AS currency, coalesce(
                    (SELECT r.total_micros FROM results r WHERE r.order_id = o.id AND r.disposition = 'confirmed'
                        ORDER BY r.work DESC LIMIT 1), o.total_micros, 0) AS micros
                FROM \(Self.orders) CROSS JOIN leads l ON l.id = o.id
                WHERE \(Self.isMeant) AND l.state = 'finished' AND l.state_reason = 'confirmed')
            GROUP BY currency
            """
        for (currency, units, rest, orders) in try Prepared(database, sql).all(
            putTime, { ($0.text(), $0.integer(), $0.integer(), Int($0.integer())) })
        {
            counts.confirmedByCurrency[currency] = orders
            let (micros, isCut) = units.multipliedReportingOverflow(by: 1_000_000)
            let (sum, isCutToo) = micros.addingReportingOverflow(rest)
            counts.confirmedMicros[currency] = isCut || isCutToo ? (units < 0 ? .min : .max) : sum
        }
    }

    private func countAfterCall(_ counts: inout FigureCounts) throws {
        let sql = """
            SELECT total(r.after_call_ms) FROM \(Self.orders) CROSS JOIN results r ON r.order_id = o.id
            WHERE \(Self.isMeant)
            """
        counts.afterCallMilliseconds = try Prepared(database, sql).first(putTime) { $0.integer() } ?? 0
    }

    /// The operators who dialled these orders or fixed a result of them, and their time in `from ..< to`.
    ///
    /// A state without an end lasts until the operator's next one, so that one left open by a crash does not go on.
    private func countStates(_ counts: inout FigureCounts) throws {
        let sql = """
            WITH served AS (
                SELECT a.operator_id FROM \(Self.orders) CROSS JOIN attempts a ON a.order_id = o.id
                WHERE \(Self.isMeant) AND a.operator_id IS NOT NULL
                UNION
                SELECT r.operator_id FROM \(Self.orders) CROSS JOIN results r ON r.order_id = o.id WHERE \(Self.isMeant)
            ), spans AS (
                SELECT s.state, s.from_at, s.until_at
                FROM served CROSS JOIN operator_states s ON s.operator_id = served.operator_id
                WHERE s.until_at > ?2 AND s.from_at < ?3
                UNION ALL
                SELECT s.state, s.from_at, coalesce((
                    SELECT min(n.from_at) FROM operator_states n
                    WHERE n.operator_id = s.operator_id AND n.from_at > s.from_at), ?4)
                FROM served CROSS JOIN operator_states s ON s.operator_id = served.operator_id
                WHERE s.until_at IS NULL AND s.from_at < ?3
            )
            SELECT state = 'ready', total(max(0, min(until_at, ?3) - max(from_at, ?2))) FROM spans
            WHERE state IN ('ready', 'reserved', 'ringing', 'talking', 'after_call') GROUP BY 1
            """
        let bind = { (row: inout Values) in
            putTime(&row)
            row.put(now)
        }
        let rows = try Prepared(database, sql).all(bind) { ($0.flag(), $0.integer()) }
        for (isReady, milliseconds) in rows {
            if isReady { counts.readyMilliseconds = milliseconds } else { counts.busyMilliseconds = milliseconds }
        }
    }
}
