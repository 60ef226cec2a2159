import Actors
import Cluster
import ContactCenter
import SimulatedCarrier

/// Something happened on a simulated operator's desktop.
struct DemoNotice: Message {
    static let name: MessageName = "demo_operator.notice/1"
    var view: OperatorView
}

extension ActorAddress {
    static func demoOperator(_ id: OperatorID) -> ActorAddress {
        ActorAddress(kind: "DemoOperator", key: id.rawValue, partitionKey: "operator/\(id.rawValue)")
    }
}

/// A simulated operator: comes to his shift, is ready, talks as long as the customer does, writes the result, goes home.
actor DemoOperator: VirtualActor {
    static let kind: ActorKind = "DemoOperator"

    static var handlers: Handlers<DemoOperator> {
        var handlers = Handlers<DemoOperator>()
        handlers.on(Wake.self) { person, _ in try await person.wake() }
        handlers.on(DemoNotice.self) { try await $0.look($1.view) }
        return handlers
    }

    private let context: ActorContext
    private let carrier: SimulatedCarrier
    private let shift: DemoShift
    private let id: OperatorID
    private let seed: UInt64
    private var isAtWork = false
    private var writing: (work: WorkView, until: Instant)?

    init(_ context: ActorContext, carrier: SimulatedCarrier, shift: DemoShift, seed: UInt64) {
        self.context = context
        self.carrier = carrier
        self.shift = shift
        self.seed = seed
        id = OperatorID(context.address.key)
    }

    func start() {}

    private func wake() async throws {
        let now = context.clock.now
        if let writing, now >= writing.until {
            self.writing = nil
            try await fix(writing.work, at: now)
        }
        let isShift = shift.isOn(at: now)
        if isShift, !isAtWork {
            isAtWork = true
            _ = try await context.system.ask(.operatorAgent(id), OperatorConnected())
            _ = try await context.system.ask(
                .operatorAgent(id), ChangeOperatorState(isReady: true, reason: nil))
        } else if !isShift, isAtWork {
            isAtWork = false
            _ = try await context.system.ask(
                .operatorAgent(id), ChangeOperatorState(isReady: false, reason: "shift_over"))
        }
        setWake()
    }

    private func setWake() {
        let next = min(writing?.until ?? .distantFuture, shift.nextChange(after: context.clock.now))
        context.system.wake(context.address, at: next.milliseconds)
    }

    private func look(_ view: OperatorView) async throws {
        guard let work = view.work else { return }
        switch view.state {
        case .afterCall where writing?.work.id != work.id:
            writing = (work, context.clock.now + writingTime(work))
            setWake()
        case .reserved where work.mode == .preview || work.mode == .manual:
            _ = try await context.system.ask(.operatorAgent(id), AcceptWork(work: work.id))
        case .offline, .onBreak, .ready, .reserved, .ringing, .talking, .afterCall:
            break
        }
    }

    private func fix(_ work: WorkView, at now: Instant) async throws {
        guard let attempt = work.attempt, let phone = work.phone else { return }
        let intent = carrier.intent(of: attempt, phone: phone, shop: work.shop)
        var result = WorkResult(disposition: intent.disposition)
        if case .callback(let after) = intent {
            let isPromise = mixed(work) % 3 == 0
            result.callback = Callback(at: now + after, to: isPromise ? id : nil)
        }
        _ = try await context.system.ask(.operatorAgent(id), FixWork(work: work.id, result: result))
    }

    /// From 6 to 24 seconds, drawn from the work: the same whoever does it and whenever.
    private func writingTime(_ work: WorkView) -> Duration {
        .milliseconds(6000 + Int64(mixed(work) >> 8 % 18_000))
    }

    /// SplitMix64's finalizer (Steele, Lea, Flood 2014) over the seed and the work.
    private func mixed(_ work: WorkView) -> UInt64 {
        var z = seed &+ (work.id.order.rawValue ^ UInt64(work.id.number) << 56) &* 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The hours of a simulated operator, in the call center's own time.
struct DemoShift: Sendable {
    let from: TimeOfDay
    let to: TimeOfDay
    let zone: TimeZoneRules

    /// Early, day and late shifts, so that customers two time zones east and one west are called in their own hours.
    init(index: Int, zone: TimeZoneRules) {
        let shifts = [(6, 50, 16, 0), (9, 50, 19, 0), (9, 55, 22, 5), (13, 0, 23, 5)]
        let (fromHour, fromMinute, toHour, toMinute) = shifts[index % shifts.count]
        from = TimeOfDay(hour: fromHour, minute: fromMinute)!
        to = TimeOfDay(hour: toHour, minute: toMinute)!
        self.zone = zone
    }

    /// Nobody is at work.
    static func isNight(_ now: Instant, in zone: TimeZoneRules) -> Bool {
        !(6 * 60 + 45..<23 * 60 + 10).contains(zone.minuteOfDay(at: now))
    }

    func isOn(at now: Instant) -> Bool {
        (from.minutes..<to.minutes).contains(zone.minuteOfDay(at: now))
    }

    func nextChange(after now: Instant) -> Instant {
        let today = zone.date(at: now)
        let moments = [
            zone.instant(of: today, from), zone.instant(of: today, to),
            zone.instant(of: today.adding(days: 1), from),
        ]
        return moments.first { $0 > now }!
    }
}
