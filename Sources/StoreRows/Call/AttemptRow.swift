package import ContactCenter

/// How an attempt lies in `attempts`.
package enum AttemptRow {
    package static let columns = """
        order_id, number, shop_id, campaign_id, phone, operator_id, work, started_at, answered_at, connected_at,
        ended_at, outcome, cause, is_late
        """

    @inlinable
    package static func put(_ attempt: Attempt, in row: inout some RowValues) {
        row.put(attempt.id.order)
        row.put(attempt.id.number)
        row.put(attempt.shop)
        row.put(attempt.campaign)
        row.put(attempt.phone)
        row.put(attempt.operator)
        row.put(attempt.work?.number)
        row.put(attempt.startedAt)
        row.put(attempt.answeredAt)
        row.put(attempt.connectedAt)
        row.put(attempt.endedAt)
        row.put(attempt.outcome?.rawValue)
        row.put(attempt.cause)
        row.put(attempt.isLate)
    }

    @inlinable
    package static func read(_ row: inout some RowColumns) throws -> Attempt {
        let id = AttemptID(order: row.orderID(), number: try row.small(in: "attempts"))
        let shop = ShopID(row.text())
        let campaign = CampaignID(row.text())
        guard let phone = row.optionalPhone() else { throw RowProblem(table: "attempts", what: "the phone of \(id)") }
        return Attempt(
            id: id, shop: shop, campaign: campaign, phone: phone, operator: row.optionalText().map(OperatorID.init),
            work: row.optionalInteger().map { WorkID(order: id.order, number: Int($0)) }, startedAt: row.instant(),
            answeredAt: row.optionalInstant(), connectedAt: row.optionalInstant(), endedAt: row.optionalInstant(),
            outcome: try row.word(Outcome.init, in: "attempts"), cause: row.optionalText(), isLate: row.flag())
    }
}
