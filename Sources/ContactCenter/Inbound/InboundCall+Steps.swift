/// The steps of a plan as one call goes through them.
extension InboundCall {
    /// Begins a step. Steps that decide at once are passed through; a plan that leads in circles ends the call.
    mutating func enter(
        _ name: String, _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        var name = name
        wakeAt = nil
        while true {
            steps += 1
            guard steps <= Self.mostSteps, let step = plan.steps[name] else {
                return leave([], .missed, .turnedAway, at: now)
            }
            switch step {
            case .hours(let window, let open, let closed):
                if case .open = window.state(at: now, in: zone) { name = open } else { name = closed }
            case .queue(let waiting) where queue.callers.count >= waiting.mostWaiting:
                name = waiting.full
            case .play, .menu, .orderNumber, .queue, .callBack, .voicemail, .transfer, .hangUp, .wrongNumber:
                return begin(step, name, &queue, operators, at: now)
            }
        }
    }

    private mutating func begin(
        _ step: InboundStep, _ name: String, _ queue: inout InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        switch step {
        case .play(let sounds, let next):
            state = .playing(then: next)
            return [.play(sounds.map(Prompt.sound))]
        case .menu(let menu):
            state = .choosing(name, triesLeft: menu.tries)
            return [.play(menu.sounds.map(Prompt.sound))]
        case .orderNumber(let sounds, _, _):
            state = .typing(name, digits: "")
            return [.play(sounds.map(Prompt.sound))]
        case .queue(let waiting):
            state = .waiting(name, since: now)
            queue.join(id, order: order, at: now)
            return [.seekOperator(order: order)] + sayPlace(waiting, now, queue, operators, at: now)
        case .callBack(let sounds):
            return leave(sounds, .missed, .askedForCallback, at: now)
        case .voicemail(let sounds, let limit):
            state = .recording(limit: limit)
            return [.play(sounds.map(Prompt.sound))]
        case .transfer(let sounds, let number):
            state = .transferring(to: number)
            return [sounds.isEmpty ? .transfer(to: number) : .play(sounds.map(Prompt.sound))]
        case .hangUp(let sounds):
            return leave(sounds, .missed, .turnedAway, at: now)
        case .wrongNumber(let sounds):
            return leave(sounds, .wrongNumber, nil, at: now)
        case .hours:
            return []
        }
    }

    /// Says the caller's place and time, or begins the music; and when it is said again.
    mutating func sayPlace(
        _ waiting: InboundWaiting, _ since: Instant, _ queue: InboundQueue, _ operators: Int, at now: Instant
    ) -> [InboundAction] {
        wakeAt = min(now + waiting.every, since + waiting.longest)
        var prompts: [Prompt] = []
        if let sound = waiting.positionSound, let position = queue.position(of: id) {
            prompts += [.sound(sound), .number(position)]
        }
        if let sound = waiting.waitSound, let minutes = queue.minutes(of: id, operators: operators) {
            prompts += [.sound(sound), .number(minutes)]
        }
        prompts += waiting.sounds.map(Prompt.sound)
        guard !prompts.isEmpty else { return now == since ? [.startMusic] : [] }
        return (now == since ? [] : [.stopMusic]) + [.play(prompts)]
    }

    mutating func leaveQueue(_ queue: inout InboundQueue) -> [InboundAction] {
        queue.leave(id)
        return [.stopSeeking, .stopPlaying, .stopMusic]
    }

    /// The last words, and the end.
    private mutating func leave(
        _ sounds: [Sound], _ how: InboundEnd, _ reason: MissedCall.Reason?, at now: Instant
    ) -> [InboundAction] {
        let missed = callBack(reason, at: now)
        guard !sounds.isEmpty else {
            state = .ended(how)
            return missed + [.hangUp]
        }
        state = .leaving(how)
        return missed + [.play(sounds.map(Prompt.sound))]
    }

    mutating func end(_ how: InboundEnd, _ reason: MissedCall.Reason?, at now: Instant) -> [InboundAction] {
        wakeAt = nil
        state = .ended(how)
        return callBack(reason, at: now)
    }

    /// Somebody hung up.
    mutating func ended(_ queue: inout InboundQueue, at now: Instant) -> [InboundAction] {
        switch state {
        case .talking: return end(.talked, nil, at: now)
        case .leaving(let how): return end(how, nil, at: now)
        case .recording: return end(.missed, .voicemail, at: now)
        case .waiting:
            queue.leave(id)
            return [.stopSeeking] + end(.missed, .hungUp, at: now)
        case .arriving, .playing, .choosing, .typing, .finding, .transferring: return end(.missed, .hungUp, at: now)
        case .ended: return []
        }
    }

    /// He becomes a lead once, where his number is known.
    private mutating func callBack(_ reason: MissedCall.Reason?, at now: Instant) -> [InboundAction] {
        guard let reason, let caller, !isCalledBack else { return [] }
        isCalledBack = true
        return [
            .callBack(
                MissedCall(call: id, campaign: campaign, caller: caller, order: order, reason: reason, at: now))
        ]
    }

    func patience(of name: String) -> Duration {
        switch plan.steps[name] {
        case .menu(let menu): menu.wait
        case .orderNumber(_, let wait, _): wait
        default: .seconds(5)
        }
    }

    func next(after name: String) -> String {
        if case .orderNumber(_, _, let next) = plan.steps[name] { return next }
        return plan.start
    }
}
