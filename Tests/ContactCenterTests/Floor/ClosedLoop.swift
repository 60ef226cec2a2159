import ContactCenter

/// A floor of operators who talk for random times to customers who answer at random, in virtual time: what a campaign's mode
/// makes of it. The same seed gives the same day.
struct ClosedLoop {
    /// Customers and operators, as a confirmation campaign of shops sees them.
    struct World {
        var answerRate = 0.45
        /// Seconds of ringing until an answer: at least two, about nine on average.
        var meanRing = 9.0
        var meanTalk = 100.0
        var meanAfterCall = 15.0
    }

    struct Report: Equatable {
        var conversations = 0
        var answers = 0
        var abandoned = 0
        /// Seconds that operators waited for a customer, over all.
        var waited = 0.0
        var dials = 0
        /// By how many customers a window passed its target at most.
        var mostOver = 0.0

        var rate: Double { answers > 0 ? Double(abandoned) / Double(answers) : 0 }
        var waitPerConversation: Double { conversations > 0 ? waited / Double(conversations) : 0 }
    }

    private enum Event {
        case answer(AttemptID)
        case lost(AttemptID, Outcome)
        case callOver(AttemptID)
        case result(WorkID, OperatorID)
    }

    private struct Planned {
        var at: Instant
        var number: Int
        var event: Event
    }

    private var floor: Floor
    private var dice: Dice
    var world: World
    private let operators: [OperatorID]
    private let campaign: Campaign
    private var planned: [Planned] = []
    private var sequence = 0
    private var lastLead = 0
    private var dialled = 0
    private var countFrom = Instant.distantFuture
    private var seeking: Set<OperatorID> = []
    private var idleSince: [OperatorID: Instant] = [:]
    private var answersAt: [Instant] = []
    private var abandonedAt: [Instant] = []
    private(set) var report = Report()

    init(
        operators count: Int, mode: Campaign.Mode, world: World = World(), seed: UInt64,
        window: Duration = .hours(24)
    ) {
        campaign = Sample.campaign(mode: mode) {
            $0.predictive.window = window
            $0.window = CallingWindow(from: TimeOfDay("00:00")!, to: TimeOfDay("24:00")!)
        }
        floor = Floor([campaign], at: Kyiv.at("08:00"))
        dice = Dice(seed: seed)
        self.world = world
        operators = (0..<count).map { OperatorID("o\($0)") }
    }

    /// Runs for so long and reports on the time after `warmUp`.
    mutating func run(for duration: Duration, warmUp: Duration) -> Report {
        let start = floor.now
        let end = start + duration
        countFrom = start + warmUp
        report = Report()
        if lastLead == 0 {
            refill()
            for id in operators { free(id) }
        }
        while floor.now < end {
            settle()
            guard let next = nextMoment(), next < end else {
                floor.now = end
                break
            }
            step(to: next)
            if lastLead - dialled < 200 { refill() }
        }
        judgeWindows(from: start + warmUp)
        return report
    }

    private func nextMoment() -> Instant? {
        var queue = floor.queue
        return [planned.map(\.at).min(), queue.nextWake(after: floor.now)].compactMap(\.self).min()
    }

    private mutating func step(to moment: Instant) {
        if floor.now >= countFrom { report.waited += (moment - floor.now).asSeconds * Double(idleSince.count) }
        let wakeAt = floor.queue.nextWake(after: floor.now)
        floor.now = max(moment, floor.now)
        if let wakeAt, wakeAt <= moment { floor.wake(at: floor.now) }
        let due = planned.filter { $0.at <= moment }.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        planned.removeAll { $0.at <= moment }
        for event in due { happen(event.event) }
    }

    private mutating func happen(_ event: Event) {
        switch event {
        case .answer(let id):
            guard floor.attempts[id]?.endedAt == nil else { return }
            if floor.now >= countFrom { report.answers += 1 }
            answersAt.append(floor.now)
            floor.report(.answered, id)
            if let id = floor.attempts[id], let op = id.operator, let work = id.work { talk(id.id, work, op) }
        case .lost(let id, let outcome):
            floor.report(.ended(outcome, cause: "test"), id)
        case .callOver(let id):
            floor.report(.ended(.answered, cause: "16"), id)
        case .result(let work, let id):
            floor.fix(work, by: id, WorkResult(disposition: .confirmed))
            free(id)
        }
    }

    private mutating func talk(_ attempt: AttemptID, _ work: WorkID, _ id: OperatorID) {
        if floor.now >= countFrom { report.conversations += 1 }
        idleSince[id] = nil
        seeking.remove(id)
        let talk = spread(world.meanTalk)
        plan(.callOver(attempt), after: talk)
        plan(.result(work, id), after: talk + spread(world.meanAfterCall))
    }

    private mutating func free(_ id: OperatorID) {
        idleSince[id] = floor.now
        seeking.insert(id)
    }

    /// Carries out what the queue wants, until it wants nothing more.
    private mutating func settle() {
        repeat {
            let actions = floor.actions
            floor.forget()
            for action in actions { perform(action) }
            for id in operators where seeking.contains(id) {
                seeking.remove(id)
                _ = floor.next(id)
            }
        } while !floor.actions.isEmpty
    }

    private mutating func perform(_ action: QueueAction) {
        switch action {
        case .place(let call): place(call)
        case .reserve(let id, let work):
            floor.write(floor.queue.reserved(work.id, id, accepted: true, at: floor.now))
            if let attempt = work.attempt { talk(attempt, work.id, id) }
        case .hangUp(let id):
            if floor.attempts[id]?.outcome == .abandoned { abandonedAt.append(floor.now) }
        case .nudge(let id):
            if idleSince[id] != nil { seeking.insert(id) }
        case .tell(let id, _, .over):
            seeking.insert(id)
        case .connect, .dismiss, .tell, .deliver: break
        }
    }

    private mutating func place(_ call: CallOrder) {
        dialled += 1
        if floor.now >= countFrom { report.dials += 1 }
        if Double(dice.below(100_000)) < world.answerRate * 100_000 {
            plan(.answer(call.attempt), after: min(.seconds(2) + spread(world.meanRing - 2), .seconds(29)))
        } else if dice.isLucky(oneIn: 3) {
            plan(.lost(call.attempt, .busy), after: .seconds(3))
        } else {
            plan(.lost(call.attempt, .noAnswer), after: .seconds(30))
        }
    }

    /// The sum of two exponential times: a little regular, as talks are. Erlang's distribution with two phases.
    private mutating func spread(_ mean: Double) -> Duration {
        var phases = 0.0
        for _ in 0..<2 {
            phases += dice.exponential()
        }
        return .milliseconds(Int(phases / 2 * mean * 1000))
    }

    private mutating func plan(_ event: Event, after delay: Duration) {
        sequence += 1
        planned.append(Planned(at: floor.now + delay, number: sequence, event: event))
    }

    private mutating func refill() {
        floor.add(
            (0..<400).map { _ in
                lastLead += 1
                return Sample.lead(lastLead, submitted: floor.now, policy: campaign)
            })
    }

    /// Every rolling window that ends with an abandoned customer.
    private mutating func judgeWindows(from start: Instant) {
        let window = campaign.predictive.window
        report.abandoned = abandonedAt.count { $0 >= start }
        for (index, moment) in abandonedAt.enumerated() where moment >= start {
            let abandoned = abandonedAt[...index].count { $0 > moment - window }
            let answers = answersAt.count { $0 > moment - window && $0 <= moment }
            report.mostOver = max(
                report.mostOver, Double(abandoned) - campaign.predictive.abandonTarget * Double(answers))
        }
    }
}
