import Actors
import ContactCenter

/// Every lead, folded from its events; every attempt and result on disk.
struct LeadLedger: Sendable {
    private(set) var leads: [OrderID: FollowedLead] = [:]
    private(set) var live = OrderedIDs<OrderID>()
    /// Those of the live ones that do not wait: shown to somebody, dialled, talked to.
    private(set) var busy = OrderedIDs<OrderID>()
    private(set) var attempts: [AttemptID: Attempt] = [:]
    private(set) var results: [WorkID: FixedResult] = [:]
    /// When each open attempt was written, by the world's time.
    private(set) var startedAt: [AttemptID: Instant] = [:]
    private var inHand: [OperatorID: OrderedIDs<OrderID>] = [:]

    subscript(_ id: OrderID) -> FollowedLead? { leads[id] }

    /// Leads that this operator has in hand.
    func inHand(of id: OperatorID) -> [Lead] {
        inHand[id]?.ids.compactMap { leads[$0]?.lead } ?? []
    }

    /// A unit came onto the disk.
    mutating func note(_ unit: ChangeUnit, at now: Instant, _ findings: inout Findings) {
        var rows: [Lead] = []
        var told: [OrderID] = []
        for change in unit.changes {
            switch change {
            case .orderTaken(let order, let row, _):
                leads[order.id] = FollowedLead(
                    lead: Lead(order: order, deadline: .distantPast), shop: order.shop, writtenAt: now)
                rows.append(row)
            case .leadChanged(let row): rows.append(row)
            case .event(let id, let number, let moment, let event):
                fold(event, number, of: id, at: moment, now, &findings)
                told.append(id)
            case .attemptStarted(let attempt, _, _):
                attempts[attempt.id] = attempt
                startedAt[attempt.id] = now
            case .attemptChanged(let attempt):
                attempts[attempt.id] = attempt
                if attempt.endedAt != nil { startedAt[attempt.id] = nil }
            case .resultFixed(let fixed): results[fixed.work] = fixed
            case .orderResent, .delivery, .operatorState, .draftSaved, .draftDropped, .doNotCallAdded,
                .doNotCallRemoved:
                break
            }
        }
        compare(rows, told, at: now, &findings)
    }

    /// Every live lead's row against its events, and at the end of a world every lead's.
    func examine(
        _ tables: borrowing StoreTables, all: Bool, at now: Instant, _ findings: inout Findings
    ) {
        for id in all ? tables.orderIDs : live.ids {
            guard let followed = leads[id] else {
                findings.report(.rowNotFolded, at: now, order: id, "\(id) is in the store and was never seen written")
                continue
            }
            if tables.lead(id) != followed.lead {
                findings.report(.rowNotFolded, at: now, order: id, "the row of \(id) is not what its events give")
            }
        }
    }

    private mutating func fold(
        _ event: LeadEvent, _ number: Int32, of id: OrderID, at moment: Instant, _ now: Instant,
        _ findings: inout Findings
    ) {
        guard let before = leads[id]?.lead else {
            findings.report(.unlawfulEvent, at: now, order: id, "\(event.word) of an order that nobody took in")
            return
        }
        var isFirst = false
        if case .received = event { isFirst = before.revision == 0 }
        guard isFirst || before.revision > 0 && before.state.allows(event) else {
            findings.report(.unlawfulEvent, at: now, order: id, "\(event.word) of \(id), which is \(before.state.word)")
            return
        }
        if number != before.revision + 1 {
            findings.report(
                .unlawfulEvent, at: now, order: id, "event \(number) of \(id) follows event \(before.revision)")
        }
        leads[id]?.lead.apply(event, at: moment)
        leads[id]?.writtenAt = now
        if case .resultFixed(_, _, let result, _, _) = event, result.disposition == .callback {
            leads[id]?.callbacks += 1
        }
        if case .released(let by, _) = event { leads[id]?.isReleased = by != "do_not_call" }
        index(before, leads[id]?.lead ?? before)
    }

    private mutating func index(_ before: Lead, _ after: Lead) {
        if before.revision == 0 || before.state.isLive != after.state.isLive {
            if after.state.isLive { live.insert(after.id) } else { live.remove(after.id) }
        }
        if before.state.isBusy != after.state.isBusy {
            if after.state.isBusy { busy.insert(after.id) } else { busy.remove(after.id) }
        }
        guard before.state.operator != after.state.operator else { return }
        if let id = before.state.operator { inHand[id]?.remove(after.id) }
        if let id = after.state.operator { inHand[id, default: OrderedIDs()].insert(after.id) }
    }

    /// A row is written with the event that made it, and the other way round.
    private func compare(_ rows: [Lead], _ told: [OrderID], at now: Instant, _ findings: inout Findings) {
        for row in rows where leads[row.id]?.lead != row {
            findings.report(.rowNotFolded, at: now, order: row.id, "the row of \(row.id) is not what its events give")
        }
        for id in told where !rows.contains(where: { $0.id == id }) {
            findings.report(.rowNotFolded, at: now, order: id, "an event of \(id) was written without its row")
        }
    }
}
