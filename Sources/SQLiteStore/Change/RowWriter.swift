import ContactCenter
import GRDB
import StoreRows

/// Turns one change into its row.
struct RowWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// - Returns: why the change was not written; nil where it was.
    func write(_ change: Change) throws -> Refusal? {
        switch change {
        case .orderTaken(let order, let lead, let verdict): return try take(order, lead, verdict)
        case .attemptStarted(let attempt, let cap, let dayStart): return try start(attempt, cap, dayStart)
        case .leadChanged(let lead): try update(lead)
        case .event(let id, let number, let at, let event): try append(event, number, at, of: id)
        case .orderResent(let id, _, let at): try countResend(of: id, at)
        case .attemptChanged(let attempt): try update(attempt)
        case .resultFixed(let fixed): try run(ResultRow.insert) { ResultRow.put(fixed, in: &$0) }
        case .delivery(let delivery): try run(DeliveryRow.upsert) { DeliveryRow.put(delivery, in: &$0) }
        case .operatorState(let span): try run(OperatorRows.upsertState) { OperatorRows.put(span, in: &$0) }
        case .draftSaved(let draft): try run(OperatorRows.upsertDraft) { OperatorRows.put(draft, in: &$0) }
        case .draftDropped(let work): try run(OperatorRows.deleteDraft) { OperatorRows.put(work, in: &$0) }
        case .doNotCallAdded(let entry): try run(DoNotCallRow.upsert) { DoNotCallRow.put(entry, in: &$0) }
        case .doNotCallRemoved(let phone, let shop):
            try run(DoNotCallRow.delete) { row in
                row.put(phone)
                row.put(shop?.rawValue ?? "")
            }
        }
        return nil
    }

    @discardableResult
    private func run(_ sql: String, _ bind: (inout Values) -> Void) throws -> Int {
        try Prepared(database, sql).run(bind)
    }

    private func take(_ order: Order, _ lead: Lead, _ verdict: OrderVerdict) throws -> Refusal? {
        guard try run(OrderRow.insert, { OrderRow.put(order, verdict, in: &$0) }) == 1 else {
            return try refusal(of: order)
        }
        try run(LeadRow.insert) { row in
            LeadRow.put(lead, in: &row)
            row.put(order.shop)
        }
        return nil
    }

    private func refusal(of order: Order) throws -> Refusal {
        let known = try Prepared(database, "SELECT id FROM orders WHERE shop_id = ? AND external_id = ?").first(
            { row in
                row.put(order.shop)
                row.put(order.externalID)
            }, { $0.orderID() })
        guard let known else { throw RowProblem(table: "orders", what: "the order that \(order.id) repeats") }
        return .externalIDTaken(known)
    }

    private func start(_ attempt: Attempt, _ cap: Int, _ dayStart: Instant) throws -> Refusal? {
        let open = try Prepared(database, "SELECT 1 FROM attempts WHERE phone = ? AND ended_at IS NULL").first(
            { $0.put(attempt.phone) }, { $0.integer() })
        if open != nil { return .customerOnTheLine }
        let made = try Prepared(
            database,
            "SELECT count(*) FROM attempts WHERE phone = ? AND started_at >= ? AND outcome IS NOT 'congestion'"
        ).first(
            { row in
                row.put(attempt.phone)
                row.put(dayStart)
            }, { $0.integer() })
        if made ?? 0 >= Int64(cap) { return .personCapReached }
        try run(AttemptRow.insert) { AttemptRow.put(attempt, in: &$0) }
        return nil
    }

    private func update(_ lead: Lead) throws {
        let changed = try run(LeadRow.update) { LeadRow.put(lead, in: &$0) }
        guard changed == 1 else { throw RowProblem(table: "leads", what: "no lead \(lead.id) to change") }
    }

    private func update(_ attempt: Attempt) throws {
        let changed = try run(AttemptRow.update) { AttemptRow.put(attempt, in: &$0) }
        guard changed == 1 else { throw RowProblem(table: "attempts", what: "no attempt \(attempt.id) to change") }
    }

    private func append(_ event: LeadEvent, _ number: Int32, _ at: Instant, of id: OrderID) throws {
        try run("INSERT INTO events (order_id, number, at, kind, data) VALUES (?, ?, ?, ?, ?)") { row in
            row.put(id)
            row.put(Int64(number))
            row.put(at)
            row.put(event.word)
            row.put(EventText.write(event))
        }
    }

    private func countResend(of id: OrderID, _ at: Instant) throws {
        try run(
            """
            INSERT INTO resends (order_id, times, first_at, last_at) VALUES (?1, 1, ?2, ?2)
            ON CONFLICT (order_id) DO UPDATE SET times = times + 1, last_at = max(last_at, excluded.last_at)
            """
        ) { row in
            row.put(id)
            row.put(at)
        }
    }
}
