import Actors
import Cluster
import ContactCenter
import SimulatedCarrier
import Synchronization

/// A carrier on a virtual clock, and everything that it reported.
final class World: Sendable {
    struct Heard: Hashable, Sendable {
        var event: CallEvent
        var attempt: AttemptID
        var at: Int64
    }

    /// Thursday, 26 November 2026, 12:00 in Kyiv.
    static let noon: Int64 = 1_795_687_200_000

    let clock: VirtualClock
    let carrier: SimulatedCarrier
    private let log: Log

    private final class Log: Sendable {
        let heard = Mutex<[Heard]>([])
    }

    init(
        seed: UInt64 = 1, model: CustomerModel = CustomerModel(),
        server: TelephonyServer = TelephonyServer(
            id: TelephonyServerID("sim"), channels: 1_000_000, callsPerSecond: 1_000_000),
        record: CallRecordFile? = nil
    ) {
        let (clock, log) = (VirtualClock(milliseconds: Self.noon), Log())
        (self.clock, self.log) = (clock, log)
        carrier = SimulatedCarrier(
            server: server, population: Population(seed: seed, model: model), clock: clock, record: record
        ) { event, call in
            log.heard.withLock {
                $0.append(Heard(event: event, attempt: call.attempt, at: clock.milliseconds - Self.noon))
            }
        }
    }

    var heard: [Heard] { log.heard.withLock { $0 } }

    func events(of attempt: AttemptID) -> [CallEvent] {
        heard.filter { $0.attempt == attempt }.map(\.event)
    }

    /// Lets time pass to this moment, from noon; every timer on the way fires at its own.
    func pass(to moment: Duration) {
        let end = Self.noon + moment.wholeMilliseconds
        while let next = clock.nextTimer, next <= end {
            clock.advance(to: next)
            while clock.fireNext() {}
        }
        clock.advance(to: end)
    }

    /// Lets time pass until nothing is planned any more.
    func passToTheEnd() {
        while let next = clock.nextTimer { pass(to: .milliseconds(max(0, next - Self.noon))) }
    }

    static func call(
        _ number: UInt64, phone: UInt64? = nil, attempt: Int = 1, shop: String = "demo-a",
        operator: String? = "olena", ringLimit: Duration = .seconds(30), detectsMachines: Bool = false
    ) -> CallOrder {
        CallOrder(
            attempt: AttemptID(order: OrderID(rawValue: number), number: attempt), shop: ShopID(shop),
            campaign: CampaignID("confirm"), phone: PhoneNumber(digits: phone ?? 380_670_000_000 + number)!,
            operator: `operator`.map { OperatorID($0) }, ringLimit: ringLimit, detectsMachines: detectsMachines)
    }
}

extension CustomerModel {
    /// Nothing goes wrong and everybody answers, but for what a test changes.
    static func certain(_ change: (inout CustomerModel) -> Void = { _ in }) -> CustomerModel {
        var model = CustomerModel(answerByHour: Array(repeating: 100, count: 24))
        model.invalid = 0
        model.oftenOff = 0
        model.off = 0
        model.busy = 0
        model.machines = 0
        model.bursts = 0
        model.hangsUpEarly = 0
        model.callback = Spread(median: .minutes(100), sigma: 0.8, limits: .minutes(20)...(.hours(26)))
        change(&model)
        return model
    }
}
