import Actors
package import ContactCenter

/// Holds the world against what it promised: its own record of shops, calls, screens and CRMs, its own arithmetic, none of the
/// product's counters or decisions.
///
/// `observe` costs about as much as a dictionary look-up or two; `examine` walks the live leads and is for intervals of about a
/// minute of the world's time; `finish` walks everything, once.
package struct Checker: Sendable {
    /// So many looks pass from one walk over all live rows to the next.
    private static let rowsEvery = 10

    package private(set) var counts = CheckedCounts()
    package var violations: [Violation] { findings.violations }

    private var premises: Premises
    private var findings = Findings()
    private var orders = OrderLedger()
    private var epochs = EpochLedger()
    private var leads = LeadLedger()
    private var calls = CallLedger()
    private var blocked = BlockedNumbers()
    private var desks = DeskLedger()
    private var drafts = DraftLedger()
    private var deliveries = DeliveryLedger()
    private var explanations = ExplanationLedger()
    private var looks = 0

    /// - Parameters:
    ///   - calendar: the rules of every zone in use.
    ///   - isCalm: nothing is ever broken in this world, and there are enough operators: a late first dial is a violation.
    package init(calendar: BusinessCalendar, isCalm: Bool) {
        premises = Premises(calendar: calendar, isCalm: isCalm)
    }

    package mutating func observe(_ observation: Observation) {
        let now = observation.at
        premises.note(observation)
        switch observation.what {
        case .submitted(let submission, let shop): orders.note(sent: submission, by: shop)
        case .acknowledged(let answer, let shop):
            counts.promises += 1
            orders.note(promised: answer, to: shop, at: now, &findings)
        case .explained(let id, _, let explanation, let askedAt):
            counts.explanations += 1
            explanations.note(explanation, of: id, askedAt: askedAt, leads, premises, at: now)
        case .committed(let commits, let verdicts): note(commits, verdicts, at: now)
        case .owned(let shard, let epoch, _): epochs.note(shard, epoch, at: now, &findings)
        case .doNotCallPromised(let entry): blocked.note(promised: entry, at: now, &findings)
        case .cancelAnswered(let id, _, .done): note(cancelled: id, at: now)
        case .callPlaced(let call): note(call, at: now)
        case .callConnected: counts.conversations += 1
        case .callEnded(let id, let outcome): calls.end(id, outcome)
        case .telephoneRestarted(_, let cut): for id in cut { calls.end(id, .failed) }
        case .operatorCame(let id): desks.note(id, isPresent: true, at: now)
        case .operatorLeft(let id): desks.note(id, isPresent: false, at: now)
        case .screen(let id, let view): note(view, on: id, at: now)
        case .draftTyped(_, let work, let body): drafts.note(typed: body, in: work)
        case .draftKept(let id, let work, let body): drafts.note(kept: body, in: work, by: id, at: now, &findings)
        case .resultPromised(let id, let work, let result): note(result, of: work, by: id, at: now)
        case .crmReceived(let delivery, _):
            counts.deliveries += 1
            deliveries.note(received: delivery, at: now, &findings)
        case .crmRefused(let delivery, _): deliveries.note(refused: delivery)
        case .settings, .doNotCallAsked, .cancelAsked, .cancelAnswered, .callRepeated, .callAnswered, .resultGiven,
            .resultRefused, .nodeStarted, .nodeCrashed, .nodeStopped, .faultBegan, .faultEnded, .calm:
            break
        }
    }

    /// Everything that no single step shows: what should have happened and has not, and live rows against their events.
    package mutating func examine(_ tables: borrowing StoreTables, at now: Instant) {
        // A row is held against its events whenever it is written: here, only whether the store has kept it.
        if looks % Self.rowsEvery == 0 { leads.examine(tables, all: false, at: now, &findings) }
        looks += 1
        desks.examine(leads, premises, at: now, &findings)
        for id in desks.ids.ids {
            if let work = desks.desks[id]?.view?.work { drafts.examine(work.id, of: id, at: now, &findings) }
        }
        explanations.examine(leads, premises, at: now, &findings)
        deliveries.examine(premises, at: now, &findings)
        ProgressCheck(premises: premises, leads: leads, calls: calls, desks: desks, blocked: blocked)
            .examine(at: now, &findings)
    }

    /// The end of a world: nothing was broken for long, and nothing new came. Every promise and every row, once.
    package mutating func finish(_ tables: borrowing StoreTables, at now: Instant) {
        orders.examine(tables, at: now, &findings)
        examine(tables, at: now)
        leads.examine(tables, all: true, at: now, &findings)
    }

    private mutating func note(_ commits: [Commit], _ verdicts: [CommitVerdict], at now: Instant) {
        for (commit, verdict) in zip(commits, verdicts) {
            counts.commits += 1
            epochs.note(commit, verdict, at: now, &findings)
            guard case .written(let units) = verdict else {
                counts.fenced += 1
                continue
            }
            for (unit, verdict) in zip(commit.units, units) {
                if verdict == .written { note(unit, at: now) } else { counts.refused += 1 }
            }
        }
    }

    private mutating func note(_ unit: ChangeUnit, at now: Instant) {
        leads.note(unit, at: now, &findings)
        deliveries.note(unit, premises, leads, at: now, &findings)
        for change in unit.changes {
            switch change {
            case .orderTaken(let order, _, let verdict):
                counts.orders += 1
                orders.note(taken: order, verdict, premises, at: now, &findings)
            case .resultFixed(let fixed):
                counts.results += 1
                drafts.note(ended: fixed.work)
            case .leadChanged(let lead):
                guard premises.isCalm, let id = lead.state.operator else { continue }
                let inHand = leads.inHand(of: id)
                if inHand.count > 1 { desks.note(twoWorks: inHand, of: id, premises, at: now, &findings) }
            case .draftSaved(let draft): drafts.note(saved: draft)
            case .doNotCallAdded(let entry): blocked.note(written: entry)
            case .orderResent, .event, .attemptStarted, .attemptChanged, .delivery, .operatorState, .draftDropped,
                .doNotCallRemoved:
                break
            }
        }
    }

    /// A shop was told that its order is cancelled.
    private mutating func note(cancelled id: OrderID, at now: Instant) {
        if leads[id]?.lead.state != .finished(.cancelled) {
            findings.report(.answeredTooEarly, at: now, order: id, "\(id) is said to be cancelled, and is not")
        }
    }

    private mutating func note(_ call: CallOrder, at now: Instant) {
        counts.dials += 1
        let first = DialCheck(premises: premises, leads: leads, calls: calls, orders: orders, blocked: blocked)
            .judge(call, at: now, &findings)
        if first != .none { counts.firstDials += 1 }
        if first == .late {
            counts.lateFirstDials += 1
            if premises.isCalm {
                findings.report(
                    .lateFirstDial, at: now, order: call.attempt.order,
                    "the first dial \(call.attempt) is past its deadline")
            }
        }
        calls.place(call, decidedAt: leads.attempts[call.attempt]?.startedAt ?? now)
    }

    private mutating func note(_ view: OperatorView, on id: OperatorID, at now: Instant) {
        desks.note(id, shows: view, at: now)
        if let work = view.work { drafts.note(shown: work.draft, of: work.id, to: id, at: now, &findings) }
    }

    private mutating func note(_ result: WorkResult, of work: WorkID, by id: OperatorID, at now: Instant) {
        guard let fixed = leads.results[work] else {
            findings.report(
                .resultLost, at: now, order: work.order, operator: id,
                "\(id) was told that \(work) is fixed, and it is not on disk")
            return
        }
        if fixed.result != result || fixed.operator != id {
            findings.report(
                .resultLost, at: now, order: work.order, operator: id,
                "\(work) is on disk with another result than \(id)'s")
        }
    }
}
