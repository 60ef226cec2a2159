package import ContactCenter

/// How an order lies in `orders`.
package enum OrderRow {
    /// For `read` and then `RowColumns.verdict()`.
    package static let columns = """
        o.id, o.shop_id, o.external_id, o.number, o.phone_field, o.phone, o.alternative_phone, o.name, o.city,
        o.currency, o.total, o.total_micros, o.submitted_at, o.received_at, o.campaign_id, o.source, o.zone, o.body,
        o.verdict, o.verdict_reason, o.duplicate_of
        """

    @inlinable
    package static func put(_ order: Order, _ verdict: OrderVerdict, in row: inout some RowValues) {
        row.put(order.id)
        row.put(order.shop)
        row.put(order.externalID)
        row.put(order.number)
        row.put(order.phoneField)
        row.put(order.phone)
        row.put(order.alternativePhone)
        row.put(order.name)
        row.put(order.city)
        row.put(order.currency)
        row.put(order.total)
        row.put(order.submittedAt)
        row.put(order.receivedAt)
        row.put(order.campaign)
        row.put(order.source)
        row.put(order.zone.rawValue)
        row.put(verdict.word)
        row.put(verdict.reason)
        row.put(verdict.twin)
        row.putText(order.body)
    }

    @inlinable
    package static func read(_ row: inout some RowColumns) -> Order {
        Order(
            id: row.orderID(), shop: ShopID(row.text()), externalID: row.text(), number: row.text(),
            phoneField: row.text(), phone: row.optionalPhone(), alternativePhone: row.optionalPhone(),
            name: row.optionalText(), city: row.optionalText(), currency: row.optionalText(),
            total: row.optionalAmount(), submittedAt: row.instant(), receivedAt: row.instant(),
            campaign: CampaignID(row.text()), source: row.optionalText(), zone: ZoneID(row.text()), body: row.bytes())
    }

    /// `id, number, submitted_at, verdict, verdict_reason, duplicate_of`
    @inlinable
    package static func readKnown(_ row: inout some RowColumns) throws -> KnownOrder {
        KnownOrder(
            id: row.orderID(), number: row.text(), submittedAt: row.instant(), verdict: try row.verdict())
    }
}
