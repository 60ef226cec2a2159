import ContactCenter

/// The JSON that a shop's CRM gets. Keys may be added; none is renamed or changes its meaning.
///
///     {"id": "0000g0002000c-d7", "event": "order.result", "created_at": "2026-11-27T12:00:00.000+02:00", "shop": "demo-a",
///      "order": {"order_id", "external_id", "number", "campaign", "phone", "alternative_phone", "name", "city",
///                "currency", "total", "source", "submitted_at", "received_at"},
///      "result": {"disposition", "shop_disposition", "topic", "questions": [], "comment", "items", "total", "delivery",
///                 "callback_at", "callback_to", "operator", "work_id", "phone", "final", "next_attempt_at"}}
///
/// `order.ended` has `"end": {"reason", "outcome", "phone", "by"}` in the place of `result`. Keys without a value are left
/// out. Money is a decimal in a string, phones are E.164, times ISO 8601 in the customer's own zone. `items` and `delivery`
/// are as the operator's desktop sent them.
struct WebhookBody {
    private let json: JSONWriter

    var bytes: [UInt8] { Array(json.finished.utf8) }

    /// - Parameter zone: the customer's.
    init(_ delivery: Delivery, of order: Order, in zone: TimeZoneRules) {
        var json = JSONWriter()
        json.put("id", delivery.id.description)
        json.put("event", delivery.kind.rawValue)
        json.put("created_at", InstantText.write(delivery.createdAt, in: zone))
        json.put("shop", delivery.shop.rawValue)
        json.put("order", Self.order(order, zone))
        switch delivery.kind {
        case .result: json.put("result", Self.result(delivery.event, zone))
        case .ended: json.put("end", Self.end(delivery.event))
        }
        self.json = json
    }

    private static func order(_ order: Order, _ zone: TimeZoneRules) -> JSONWriter {
        var json = JSONWriter()
        json.put("order_id", order.id.description)
        json.put("external_id", order.externalID)
        json.put("number", order.number)
        json.put("campaign", order.campaign.rawValue)
        json.put("phone", order.phone?.e164)
        json.put("alternative_phone", order.alternativePhone?.e164)
        json.put("name", order.name)
        json.put("city", order.city)
        json.put("currency", order.currency)
        json.put("total", order.total?.description)
        json.put("source", order.source)
        json.put("submitted_at", InstantText.write(order.submittedAt, in: zone))
        json.put("received_at", InstantText.write(order.receivedAt, in: zone))
        return json
    }

    private static func result(_ event: LeadEvent, _ zone: TimeZoneRules) -> JSONWriter {
        var json = JSONWriter()
        guard case .resultFixed(let work, let id, let result, let phone, let next) = event else { return json }
        json.put("disposition", result.disposition.rawValue)
        json.put("shop_disposition", result.shopDisposition)
        json.put("topic", result.topic)
        json.put("questions", result.questions)
        json.put("comment", result.comment)
        json.put("items", json: result.items)
        json.put("total", result.total?.description)
        json.put("delivery", json: result.delivery)
        if let callback = result.callback {
            json.put("callback_at", InstantText.write(callback.at, in: zone))
            json.put("callback_to", callback.to?.rawValue ?? "any")
        }
        json.put("operator", id.rawValue)
        json.put("work_id", work.description)
        json.put("phone", phone?.e164)
        switch next {
        case .finish: json.put("final", true)
        case .wait(let until, _):
            json.put("final", false)
            json.put("next_attempt_at", InstantText.write(until, in: zone))
        }
        return json
    }

    private static func end(_ event: LeadEvent) -> JSONWriter {
        var json = JSONWriter()
        switch event {
        case .attemptEnded(_, let phone, let outcome, _, .finish(let end)):
            json.put("reason", end.word)
            json.put("outcome", outcome.rawValue)
            json.put("phone", phone.e164)
        case .resultFixed(_, _, let result, let phone, .finish(let end)):
            json.put("reason", end.word)
            json.put("disposition", result.disposition.rawValue)
            json.put("phone", phone?.e164)
        case .cancelled(let by):
            json.put("reason", LeadEnd.cancelled.word)
            json.put("by", by)
        default:
            json.put("reason", event.word)
        }
        return json
    }
}
