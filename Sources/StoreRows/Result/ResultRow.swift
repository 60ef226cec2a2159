package import ContactCenter

/// How a fixed result lies in `results`.
package enum ResultRow {
    package static let columns = """
        order_id, work, shop_id, campaign_id, attempt, operator_id, disposition, shop_disposition, topic, questions,
        comment, items, total, total_micros, delivery, callback_at, callback_to, fixed_at, after_call_ms
        """

    @inlinable
    package static func put(_ fixed: FixedResult, in row: inout some RowValues) {
        row.put(fixed.work.order)
        row.put(fixed.work.number)
        row.put(fixed.shop)
        row.put(fixed.campaign)
        row.put(fixed.attempt?.number)
        row.put(fixed.operator)
        row.put(fixed.result.disposition.rawValue)
        row.put(fixed.result.shopDisposition)
        row.put(fixed.result.topic)
        row.put(EventText.write(fixed.result.questions))
        row.put(fixed.result.comment)
        row.put(fixed.result.items)
        row.put(fixed.result.total)
        row.put(fixed.result.delivery)
        row.put(fixed.result.callback?.at)
        row.put(fixed.result.callback?.to)
        row.put(fixed.fixedAt)
        row.put(fixed.afterCall.wholeMilliseconds)
    }

    @inlinable
    package static func read(_ row: inout some RowColumns) throws -> FixedResult {
        let work = WorkID(order: row.orderID(), number: try row.small(in: "results"))
        let shop = ShopID(row.text())
        let campaign = CampaignID(row.text())
        let attempt = row.optionalInteger().map { AttemptID(order: work.order, number: Int($0)) }
        let person = OperatorID(row.text())
        return FixedResult(
            work: work, shop: shop, campaign: campaign, attempt: attempt, operator: person,
            result: try readResult(&row), fixedAt: row.instant(), afterCall: .milliseconds(row.integer()))
    }

    @inlinable
    package static func readResult(_ row: inout some RowColumns) throws -> WorkResult {
        let word = row.text()
        guard let disposition = Disposition(rawValue: word) else {
            throw RowProblem(table: "results", what: "the disposition \(word)")
        }
        var result = WorkResult(
            disposition: disposition, shopDisposition: row.optionalText(), topic: row.optionalText(),
            questions: try EventText.readList(row.text()), comment: row.optionalText(), items: row.optionalText(),
            total: row.optionalAmount(), delivery: row.optionalText())
        let callbackAt = row.optionalInstant()
        let callbackTo = row.optionalText().map(OperatorID.init)
        result.callback = callbackAt.map { Callback(at: $0, to: callbackTo) }
        return result
    }
}
