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
        case .ready: step.seeksWork = true
        case .onBreak, .reserved, .ringing, .talking, .afterCall: break
        }
        return step
    }

    /// No event stream is open: no new work, and the grace time begins.
    package mutating func disconnect(grace: Duration, at now: Instant) -> Step {
        isConnected = false
        graceUntil = now + grace
        var step = Step()
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
            afterwards = nil
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
            step.seeksWork = true
        case .reserved, .ringing, .talking, .afterCall:
            afterwards = nil
            afterwardsReason = nil
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
        case .reserved where work?.mode == .preview || work?.mode == .manual:
            step.givesBack = work.map { ($0, .left) }
            work = nil
            enter(.onBreak, reason, at: now, &step)
        case .reserved, .ringing, .talking, .afterCall:
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

    package mutating func take(_ work: WorkView, at now: Instant) -> Step {
        precondition(self.work == nil, "operator \(id) with two works")
        isClaiming = false
        self.work = work
        var step = Step()
        enter(work.attempt == nil ? .reserved : .ringing, nil, at: now, &step)
        step.withdraws = true
        return step
    }

    /// His work goes on. A report of work that is not his is passed over.
    package mutating func progress(_ id: WorkID, _ progress: WorkProgress, at now: Instant) -> Step {
        var step = Step()
        guard work?.id == id else { return step }
        switch progress {
        case .ringing(let attempt, let phone):
            work?.attempt = attempt
            work?.phone = phone
            work?.offerUntil = nil
            enter(.ringing, nil, at: now, &step)
        case .talking(let attempt):
            work?.attempt = attempt
            enter(.talking, nil, at: now, &step)
        case .afterCall:
            if afterwards == .offline, !isConnected {
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
        since = span.from
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
        let next = afterwards ?? (isConnected || graceUntil != nil ? .ready : .offline)
        let nextReason = afterwardsReason
        afterwards = nil
        afterwardsReason = nil
        enter(next, next == .onBreak ? nextReason : nil, at: now, &step)
        step.seeksWork = next == .ready && isConnected
    }

    private mutating func enter(
        _ next: OperatorState, _ reason: String?, at now: Instant, _ step: inout Step
    ) {
        guard next != state || reason != self.reason else { return }
        if state != .offline {
            step.changes.append(
                .operatorState(
                    OperatorStateSpan(
                        operator: id, state: state, reason: self.reason, from: since, until: now)))
        }
        state = next
        self.reason = reason
        since = now
        if next != .offline {
            step.changes.append(
                .operatorState(
                    OperatorStateSpan(operator: id, state: next, reason: reason, from: now, until: nil)))
        }
    }
}
