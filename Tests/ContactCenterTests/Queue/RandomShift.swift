@testable import ContactCenter

/// A shop's day made of random numbers: several campaigns, operators and all that can happen to them.
struct RandomShift {
    static let campaigns = [
        CampaignID("confirm"), CampaignID("preview"), CampaignID("power"), CampaignID("predictive"),
    ]
    private static let operators = [olena, taras, ivan, OperatorID("nina"), OperatorID("petro")]

    var floor: Floor
    private var dice: Dice
    private var lastLead = 0
    private var bids: [OperatorID: Bid] = [:]
    private var answers: [(id: OperatorID, work: WorkID)] = []
    private var isPaused = false

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        floor = Floor([], at: Kyiv.at("09:00") + .seconds(dice.below(36_000)))
        floor.configure(campaigns(isWhole: true))
        floor.note = "seed \(seed)"
    }

    private mutating func campaigns(isWhole: Bool) -> [Campaign] {
        let modes: [Campaign.Mode] = [.progressive, .preview, .power, .predictive]
        var campaigns: [Campaign] = []
        for (id, mode) in zip(Self.campaigns, modes) {
            let attempts = AttemptPolicy(
                max: isWhole ? 4 : 1 + dice.below(6), perDay: 1 + dice.below(4),
                delays: [.busy: .minutes(1 + dice.below(60))], noDecisionDelay: .minutes(1 + dice.below(300)))
            campaigns.append(
                Sample.campaign(
                    id, mode: isWhole ? mode : dice.pick(Campaign.Mode.allCases),
                    variant: dice.pick(Campaign.PriorityVariant.allCases), attempts: attempts
                ) {
                    $0.isPaused = !isWhole && dice.isLucky(oneIn: 6)
                    $0.firstDialWithin = .minutes(1 + dice.below(30))
                    $0.powerRatio = 1 + Double(dice.below(20)) / 10
                    $0.abandonMessage = dice.isLucky(oneIn: 2) ? Sound("sorry") : nil
                    $0.predictive.leastOperators = 1
                    $0.predictive.abandonPercent = 20
                })
        }
        if !isWhole, dice.isLucky(oneIn: 5) { campaigns.removeLast() }
        return campaigns
    }

    /// One random command.
    mutating func step() {
        switch dice.below(100) {
        case 0..<12: add()
        case 12..<34: operate()
        case 34..<56: report()
        case 56..<58: takeCall()
        case 58..<70: finishWork()
        case 70..<86: pass()
        case 86..<89: cancel()
        case 89..<91: floor.configure(campaigns(isWhole: false))
        case 91..<93: bar()
        case 93..<95: release()
        case 95..<96: restart()
        case 96..<98: floor.refusal = dice.isLucky(oneIn: 3) ? dice.pick([.customerOnTheLine, .personCapReached]) : nil
        default: answer()
        }
        for (id, work) in floor.reserved { answers.append((id, work.id)) }
        floor.forget()
    }

    private mutating func add() {
        floor.add(
            (0...dice.below(4)).map { _ in
                lastLead += 1
                return Sample.lead(
                    lastLead, phone: Sample.phone(dice.below(12)),
                    alternative: dice.isLucky(oneIn: 3) ? Sample.phone(20 + dice.below(5)) : nil,
                    submitted: floor.now - .seconds(dice.below(3000)),
                    zone: dice.isLucky(oneIn: 3) ? Almaty.zone : Kyiv.zone,
                    policy: Sample.campaign(dice.pick(Self.campaigns)))
            })
    }

    private func work(of id: OperatorID) -> Lead? {
        floor.rows.values.first { $0.state.operator == id }
    }

    /// A free operator asks, claims, or goes away.
    private mutating func operate() {
        let id = dice.pick(Self.operators)
        guard work(of: id) == nil, !answers.contains(where: { $0.id == id }) else { return }
        if let bid = bids.removeValue(forKey: id), !dice.isLucky(oneIn: 5) {
            _ = floor.claim(bid, by: id)
        } else if dice.isLucky(oneIn: 6) {
            floor.write(floor.queue.withdraw(id, at: floor.now))
        } else {
            bids[id] = floor.bid(id, dice.isLucky(oneIn: 3) ? [dice.pick(Self.campaigns)] : Self.campaigns)
        }
    }

    private mutating func report() {
        let open = floor.queue.openCalls.keys.sorted()
        guard !open.isEmpty else { return }
        let attempt = dice.pick(open)
        let event: CallEvent =
            switch dice.below(10) {
            case 0: .ringing
            case 1: .connected
            case 2: .machineDetected
            case 3...5: .answered
            default: .ended(dice.pick(Outcome.allCases), cause: "test")
            }
        floor.report(event, attempt)
    }

    private mutating func finishWork() {
        let id = dice.pick(Self.operators)
        guard let lead = work(of: id), let work = lead.state.work else { return }
        switch lead.state {
        case .offered:
            if dice.isLucky(oneIn: 2) {
                _ = floor.accept(work, by: id)
            } else {
                floor.giveBack(work, of: id, dice.pick([.declined, .vanished, .left]))
            }
        case .talking, .afterCall:
            if dice.isLucky(oneIn: 6) {
                floor.giveBack(work, of: id, .vanished)
            } else {
                let promiser = dice.isLucky(oneIn: 2) ? dice.pick(Self.operators) : nil
                let callback = Callback(at: floor.now + .minutes(dice.below(900)), to: promiser)
                let disposition = dice.pick(Disposition.allCases + [.callback, .noDecision])
                floor.fix(
                    work, by: id,
                    WorkResult(disposition: disposition, callback: disposition == .callback ? callback : nil))
            }
        case .waiting, .dialling, .answered, .held, .duplicate, .finished: break
        }
    }

    private mutating func pass() {
        let next = floor.queue.nextWake(after: floor.now)
        if let next, next < .distantFuture, dice.isLucky(oneIn: 2) {
            floor.wake(at: next)
        } else {
            let limit = dice.pick([1000, 60_000, 3_600_000, 30_000_000])
            floor.wake(at: floor.now + .milliseconds(dice.below(limit)))
        }
    }

    /// A customer calls, asks to be called back, or the reserve for callers changes.
    private mutating func takeCall() {
        let waiting = floor.rows.values.filter { $0.state == .waiting }.sorted { $0.id < $1.id }
        guard !waiting.isEmpty else { return }
        let lead = dice.pick(waiting)
        switch dice.below(3) {
        case 0:
            let phone = lead.phones.next(afterAttempts: 0) ?? Sample.phone(1)
            floor.write(floor.queue.takeIn(lead.id, from: phone, patience: .minutes(5), at: floor.now).1)
        case 1:
            let moment = floor.now + .minutes(dice.below(60))
            floor.write(floor.queue.askForCallback(lead.id, at: moment, now: floor.now).1)
        default:
            floor.write(floor.queue.keepFree(dice.below(3), for: dice.pick(Self.campaigns), at: floor.now))
        }
    }

    private mutating func cancel() {
        guard lastLead > 0 else { return }
        floor.cancel(OrderID(rawValue: UInt64(1 + dice.below(lastLead))))
    }

    private mutating func bar() {
        var phones: [PhoneNumber: Instant] = [:]
        for _ in 0..<dice.below(3) {
            phones[Sample.phone(dice.below(25))] =
                dice.isLucky(oneIn: 2) ? .distantFuture : floor.now + .minutes(dice.below(500))
        }
        floor.setDoNotCall(phones)
    }

    private mutating func release() {
        let held = floor.rows.values.filter { $0.state == .held(.doNotCall) }.sorted { $0.id < $1.id }
        guard !held.isEmpty else { return }
        floor.write(floor.queue.release(dice.pick(held), by: "boss", at: floor.now))
    }

    private mutating func answer() {
        guard !answers.isEmpty else { return }
        let (id, work) = answers.removeFirst()
        let isAccepted = self.work(of: id) == nil && !dice.isLucky(oneIn: 3)
        floor.write(floor.queue.reserved(work, id, accepted: isAccepted, at: floor.now))
    }

    /// The process dies and its successor loads what the store has.
    private mutating func restart() {
        var queue = DialQueue(
            shop: floor.queue.shop, campaigns: floor.queue.queues.campaigns, calendar: Sample.calendar)
        let open = floor.attempts.values.filter { $0.endedAt == nil }.sorted { $0.id < $1.id }
        let live = floor.rows.values.filter(\.state.isLive).sorted { $0.id < $1.id }
        var states: [AttemptID: ChannelState] = [:]
        for attempt in open {
            states[attempt.id] = dice.pick([
                .gone, .ringing, .up(since: attempt.startedAt),
                .ended(dice.pick(Outcome.allCases), cause: "", answeredAt: dice.pick([nil, attempt.startedAt])),
            ])
        }
        let decision =
            queue.setDoNotCall(floor.queue.doNotCall, at: floor.now) + queue.add(live, at: floor.now)
            + queue.recover(open, states, at: floor.now)
        floor.queue = queue
        floor.write(decision)
        bids = [:]
        answers = []
    }

    /// A quiet time in which everything comes to its end.
    /// - Returns: the leads that did not.
    mutating func drain() -> [Lead] {
        floor.refusal = nil
        floor.setDoNotCall([:])
        floor.configure(campaigns(isWhole: true))
        for id in Self.campaigns { floor.write(floor.queue.keepFree(0, for: id, at: floor.now)) }
        for _ in 0..<5000 {
            guard floor.rows.values.contains(where: { $0.state.isLive }) else { return [] }
            for (id, work) in floor.reserved { answers.append((id, work.id)) }
            floor.forget()
            while !answers.isEmpty { answer() }
            for id in Self.operators where work(of: id) == nil { _ = floor.next(id, Self.campaigns) }
            for id in Self.operators {
                guard let lead = work(of: id), let work = lead.state.work else { continue }
                if case .offered = lead.state { _ = floor.accept(work, by: id) }
                floor.fix(work, by: id, WorkResult(disposition: .confirmed))
            }
            for attempt in floor.queue.openCalls.keys.sorted() {
                floor.report(dice.isLucky(oneIn: 3) ? .answered : .ended(.noAnswer, cause: ""), attempt)
            }
            if let next = floor.queue.nextWake(after: floor.now) {
                floor.wake(at: max(next, floor.now + .milliseconds(200)))
            }
        }
        return floor.rows.values.filter(\.state.isLive)
    }
}
