/// A value of an event's field, as tables and messages hold it.
package enum EventField: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([String])
}

extension EventField {
    package var text: String? { if case .text(let value) = self { value } else { nil } }
    package var number: Int64? { if case .number(let value) = self { value } else { nil } }
    package var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
    package var list: [String]? { if case .list(let value) = self { value } else { nil } }
}

/// An event as named fields: the form in which it is stored and shown. `init(word:fields:)` is the way back.
///
/// Instants are milliseconds since 1970 under names that end in `_at`.
extension LeadEvent {
    package var fields: [String: EventField] {
        var fields: [String: EventField] = [:]
        switch self {
        case .received(let verdict, let deadline):
            fields["verdict"] = .text(verdict.word)
            fields["reason"] = verdict.reason.map(EventField.text)
            fields["duplicate_of"] = verdict.twin.map { .text($0.description) }
            fields["deadline_at"] = .number(deadline.milliseconds)
        case .released(let by, let deadline):
            fields["by"] = .text(by)
            fields["deadline_at"] = .number(deadline.milliseconds)
        case .held(let reason):
            fields["reason"] = .text(reason.code)
        case .cancelled(let by), .exhausted(let by):
            fields["by"] = .text(by)
        case .offered(let id, let work):
            fields.put(id, work)
        case .returned(let work, let reason, let dueAt):
            fields.put(nil, work)
            fields["reason"] = .text(reason.rawValue)
            fields["due_at"] = .number(dueAt.milliseconds)
        case .attemptStarted(let attempt, let phone, let id, let work, let day, let isLate):
            fields.put(id, work)
            fields.put(attempt, phone)
            fields["day"] = .text(day.description)
            fields["late"] = .flag(isLate)
        case .customerAnswered(let attempt):
            fields.put(attempt, nil)
        case .connected(let attempt, let id, let work):
            fields.put(attempt, nil)
            fields.put(id, work)
        case .attemptEnded(let attempt, let phone, let outcome, let cause, let next):
            fields.put(attempt, phone)
            fields["outcome"] = .text(outcome.rawValue)
            fields["cause"] = .text(cause)
            fields.put(next)
        case .callEnded(let attempt, let cause):
            fields.put(attempt, nil)
            fields["cause"] = .text(cause)
        case .resultFixed(let work, let id, let result, let number, let next):
            fields.put(id, work)
            fields["phone"] = number.map { .text($0.e164) }
            fields.put(result)
            fields.put(next)
        case .postponed(let reason, let dueAt):
            fields["reason"] = .text(reason.rawValue)
            fields["due_at"] = .number(dueAt.milliseconds)
        case .callbackAsked(let callback):
            fields.put(callback)
        case .replanned(let campaign, let deadline):
            fields["campaign"] = .text(campaign.rawValue)
            fields["deadline_at"] = .number(deadline.milliseconds)
        }
        return fields
    }

    /// - Returns: nil where the fields are not an event's of this kind: a table that somebody else wrote.
    package init?(word: String, fields f: [String: EventField]) {
        switch word {
        case "received":
            guard let verdictWord = f["verdict"]?.text, let deadline = f.instant("deadline_at"),
                let verdict = OrderVerdict(
                    word: verdictWord, reason: f["reason"]?.text,
                    twin: f["duplicate_of"]?.text.flatMap(OrderID.init))
            else { return nil }
            self = .received(verdict, deadline: deadline)
        case "released":
            guard let by = f["by"]?.text, let deadline = f.instant("deadline_at") else { return nil }
            self = .released(by: by, deadline: deadline)
        case "held":
            guard let reason = f["reason"]?.text.flatMap(HoldReason.init) else { return nil }
            self = .held(reason)
        case "cancelled":
            guard let by = f["by"]?.text else { return nil }
            self = .cancelled(by: by)
        case "exhausted":
            guard let by = f["by"]?.text else { return nil }
            self = .exhausted(by: by)
        case "offered":
            guard let id = f.operatorID, let work = f.work else { return nil }
            self = .offered(id, work)
        case "returned":
            guard let work = f.work, let dueAt = f.instant("due_at"),
                let reason = f["reason"]?.text.flatMap(ReturnReason.init)
            else { return nil }
            self = .returned(work, reason, dueAt: dueAt)
        case "attempt_started":
            guard let attempt = f.attempt, let phone = f.phone, let isLate = f["late"]?.flag,
                let day = f["day"]?.text.flatMap(CivilDate.init)
            else { return nil }
            self = .attemptStarted(attempt, phone, f.operatorID, f.work, day: day, isLate: isLate)
        case "customer_answered":
            guard let attempt = f.attempt else { return nil }
            self = .customerAnswered(attempt)
        case "connected":
            guard let attempt = f.attempt, let id = f.operatorID, let work = f.work else { return nil }
            self = .connected(attempt, id, work)
        case "attempt_ended":
            guard let attempt = f.attempt, let phone = f.phone, let cause = f["cause"]?.text,
                let outcome = f["outcome"]?.text.flatMap(Outcome.init), let next = f.next
            else { return nil }
            self = .attemptEnded(attempt, phone, outcome, cause: cause, next: next)
        case "call_ended":
            guard let attempt = f.attempt, let cause = f["cause"]?.text else { return nil }
            self = .callEnded(attempt, cause: cause)
        case "result_fixed":
            guard let work = f.work, let id = f.operatorID, let result = f.result, let next = f.next
            else { return nil }
            self = .resultFixed(work, id, result, number: f.phone, next: next)
        case "postponed":
            guard let dueAt = f.instant("due_at"),
                let reason = f["reason"]?.text.flatMap(DelayReason.init)
            else { return nil }
            self = .postponed(reason, dueAt: dueAt)
        case "callback_asked":
            guard let callback = f.callback else { return nil }
            self = .callbackAsked(callback)
        case "replanned":
            guard let campaign = f["campaign"]?.text, let deadline = f.instant("deadline_at") else {
                return nil
            }
            self = .replanned(CampaignID(campaign), deadline: deadline)
        default:
            return nil
        }
    }
}

extension [String: EventField] {
    fileprivate mutating func put(_ id: OperatorID?, _ work: WorkID?) {
        self["operator"] = id.map { .text($0.rawValue) }
        self["work"] = work.map { .text($0.description) }
    }

    fileprivate mutating func put(_ attempt: AttemptID, _ phone: PhoneNumber?) {
        self["attempt"] = .text(attempt.description)
        if let phone { self["phone"] = .text(phone.e164) }
    }

    fileprivate mutating func put(_ next: LeadNext) {
        switch next {
        case .wait(let until, let reason):
            self["next"] = .text(reason.rawValue)
            self["next_at"] = .number(until.milliseconds)
        case .finish(let end):
            self["end"] = .text(end.word)
        }
    }

    fileprivate mutating func put(_ result: WorkResult) {
        self["disposition"] = .text(result.disposition.rawValue)
        self["shop_disposition"] = result.shopDisposition.map(EventField.text)
        self["topic"] = result.topic.map(EventField.text)
        if !result.questions.isEmpty { self["questions"] = .list(result.questions) }
        self["comment"] = result.comment.map(EventField.text)
        self["items"] = result.items.map(EventField.text)
        self["total"] = result.total.map { .text($0.description) }
        self["delivery"] = result.delivery.map(EventField.text)
        if let callback = result.callback { put(callback) }
    }

    fileprivate mutating func put(_ callback: Callback) {
        self["callback_at"] = .number(callback.at.milliseconds)
        self["callback_to"] = (callback.to?.rawValue).map(EventField.text)
    }

    fileprivate func instant(_ name: String) -> Instant? {
        (self[name]?.number).map(Instant.init(milliseconds:))
    }

    fileprivate var operatorID: OperatorID? { (self["operator"]?.text).map(OperatorID.init) }
    fileprivate var work: WorkID? { self["work"]?.text.flatMap(WorkID.init) }
    fileprivate var attempt: AttemptID? { self["attempt"]?.text.flatMap(AttemptID.init) }
    fileprivate var phone: PhoneNumber? {
        self["phone"]?.text.flatMap { PhoneNumber(e164: $0) }
    }

    fileprivate var next: LeadNext? {
        if let until = instant("next_at"), let reason = self["next"]?.text.flatMap(DelayReason.init) {
            return .wait(until: until, reason)
        }
        return self["end"]?.text.flatMap(LeadEnd.init).map(LeadNext.finish)
    }

    fileprivate var result: WorkResult? {
        guard let disposition = self["disposition"]?.text.flatMap(Disposition.init) else { return nil }
        return WorkResult(
            disposition: disposition, shopDisposition: self["shop_disposition"]?.text,
            topic: self["topic"]?.text, questions: self["questions"]?.list ?? [],
            comment: self["comment"]?.text, items: self["items"]?.text,
            total: self["total"]?.text.flatMap(Amount.init), delivery: self["delivery"]?.text,
            callback: callback)
    }

    fileprivate var callback: Callback? {
        instant("callback_at").map { Callback(at: $0, to: (self["callback_to"]?.text).map(OperatorID.init)) }
    }
}
