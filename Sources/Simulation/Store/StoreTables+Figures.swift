import ContactCenter

/// The figures of a shop over the orders submitted in `from ..< to`: counted plainly, row by row, beside the SQL of the other stores.
extension StoreTables {
    func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) -> FigureCounts {
        var counts = FigureCounts()
        var served: Set<OperatorID> = []
        for id in orders(of: shop) {
            guard let record = record(id), let lead = lead(id), (from..<to).contains(record.order.submittedAt) else {
                continue
            }
            count(record, lead, now, &counts)
            let attempts = attempts.all(of: id)
            for attempt in attempts { count(attempt, record.order, serviceThreshold, now, &counts) }
            if attempts.contains(where: { $0.connectedAt != nil }) {
                counts.contacted += 1
                if lead.state == .finished(.result(.fake)) { counts.contactedFakes += 1 }
            }
            let results = results.all(of: id)
            counts.afterCallMilliseconds += results.reduce(0) { $0 + $1.afterCall.wholeMilliseconds }
            served.formUnion(attempts.compactMap(\.operator))
            served.formUnion(results.map(\.operator))
        }
        for id in served { count(spans.all(of: id), from, to, now, &counts) }
        return counts
    }

    private func count(_ record: OrderRecord, _ lead: Lead, _ now: Instant, _ counts: inout FigureCounts) {
        let resent = timesResent(lead.id)
        counts.resent += resent
        counts.received += resent + 1
        switch record.verdict {
        case .duplicate: counts.duplicates += 1
        case .held(.phone): counts.fakesByPhone += 1
        case .held(.doNotCall), .queued: break
        }
        if lead.started > 0 {
            counts.dialled += 1
        } else if ["waiting", "offered"].contains(lead.state.word), lead.deadline < now {
            counts.firstDialsLate += 1
        }
        guard case .finished(.result(let disposition)) = lead.state else { return }
        if disposition == .fake { counts.fakesByOperator += 1 }
        guard disposition == .confirmed else { return }
        counts.confirmed += 1
        let agreed = results.all(of: lead.id).last { $0.result.disposition == .confirmed }?.result.total?.micros
        let currency = record.order.currency ?? ""
        let micros = agreed ?? record.order.total?.micros ?? 0
        let (sum, isCut) = counts.confirmedMicros[currency, default: 0].addingReportingOverflow(micros)
        counts.confirmedMicros[currency] = isCut ? (micros < 0 ? .min : .max) : sum
        counts.confirmedByCurrency[currency, default: 0] += 1
    }

    private func count(
        _ attempt: Attempt, _ order: Order, _ threshold: Duration, _ now: Instant, _ counts: inout FigureCounts
    ) {
        counts.attempts += 1
        if let outcome = attempt.outcome { counts.attemptsByOutcome[outcome, default: 0] += 1 }
        if attempt.isLate, attempt.outcome != .congestion { counts.firstDialsLate += 1 }
        if attempt.id.number == 1 {
            counts.firstDialMilliseconds += max(.zero, attempt.startedAt - order.submittedAt).wholeMilliseconds
        }
        if attempt.answeredAt != nil, attempt.outcome != .machine { counts.answers += 1 }
        if attempt.outcome == .abandoned { counts.abandoned += 1 }
        guard let connectedAt = attempt.connectedAt else { return }
        counts.handled += 1
        let wait = connectedAt - (attempt.answeredAt ?? connectedAt)
        counts.answerWaitMilliseconds += max(.zero, wait).wholeMilliseconds
        if wait <= threshold { counts.answeredWithinThreshold += 1 }
        counts.talkMilliseconds += max(.zero, (attempt.endedAt ?? now) - connectedAt).wholeMilliseconds
    }

    /// A state without an end lasts until the operator's next one, so that one left open by a crash does not go on.
    private func count(
        _ spans: [OperatorStateSpan], _ from: Instant, _ to: Instant, _ now: Instant, _ counts: inout FigureCounts
    ) {
        for span in spans where span.from < to {
            let until = span.until ?? spans.first { $0.from > span.from }?.from ?? now
            let time = max(.zero, min(until, to) - max(span.from, from)).wholeMilliseconds
            switch span.state {
            case .ready: counts.readyMilliseconds += time
            case .reserved, .ringing, .talking, .afterCall: counts.busyMilliseconds += time
            case .offline, .onBreak: break
            }
        }
    }
}
