/// One operator: what he is doing, the work in hand, whether he is there. A state machine without clock or I/O.
///
///     offline ─connected→ break ─ready→ ready ─work→ reserved ─accept→ ringing ─answer→ talking ─end→ after_call ─result→ ready
///
/// Whatever vanishes, he goes on: without a connection for the grace time, work that is not a live call goes back.
package struct OperatorDesk: Sendable {
    package let id: OperatorID
    package private(set) var state = OperatorState.offline
    package private(set) var reason: String?
    package private(set) var since: Instant
    package private(set) var work: WorkView?
    /// Signed in, with an event stream open.
    package private(set) var isConnected = false
    /// When the grace time of a lost connection runs out.
    package private(set) var graceUntil: Instant?
    /// A break or a sign-out asked for with work in hand: what follows the work.
    package private(set) var afterwards: OperatorState?
    private var afterwardsReason: String?
    /// A claim is on its way.
    private var isClaiming = false
    /// After a start: the time that the store holds open for him, until what he does now takes its place.
    private var restored: OperatorStateSpan?
    /// The last work whose result was fixed, so that the same result again is no error.
    package private(set) var lastFixed: WorkID?

    package init(id: OperatorID, at now: Instant) {
        self.id = id
        since = now
    }

    /// What a step comes to.
    package struct Step: Sendable {
        package var changes: [Change] = []
        /// He is free: ask the schedulers for work.
        package var seeksWork = false
        /// He is no longer free: withdraw from the schedulers.
        package var withdraws = false
        /// This work must be given back to its scheduler.
        package var givesBack: (WorkView, ReturnReason)?
    }

    package var view: OperatorView {
        OperatorView(
            operator: id, state: state, reason: reason, since: since, work: work,
            afterwards: afterwards)
    }

    // Presence

    package mutating func connect(at now: Instant) -> Step {
        isConnected = true
        graceUntil = nil
        if afterwards == .offline { afterwards = nil }
        var step = Step()
        switch state {
        case .offline: enter(.onBreak, "signed_in", at: now, &step)
        case .ready:
            settle(at: now, &step)
            step.seeksWork = true
        case .onBreak, .reserved, .ringing, .talking, .afterCall: break
        }
        return step
    }

    /// No event stream is open: no new work, and the grace time begins.
    package mutating func disconnect(grace: Duration, at now: Instant) -> Step {
        isConnected = false
        var step = Step()
        guard state != .offline else { return step }
        graceUntil = now + grace
        step.withdraws = state == .ready
        return step
    }

    /// The grace time ran out, or he signed out: what can be given back goes back; a live call is kept to its end.
    package mutating func vanish(_ why: ReturnReason, at now: Instant) -> Step {
        graceUntil = nil
        isConnected = false
        var step = Step()
        step.withdraws = true
        switch state {
        case .offline:
            break
        case .ready where isClaiming:
            afterwards = .offline
        case .onBreak, .ready:
            enter(.offline, nil, at: now, &step)
        case .reserved, .afterCall:
            step.givesBack = work.map { ($0, why) }
            work = nil
            forgetAfterwards()
            enter(.offline, nil, at: now, &step)
        case .ringing, .talking:
            afterwards = .offline
        }
        return step
    }

    // States that he asks for

    package enum Refusal: Error, Sendable {
        case offline
        case busy
    }

    package mutating func ready(at now: Instant) throws(Refusal) -> Step {
        var step = Step()
        switch state {
        case .offline: throw .offline
        case .onBreak:
            enter(.ready, nil, at: now, &step)
            step.seeksWork = true
        case .ready:
            // With a claim on its way, this takes back a break asked for meanwhile.
            if afterwards == .onBreak { forgetAfterwards() }
            settle(at: now, &step)
            step.seeksWork = true
        case .reserved, .ringing, .talking, .afterCall:
            forgetAfterwards()
        }
        return step
    }

    package mutating func rest(_ reason: String?, at now: Instant) throws(Refusal) -> Step {
        var step = Step()
        switch state {
        case .offline: throw .offline
        case .ready where isClaiming:
            afterwards = .onBreak
            afterwardsReason = reason
        case .onBreak, .ready:
            step.withdraws = state == .ready
            enter(.onBreak, reason, at: now, &step)
        case .reserved:
            step.givesBack = work.map { ($0, .left) }
            work = nil
            forgetAfterwards()
            enter(.onBreak, reason, at: now, &step)
        case .ringing, .talking, .afterCall:
            afterwards = .onBreak
            afterwardsReason = reason
        }
        return step
    }

    // Work

    /// Whether work may be given to him now.
    package var isFree: Bool { state == .ready && work == nil && isConnected && !isClaiming }

    /// He is about to take a lead: until `take` or `claimFailed` nothing else is given to him.
    package mutating func claim() {
        precondition(isFree, "operator \(id) claims and is not free")
        isClaiming = true
    }

    /// The lead went to somebody else, or could not be dialled.
    package mutating func claimFailed(at now: Instant) -> Step {
        var step = Step()
        isClaiming = false
        if afterwards != nil { finish(at: now, &step) }
        return step
    }

    /// The lead is his. Where he left or asked for a break while it was claimed, an offer goes straight back; a call that
    /// is being placed is kept to its end.
    package mutating func take(_ work: WorkView, at now: Instant) -> Step {
        precondition(self.work == nil, "operator \(id) with two works")
        isClaiming = false
        var step = Step()
        if let afterwards, work.attempt == nil {
            step.givesBack = (work, afterwards == .offline ? .vanished : .left)
            step.withdraws = true
            finish(at: now, &step)
            return step
        }
        self.work = work
        enter(work.attempt == nil ? .reserved : .ringing, nil, at: now, &step)
        step.withdraws = true
        return step
    }

    /// His work goes on. A report of work that is not his is passed over.
    package mutating func progress(_ id: WorkID, _ progress: WorkProgress, at now: Instant) -> Step {
        var step = Step()
        guard work?.id == id else { return step }
        switch progress {
        // Reports overtake each other: what the work has passed is not gone back to.
        case .ringing(let attempt, let phone):
            guard state == .reserved else { break }
            work?.attempt = attempt
            work?.phone = phone
            work?.offerUntil = nil
            enter(.ringing, nil, at: now, &step)
        case .talking(let attempt):
            guard state == .reserved || state == .ringing else { break }
            work?.attempt = attempt
            work?.offerUntil = nil
            enter(.talking, nil, at: now, &step)
        case .afterCall:
            if !isHere {
                step.givesBack = work.map { ($0, .vanished) }
                finish(at: now, &step)
            } else {
                enter(.afterCall, nil, at: now, &step)
            }
        case .over(let why):
            if case .postponed(.returned) = why {
                // He did not answer an offer: no more work until he says that he is there.
                afterwards = afterwards ?? .onBreak
                afterwardsReason = afterwardsReason ?? "offer_missed"
            }
            finish(at: now, &step)
        }
        return step
    }

    /// He declined what was offered.
    package mutating func decline(at now: Instant) -> Step {
        var step = Step()
        finish(at: now, &step)
        return step
    }

    package mutating func keepDraft(_ draft: String?) {
        work?.draft = draft
    }

    /// The result of the work in hand is fixed.
    package mutating func fixed(_ work: WorkID, at now: Instant) -> Step {
        lastFixed = work
        var step = Step()
        guard self.work?.id == work else { return step }
        finish(at: now, &step)
        return step
    }

    /// After a start: what he was doing when the last process ended. He has the grace time to come back.
    package mutating func restore(_ span: OperatorStateSpan, grace: Duration, at now: Instant) {
        state = span.state == .onBreak ? .onBreak : .ready
        reason = span.state == .onBreak ? span.reason : nil
        since = span.state == state ? span.from : now
        restored = span.state == state ? nil : span
        graceUntil = now + grace
    }

    /// After a start: the work that the schedulers say is his.
    package mutating func restore(_ work: WorkView, _ leadState: LeadState, grace: Duration, at now: Instant) -> Step {
        self.work = work
        var step = Step()
        switch leadState {
        case .offered: enter(.reserved, nil, at: now, &step)
        case .dialling, .answered: enter(.ringing, nil, at: now, &step)
        case .talking: enter(.talking, nil, at: now, &step)
        case .afterCall: enter(.afterCall, nil, at: now, &step)
        case .waiting, .held, .duplicate, .finished: self.work = nil
        }
        if !isConnected { graceUntil = now + grace }
        return step
    }

    private mutating func finish(at now: Instant, _ step: inout Step) {
        work = nil
        let next = isHere ? afterwards ?? .ready : .offline
        let nextReason = afterwardsReason
        forgetAfterwards()
        enter(next, next == .onBreak ? nextReason : nil, at: now, &step)
        step.seeksWork = next == .ready && isConnected
    }

    /// Connected, or expected back within the grace time.
    private var isHere: Bool { isConnected || graceUntil != nil }

    private mutating func forgetAfterwards() {
        afterwards = nil
        afterwardsReason = nil
    }

    /// Ends the time that the last process left open, where he no longer does what he did then.
    private mutating func settle(at now: Instant, _ step: inout Step) {
        guard let span = restored else { return }
        restored = nil
        step.changes.append(.operatorState(span.ending(at: now)))
        since = max(now, span.from)
        step.changes.append(.operatorState(ownSpan(until: nil)))
    }

    private mutating func enter(
        _ next: OperatorState, _ reason: String?, at now: Instant, _ step: inout Step
    ) {
        if let span = restored {
            restored = nil
            if span.state == next {
                // He goes on with what he did: so does its time.
                (state, self.reason, since) = (span.state, span.reason, span.from)
                return
            }
            step.changes.append(.operatorState(span.ending(at: now)))
            since = max(since, span.from)
        } else {
            guard next != state || reason != self.reason else { return }
            if state != .offline { step.changes.append(.operatorState(ownSpan(until: max(now, since)))) }
        }
        state = next
        self.reason = reason
        // The clock of the process before may have been ahead of this one's.
        since = max(now, since)
        if next != .offline { step.changes.append(.operatorState(ownSpan(until: nil))) }
    }

    private func ownSpan(until: Instant?) -> OperatorStateSpan {
        OperatorStateSpan(operator: id, state: state, reason: reason, from: since, until: until)
    }
}

extension OperatorStateSpan {
    fileprivate func ending(at now: Instant) -> OperatorStateSpan {
        OperatorStateSpan(operator: `operator`, state: state, reason: reason, from: from, until: max(now, from))
    }
}
