import ContactCenter

extension QueueStatus {
    func json(at now: Instant) -> JSONValue {
        [
            "shop": .text(shop),
            "campaign": .text(campaign),
            "mode": .string(mode.rawValue),
            "paused": .bool(isPaused),
            "ready": .array(ready.map { .integer($0) }),
            "delayed": .integer(delayed),
            "outside_window": .integer(outsideWindow),
            "offered": .integer(offered),
            "dialling": .integer(dialling),
            "talking": .integer(talking),
            "after_call": .integer(afterCall),
            "waiting_operators": .integer(waitingOperators),
            "oldest_new_at": .time(oldestNew, in: .utc),
            "oldest_new_seconds": .seconds(oldestNew.map { now - $0 }),
            "nearest_deadline": .time(nearestDeadline, in: .utc),
            "overdue": .integer(overdue),
            "pacing": pacing?.json ?? .null,
        ]
    }
}

extension PacingStatus {
    /// How a predictive campaign's calls run ahead of its operators.
    fileprivate var json: JSONValue {
        [
            "fallback": .text(fallback?.rawValue),
            "risk": .real(risk),
            "ringing": .integer(ringing),
            "answers": .integer(answers),
            "abandoned": .integer(abandoned),
            "abandon_rate": .real(abandonRate),
            "answer_rate": .real(answerRate),
            "time_to_answer": .real(timeToAnswer),
            "handle_time": .real(handleTime),
        ]
    }
}

extension OperatorProfile {
    /// What a supervisor's list shows of a person.
    func json(with view: OperatorView?) -> JSONValue {
        [
            "operator_id": .text(id),
            "name": .string(name),
            "role": .string(role.rawValue),
            "groups": .array(groups.sorted().map { .text($0) }),
            "state": view?.json ?? .null,
        ]
    }
}

extension Explanation {
    /// One of the reasons why an operator has nothing.
    var reasonJSON: JSONValue {
        [
            "code": .string(code),
            "since": .time(since, in: .utc),
            "until": .time(until, in: .utc),
            "text": .texts(text),
        ]
    }
}

extension LiveBoard {
    /// The board without its moment, which alone is no news.
    var newsJSON: JSONValue {
        [
            "shops": .array(shops.map { $0.json(at: at) }),
            "operators": .object(
                OperatorState.allCases.map { JSONMember($0.rawValue, .integer(operators[$0] ?? 0)) }),
            "ready": .array(ready.map { .integer($0) }),
            "dialling": .integer(dialling),
            "talking": .integer(talking),
            "after_call": .integer(afterCall),
            "overdue": .integer(overdue),
            "nearest_deadline": .time(nearestDeadline, in: zone),
            "speed": .real(speed),
        ]
    }

    var json: JSONValue {
        guard case .object(let members) = newsJSON else { return newsJSON }
        return .object([JSONMember("at", .time(at, in: zone))] + members)
    }
}

extension LiveBoard.ShopRow {
    fileprivate func json(at now: Instant) -> JSONValue {
        [
            "shop": .text(shop),
            "name": .texts(name),
            "figures": figures.json,
            "queues": .array(queues.map { $0.boardJSON }),
            "delivered": .integer(delivered),
            "undelivered": .integer(undelivered),
            "dead": .integer(dead),
        ]
    }
}

extension QueueStatus {
    /// Without the ages and the pacing, which change with every second.
    fileprivate var boardJSON: JSONValue {
        guard case .object(let members) = json(at: .distantPast) else { return .null }
        return .object(members.filter { $0.name != "oldest_new_seconds" && $0.name != "pacing" })
    }
}
