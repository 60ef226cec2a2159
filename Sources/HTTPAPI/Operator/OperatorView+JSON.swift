import ContactCenter

extension OperatorView {
    /// As the desktop reads it: the same in an answer and in an event.
    var json: JSONValue {
        [
            "operator_id": .text(`operator`),
            "state": .string(state.rawValue),
            "reason": .text(reason),
            "since": .time(since, in: .utc),
            "afterwards": .text(afterwards?.rawValue),
            "work": work?.json ?? .null,
        ]
    }
}

extension WorkView {
    var json: JSONValue {
        [
            "work_id": .text(id),
            "order_id": .text(id.order),
            "shop": .text(shop),
            "campaign": .text(campaign),
            "script": .text(script),
            "mode": .string(mode.rawValue),
            "phone": .phone(phone),
            "attempt_id": .text(attempt),
            "attempts": .integer(attempts),
            "last_outcome": .text(lastOutcome?.rawValue),
            "callback": callback?.json ?? .null,
            "offer_until": .time(offerUntil, in: .utc),
            "draft": draft.map { .raw(Array($0.utf8)) } ?? .null,
        ]
    }
}

extension Callback {
    var json: JSONValue {
        ["at": .time(at, in: .utc), "operator_id": .text(to)]
    }
}
