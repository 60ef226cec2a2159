/// One inbound call from its arrival to its end: a machine over the steps of its campaign's plan, without clock or I/O.
///
///     arriving ─matched→ playing, choosing, typing … ─→ waiting ─connected→ talking ─ended→ ended
///                              │                           ├─ key, too long → another step
///                              └─→ recording, transferring, hanging up ─────→ ended
///
/// The order is looked for before the call is answered, so that an operator sees the card with his telephone's first ring.
/// Whoever ends without having talked is called back, but for a wrong number and a caller without a number.
package struct InboundCall: Sendable {
    package enum State: Hashable, Sendable {
        /// His open order is being looked for; the call is not answered.
        case arriving
        /// He hears something, and goes on to a step.
        case playing(then: String)
        /// He hears a menu, or is waited for after it.
        case choosing(String, triesLeft: Int)
        /// He types an order number.
        case typing(String, digits: String)
        /// An order is looked for by its number.
        case finding(String)
        case waiting(String, since: Instant)
        case talking(OperatorID)
        /// He hears what to do, then leaves a message of so long at most.
        case recording(limit: Duration)
        /// He hears whereto, then a telephone elsewhere rings.
        case transferring(to: PhoneNumber)
        /// He hears the last words.
        case leaving(InboundEnd)
        case ended(InboundEnd)
    }

    /// How long an answer to `findOrder` is waited for: the call goes on without it.
    static let matchLimit = Duration.seconds(2)
    /// Digits of an order number.
    static let mostDigits = 20
    /// Steps that one call goes through: a plan may lead in circles.
    static let mostSteps = 200

    package let id: InboundCallID
    package let campaign: CampaignID
    /// nil for a caller who hides his number.
    package let caller: PhoneNumber?
    package let arrivedAt: Instant
    package internal(set) var state = State.arriving
    /// His open order, once it is found.
    package internal(set) var order: OrderID?
    /// When a `wake` is wanted; nil for none.
    package internal(set) var wakeAt: Instant?
    let plan: InboundPlan
    let zone: TimeZoneRules
    var steps = 0
    /// He was made a lead already.
    var isCalledBack = false

    /// - Parameter zone: the shop's, for the plan's hours.
    package init(
        id: InboundCallID, campaign: CampaignID, caller: PhoneNumber?, plan: InboundPlan, zone: TimeZoneRules,
        at now: Instant
    ) {
        self.id = id
        self.campaign = campaign
        self.caller = caller
        self.plan = plan
        self.zone = zone
        arrivedAt = now
    }

    /// The call has come in.
    package mutating func begin(queue: inout InboundQueue, operators: Int, at now: Instant) -> [InboundAction] {
        guard let caller else {
            return [.answer] + enter(plan.start, &queue, operators, at: now)
        }
        wakeAt = now + Self.matchLimit
        return [.findOrder(of: caller)]
    }

    /// - Parameters:
    ///   - queue: the campaign's callers who wait; the call enters and leaves it by itself.
    ///   - operators: those at work who may serve the campaign, for the waiting time that is said.
    package mutating func handle(
        _ event: InboundEvent, queue: inout InboundQueue, operators: Int, at now: Instant
    ) -> [InboundAction] {
        if case .ended = state { return [] }
        switch event {
        case .matched(let found): return matched(found, &queue, operators, at: now)
        case .played: return played(&queue, operators, at: now)
        case .key(let key): return pressed(key, &queue, operators, at: now)
        case .wake:
            guard let wakeAt, now >= wakeAt else { return [] }
            self.wakeAt = nil
            return woken(&queue, operators, at: now)
        case .connected(let id):
            guard case .waiting = state else { return [] }
            queue.leave(self.id)
            wakeAt = nil
            state = .talking(id)
            return [.stopMusic]
        case .recorded:
            guard case .recording = state else { return [] }
            return end(.missed, .voicemail, at: now) + [.hangUp]
        case .transferred(let isReached):
            guard case .transferring = state else { return [] }
            return isReached ? end(.transferred, nil, at: now) : end(.missed, .turnedAway, at: now) + [.hangUp]
        case .ended:
            return ended(&queue, at: now)
        }
    }

    private mutating func matched(
        _ found: OrderID?, _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        switch state {
        case .arriving:
            order = found
            return [.answer] + enter(plan.start, &queue, operators, at: now)
        case .finding(let name):
            order = found ?? order
            return enter(next(after: name), &queue, operators, at: now)
        case .playing, .choosing, .typing, .waiting, .talking, .recording, .transferring, .leaving, .ended:
            // The answer came too late.
            return []
        }
    }

    private mutating func played(
        _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        switch state {
        case .playing(let next): return enter(next, &queue, operators, at: now)
        case .choosing(let name, _), .typing(let name, _):
            wakeAt = now + patience(of: name)
            return []
        case .leaving(let how):
            state = .ended(how)
            return [.hangUp]
        case .waiting: return [.startMusic]
        case .recording(let limit): return [.record(limit)]
        case .transferring(let number): return [.transfer(to: number)]
        case .arriving, .finding, .talking, .ended: return []
        }
    }

    private mutating func pressed(
        _ key: PhoneKey, _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        switch state {
        case .choosing(let name, let triesLeft):
            guard case .menu(let menu) = plan.steps[name] else { return [] }
            if let target = menu.keys[key] { return [.stopPlaying] + enter(target, &queue, operators, at: now) }
            return [.stopPlaying] + tryAgain(name, menu, triesLeft, &queue, operators, at: now)
        case .typing(let name, let digits):
            return typed(key, name, digits, &queue, operators, at: now)
        case .waiting(let name, _):
            guard case .queue(let waiting) = plan.steps[name], let target = waiting.keys[key] else { return [] }
            return leaveQueue(&queue) + enter(target, &queue, operators, at: now)
        case .recording:
            return end(.missed, .voicemail, at: now) + [.hangUp]
        case .arriving, .playing, .finding, .talking, .transferring, .leaving, .ended:
            return []
        }
    }

    private mutating func typed(
        _ key: PhoneKey, _ name: String, _ digits: String, _ queue: inout InboundQueue, _ operators: Int,
        at now: Instant
    ) -> [InboundAction] {
        guard key != .hash, key != .star, digits.utf8.count < Self.mostDigits else {
            return find(digits, name, &queue, operators, at: now)
        }
        state = .typing(name, digits: digits + key.rawValue)
        wakeAt = now + patience(of: name)
        return digits.isEmpty ? [.stopPlaying] : []
    }

    private mutating func find(
        _ digits: String, _ name: String, _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        guard !digits.isEmpty else {
            return [.stopPlaying] + enter(next(after: name), &queue, operators, at: now)
        }
        state = .finding(name)
        wakeAt = now + Self.matchLimit
        return [.findOrder(number: digits)]
    }

    private mutating func woken(
        _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        switch state {
        case .arriving, .finding: return matched(nil, &queue, operators, at: now)
        case .choosing(let name, let triesLeft):
            guard case .menu(let menu) = plan.steps[name] else { return [] }
            return tryAgain(name, menu, triesLeft, &queue, operators, at: now)
        case .typing(let name, let digits): return find(digits, name, &queue, operators, at: now)
        case .waiting(let name, let since):
            guard case .queue(let waiting) = plan.steps[name] else { return [] }
            if now >= since + waiting.longest {
                return leaveQueue(&queue) + enter(waiting.otherwise, &queue, operators, at: now)
            }
            return sayPlace(waiting, since, queue, operators, at: now)
        case .playing, .talking, .recording, .transferring, .leaving, .ended: return []
        }
    }

    private mutating func tryAgain(
        _ name: String, _ menu: InboundMenu, _ triesLeft: Int, _ queue: inout InboundQueue, _ operators: Int,
        at now: Instant
    ) -> [InboundAction] {
        guard triesLeft > 1 else { return enter(menu.otherwise, &queue, operators, at: now) }
        state = .choosing(name, triesLeft: triesLeft - 1)
        wakeAt = nil
        return [.play(menu.sounds.map(Prompt.sound))]
    }
}
