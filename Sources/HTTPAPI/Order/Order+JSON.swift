import Actors
import ContactCenter

/// How orders are shown. Times are in the shop's zone, money is text.
struct OrderJSON {
    let zone: TimeZoneRules
    let calendar: BusinessCalendar
    let settings: SettingsSnapshot
    let now: Instant

    init(services: APIServices, shop: ShopID) {
        zone = services.zone(of: shop)
        calendar = services.calendar
        settings = services.settings.snapshot
        now = services.now
    }

    /// An order of a list.
    func summary(_ summary: OrderSummary) -> JSONValue {
        .object(members(summary) + [JSONMember("attempts", .integer(summary.lead.attempts))])
    }

    /// An order with its attempts, its results, and its own JSON as `body`.
    func details(_ details: OrderDetails) -> JSONValue {
        let results = details.results.map(result)
        return .object(
            members(details.summary) + [
                JSONMember("attempts", .array(details.attempts.map(attempt))),
                JSONMember("result", results.last ?? .null),
                JSONMember("results", .array(results)),
                JSONMember("body", .raw(details.summary.order.body)),
            ])
    }

    /// An event, with its fields beside its number, time and kind.
    func timelineEntry(_ entry: TimelineEntry) -> JSONValue {
        var members = [
            JSONMember("number", .integer(entry.number)), JSONMember("at", time(entry.at)),
            JSONMember("event", .string(entry.event.word)),
        ]
        for (name, field) in entry.event.fields.sorted(by: { $0.key < $1.key }) {
            members.append(JSONMember(name, value(field, name)))
        }
        return .object(members)
    }

    private func members(_ summary: OrderSummary) -> [JSONMember] {
        let (order, lead) = (summary.order, summary.lead)
        var members = [
            JSONMember("order_id", .text(order.id)),
            JSONMember("external_id", .string(order.externalID)),
            JSONMember("number", .string(order.number)),
            JSONMember("shop", .text(order.shop)),
            JSONMember("campaign", .text(lead.campaign)),
            JSONMember("state", .string(lead.state.word)),
            JSONMember("since", time(lead.since)),
        ]
        if case .finished(let end) = lead.state { members.append(JSONMember("end", .string(end.word))) }
        members += [
            JSONMember("verdict", .string(summary.verdict.word)),
            JSONMember("reason", .text(summary.verdict.reason)),
            JSONMember("duplicate_of", .text(summary.verdict.twin)),
            JSONMember("phone", .phone(order.phone)),
            JSONMember("alternative_phone", .phone(order.alternativePhone)),
            JSONMember("phone_field", .string(order.phoneField)),
            JSONMember("name", .text(order.name)),
            JSONMember("city", .text(order.city)),
            JSONMember("currency", .text(order.currency)),
            JSONMember("total", .text(order.total)),
            JSONMember("source", .text(order.source)),
            JSONMember("submitted_at", time(order.submittedAt)),
            JSONMember("received_at", time(order.receivedAt)),
            JSONMember("time_zone", .string(order.zone.rawValue)),
            JSONMember("deadline", time(lead.deadline)),
            JSONMember("next_attempt", time(nextAttempt(lead))),
            JSONMember("operator", .text(lead.state.operator)),
        ]
        return members
    }

    /// When the lead may be dialled next: due, and in its calling window. nil for one that does not wait.
    private func nextAttempt(_ lead: Lead) -> Instant? {
        guard case .waiting = lead.state else { return nil }
        let due = max(lead.dueAt, now)
        guard let campaign = settings.campaigns[lead.campaign] else { return due }
        let next = campaign.window.nextOpen(at: due, in: calendar.rules(lead.zone))
        return next == .distantFuture ? nil : next
    }

    private func attempt(_ attempt: Attempt) -> JSONValue {
        [
            "attempt_id": .text(attempt.id), "phone": .phone(attempt.phone),
            "campaign": .text(attempt.campaign), "operator": .text(attempt.operator),
            "started_at": time(attempt.startedAt), "answered_at": time(attempt.answeredAt),
            "connected_at": time(attempt.connectedAt), "ended_at": time(attempt.endedAt),
            "outcome": .text(attempt.outcome?.rawValue), "cause": .text(attempt.cause),
            "late": .bool(attempt.isLate),
        ]
    }

    private func result(_ fixed: FixedResult) -> JSONValue {
        let result = fixed.result
        return [
            "work_id": .text(fixed.work), "attempt_id": .text(fixed.attempt),
            "campaign": .text(fixed.campaign), "operator": .text(fixed.operator),
            "fixed_at": time(fixed.fixedAt), "disposition": .string(result.disposition.rawValue),
            "shop_disposition": .text(result.shopDisposition), "topic": .text(result.topic),
            "questions": .array(result.questions.map(JSONValue.string)),
            "comment": .text(result.comment), "items": json(result.items),
            "total": .text(result.total), "delivery": json(result.delivery),
            "callback_at": time(result.callback?.at), "callback_to": .text(result.callback?.to),
        ]
    }

    /// Text that was JSON when it came in.
    private func json(_ text: String?) -> JSONValue {
        text.map { .raw(Array($0.utf8)) } ?? .null
    }

    /// Fields whose name ends in `_at` are times.
    private func value(_ field: EventField, _ name: String) -> JSONValue {
        switch field {
        case .number(let number) where name.hasSuffix("_at"):
            time(Instant(milliseconds: number))
        case .number(let number): .integer(number)
        case .text(let text) where name == "items" || name == "delivery": json(text)
        case .text(let text): .string(text)
        case .flag(let flag): .bool(flag)
        case .list(let texts): .array(texts.map(JSONValue.string))
        }
    }

    private func time(_ instant: Instant?) -> JSONValue { .time(instant, in: zone) }
}
