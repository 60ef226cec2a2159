package import Actors
import Cluster
import ContactCenter

/// A row as it was before a change: so that a refused unit and a failed group leave nothing of themselves.
enum FormerRow {
    case order(OrderID, OrderRecord?)
    case lead(OrderID, PlacedLead?)
    case resends(OrderID, Int?)
    case event(OrderID, Int32)
    case attempt(AttemptID, Attempt?)
    case result(WorkID)
    case delivery(DeliveryID, Delivery?)
    case span(SpanTable.Key, OperatorStateSpan?)
    case draft(WorkID, Draft?)
    case doNotCall(DoNotCallTable.Key, DoNotCallEntry?)
}

/// The writing of a group: as the other stores do it, in one transaction.
extension StoreTables {
    /// - Throws: `StoreError.unusable` where a row is changed that there is not, or a constraint is hurt: our own bug. Then
    ///   nothing was written.
    package mutating func write(_ commits: [Commit]) throws(StoreError) -> [CommitVerdict] {
        var log: [FormerRow] = []
        var verdicts: [CommitVerdict] = []
        do throws(StoreError) {
            for commit in commits {
                guard ownership.epoch(of: commit.shard) == commit.epoch else {
                    verdicts.append(.fenced)
                    continue
                }
                var units: [UnitVerdict] = []
                units.reserveCapacity(commit.units.count)
                for unit in commit.units { units.append(try write(unit, &log)) }
                verdicts.append(.written(units))
            }
        } catch {
            restore(&log, to: 0)
            throw error
        }
        return verdicts
    }

    private mutating func write(_ unit: ChangeUnit, _ log: inout [FormerRow]) throws(StoreError) -> UnitVerdict {
        let start = log.count
        for change in unit.changes {
            if let refusal = try write(change, &log) {
                restore(&log, to: start)
                return .refused(refusal)
            }
        }
        return .written
    }

    private mutating func write(_ change: Change, _ log: inout [FormerRow]) throws(StoreError) -> Refusal? {
        switch change {
        case .orderTaken(let order, let lead, let verdict): return try take(order, lead, verdict, &log)
        case .attemptStarted(let attempt, let cap, let dayStart): return try start(attempt, cap, dayStart, &log)
        case .orderResent(let id, _, _):
            try require(order(id) != nil, "resends of the unknown order \(id)")
            log.append(.resends(id, replace(resends: timesResent(id) + 1, of: id)))
        case .leadChanged(let lead):
            guard let shop = shop(of: lead.id) else { throw Self.broken("no lead \(lead.id) to change") }
            log.append(.lead(lead.id, replace(PlacedLead(lead: lead, shop: shop), of: lead.id)))
        case .event(let id, let number, let at, let event):
            let entry = TimelineEntry(number: number, at: at, event: event)
            let former = events.replace(entry, of: id, Int(number))
            if let former { _ = events.replace(former, of: id, Int(number)) }
            try require(former == nil && number > 0, "event \(number) of \(id) a second time")
            log.append(.event(id, number))
        case .attemptChanged(let attempt): try update(attempt, &log)
        case .resultFixed(let fixed):
            try require(order(fixed.work.order) != nil, "a result of the unknown order \(fixed.work.order)")
            let former = results.replace(fixed, of: fixed.work.order, fixed.work.number)
            if let former { _ = results.replace(former, of: fixed.work.order, fixed.work.number) }
            try require(former == nil, "a second result of \(fixed.work)")
            log.append(.result(fixed.work))
        case .delivery(let delivery):
            try require(order(delivery.id.order) != nil, "a delivery of the unknown order \(delivery.id.order)")
            log.append(.delivery(delivery.id, deliveries.replace(delivery, of: delivery.id)))
        case .operatorState(let span):
            try require(
                span.until.map { $0 >= span.from } ?? true, "a state of \(span.operator) that ends before it began")
            let key = SpanTable.Key(operator: span.operator, from: span.from, state: span.state)
            log.append(.span(key, spans.replace(span, of: key)))
        case .draftSaved(let draft): put(draft, of: draft.work, &log)
        case .draftDropped(let work): put(nil, of: work, &log)
        case .doNotCallAdded(let entry): put(entry, of: .init(phone: entry.phone, shop: entry.shop), &log)
        case .doNotCallRemoved(let phone, let shop): put(nil, of: .init(phone: phone, shop: shop), &log)
        }
        return nil
    }

    private mutating func put(_ draft: Draft?, of work: WorkID, _ log: inout [FormerRow]) {
        log.append(.draft(work, drafts.replace(draft, of: work.order, work.number)))
    }

    private mutating func put(_ entry: DoNotCallEntry?, of key: DoNotCallTable.Key, _ log: inout [FormerRow]) {
        log.append(.doNotCall(key, doNotCall.replace(entry, of: key)))
    }

    private mutating func take(
        _ order: Order, _ lead: Lead, _ verdict: OrderVerdict, _ log: inout [FormerRow]
    ) throws(StoreError) -> Refusal? {
        if let known = self.order(order.externalID, of: order.shop) { return .externalIDTaken(known) }
        try require(record(order.id) == nil, "order \(order.id) a second time")
        log.append(.order(order.id, replace(OrderRecord(order: order, verdict: verdict), of: order.id)))
        log.append(.lead(order.id, replace(PlacedLead(lead: lead, shop: order.shop), of: order.id)))
        return nil
    }

    private mutating func start(
        _ attempt: Attempt, _ cap: Int, _ dayStart: Instant, _ log: inout [FormerRow]
    ) throws(StoreError) -> Refusal? {
        if attempts.open(to: attempt.phone) != nil { return .customerOnTheLine }
        if attempts.count(to: attempt.phone, since: dayStart) >= cap { return .personCapReached }
        try require(order(attempt.id.order) != nil, "an attempt of the unknown order \(attempt.id.order)")
        try require(attempts[attempt.id] == nil, "attempt \(attempt.id) a second time")
        try put(attempt, &log)
        return nil
    }

    private mutating func update(_ attempt: Attempt, _ log: inout [FormerRow]) throws(StoreError) {
        try require(attempts[attempt.id] != nil, "no attempt \(attempt.id) to change")
        if attempt.endedAt == nil, let other = attempts.open(to: attempt.phone) {
            try require(other == attempt.id, "attempt \(attempt.id) opens while \(other) is on the line")
        }
        try put(attempt, &log)
    }

    private mutating func put(_ attempt: Attempt, _ log: inout [FormerRow]) throws(StoreError) {
        try require(attempt.outcome == nil || attempt.endedAt != nil, "attempt \(attempt.id) has an outcome and no end")
        log.append(.attempt(attempt.id, attempts.replace(attempt, of: attempt.id)))
    }

    /// Takes back what was done after the log had this length, the last first.
    private mutating func restore(_ log: inout [FormerRow], to count: Int) {
        while log.count > count, let row = log.popLast() {
            switch row {
            case .order(let id, let former): _ = replace(former, of: id)
            case .lead(let id, let former): _ = replace(former, of: id)
            case .resends(let id, let former): _ = replace(resends: former, of: id)
            case .event(let id, let number): _ = events.replace(nil, of: id, Int(number))
            case .attempt(let id, let former): _ = attempts.replace(former, of: id)
            case .result(let work): _ = results.replace(nil, of: work.order, work.number)
            case .delivery(let id, let former): _ = deliveries.replace(former, of: id)
            case .span(let key, let former): _ = spans.replace(former, of: key)
            case .draft(let work, let former): _ = drafts.replace(former, of: work.order, work.number)
            case .doNotCall(let key, let former): _ = doNotCall.replace(former, of: key)
            }
        }
    }

    private func require(_ isTrue: Bool, _ what: @autoclosure () -> String) throws(StoreError) {
        guard isTrue else { throw Self.broken(what()) }
    }

    private static func broken(_ what: String) -> StoreError {
        .unusable(what: "The rows do not fit: \(what)", advice: "This is a fault of the program: report it.")
    }
}
