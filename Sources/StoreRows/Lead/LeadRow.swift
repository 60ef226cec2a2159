package import ContactCenter

/// How a lead lies in `leads`. Its attempts and works are its own, so their numbers are enough.
package enum LeadRow {
    /// For `read`; `l.shop_id` can follow.
    package static let columns = """
        l.id, l.campaign_id, l.phone, l.alternative_phone, l.is_phone_bad, l.is_alternative_bad, l.zone,
        l.submitted_at, l.received_at, l.deadline_at, l.state, l.state_reason, l.operator_id, l.work, l.attempt,
        l.duplicate_of, l.since_at, l.due_at, l.delay, l.callback_at, l.callback_to, l.attempts, l.started,
        l.attempts_today, l.attempt_day, l.works, l.last_outcome, l.last_operator_id, l.revision
        """

    /// What the insertion takes, but for the shop, and what the update takes.
    @inlinable
    package static func put(_ lead: Lead, in row: inout some RowValues) {
        row.put(lead.id)
        row.put(lead.campaign)
        row.put(lead.phones.first)
        row.put(lead.phones.alternative)
        row.put(lead.phones.isFirstBad)
        row.put(lead.phones.isAlternativeBad)
        row.put(lead.zone.rawValue)
        row.put(lead.submittedAt)
        row.put(lead.receivedAt)
        row.put(lead.deadline)
        put(lead.state, in: &row)
        row.put(lead.since)
        row.put(lead.dueAt)
        row.put(lead.delay?.rawValue)
        row.put(lead.callback?.at)
        row.put(lead.callback?.to)
        row.put(Int64(lead.attempts))
        row.put(Int64(lead.started))
        row.put(Int64(lead.attemptsToday))
        row.put(Int64(lead.attemptDay.day))
        row.put(Int64(lead.works))
        row.put(lead.lastOutcome?.rawValue)
        row.put(lead.lastOperator)
        row.put(Int64(lead.revision))
    }

    @inlinable
    package static func read(_ row: inout some RowColumns, _ pool: inout TextPool) throws -> Lead {
        let id = row.orderID()
        let campaign = CampaignID(pool.shared(row.text()))
        let phones = LeadPhones(
            first: row.optionalPhone(), alternative: row.optionalPhone(), isFirstBad: row.flag(),
            isAlternativeBad: row.flag())
        return Lead(
            id: id, campaign: campaign, phones: phones, zone: ZoneID(pool.shared(row.text())),
            submittedAt: row.instant(), receivedAt: row.instant(), deadline: row.instant(),
            state: try readState(of: id, &row, &pool), since: row.instant(), dueAt: row.instant(),
            delay: try row.word(DelayReason.init, in: "leads"), callback: readCallback(&row, &pool),
            attempts: try row.small(in: "leads"), started: try row.small(in: "leads"),
            attemptsToday: try row.small(in: "leads"), attemptDay: CivilDate(day: try row.small(in: "leads")),
            works: try row.small(in: "leads"), lastOutcome: try row.word(Outcome.init, in: "leads"),
            lastOperator: row.optionalText().map { OperatorID(pool.shared($0)) },
            revision: try row.small(in: "leads"))
    }

    /// For a single row.
    @inlinable
    package static func read(_ row: inout some RowColumns) throws -> Lead {
        var pool = TextPool()
        return try read(&row, &pool)
    }

    @inlinable
    package static func readCallback(_ row: inout some RowColumns, _ pool: inout TextPool) -> Callback? {
        let at = row.optionalInstant()
        let to = row.optionalText()
        return at.map { Callback(at: $0, to: to.map { OperatorID(pool.shared($0)) }) }
    }
}
