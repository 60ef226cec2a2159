import CarrierLink
import Cluster
import ContactCenter
import Hummingbird
import Logging
import SimulatedCarrier
import Synchronization

extension SimulatedCarrier: ServedCarrier {}

/// A carrier on virtual time, served on loopback. Its customers' telephones ring after 2 s, they pick up after 5 more, and talk
/// for a minute.
final class LinkWorld: Sendable {
    static let noon: Int64 = 1_795_687_200_000

    let clock = VirtualClock(milliseconds: noon)
    let carrier: SimulatedCarrier
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    private let listeners: Listeners

    /// Of the server that runs now: nobody hears what happens while there is none.
    private final class Listeners: Sendable {
        let events = Mutex<CarrierEvents?>(nil)
    }

    init() {
        var model = CustomerModel(answerByHour: Array(repeating: 100, count: 24))
        model.invalid = 0
        model.oftenOff = 0
        model.off = 0
        model.busy = 0
        model.machines = 0
        model.bursts = 0
        model.hangsUpEarly = 0
        model.progress = .seconds(2)...(.seconds(2))
        model.ring.limits = .seconds(5)...(.seconds(5))
        model.talkLimits = .seconds(60)...(.seconds(60))
        let listeners = Listeners()
        self.listeners = listeners
        carrier = SimulatedCarrier(
            server: TelephonyServer(id: TelephonyServerID("sim")), population: Population(seed: 1, model: model),
            clock: clock,
            report: { event, call in
                listeners.events.withLock { $0?.tell(event, call) }
            })
    }

    func pass(_ duration: Duration) {
        let end = clock.milliseconds + duration.wholeMilliseconds
        while let next = clock.nextTimer, next <= end {
            clock.advance(to: next)
            while clock.fireNext() {}
        }
        clock.advance(to: end)
    }

    /// Serves the carrier, or another around it, while the body runs.
    func serve(
        _ other: (any ServedCarrier)? = nil, port: Int = 0, _ body: (_ port: Int) async throws -> Void
    ) async throws {
        let events = CarrierEvents()
        listeners.events.withLock { $0 = events }
        let routes = CarrierRoutes(
            carrier: other ?? carrier, events: events, figures: { [carrier] in ["placed": carrier.tally.placed] },
            logger: logger)
        let (ports, opened) = AsyncStream.makeStream(of: Int.self)
        let server = Application(
            router: routes.router(), configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { opened.yield($0.localAddress?.port ?? 0) }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Cancelled at the end: then it has nothing to say.
            group.addTask { try? await server.run() }
            group.addTask { await events.run() }
            defer { group.cancelAll() }
            for await port in ports {
                try await body(port)
                break
            }
        }
    }

    /// A worker's client while the body runs.
    /// - Parameter waits: until it hears events.
    func connect(
        _ port: Int, waits: Bool = true, isMine: @escaping @Sendable (ShopID) -> Bool = { _ in true },
        _ body: (CarrierClient, Reports) async throws -> Void
    ) async throws {
        let reports = Reports()
        var limits = CarrierLimits()
        limits.answer = .milliseconds(500)
        limits.backOff = .milliseconds(10)...(.milliseconds(50))
        let client = CarrierClient(
            address: "http://127.0.0.1:\(port)", limits: limits, isMine: isMine,
            report: { reports.add($0, $1, $2) }, logger: logger)
        let result: Result<Void, any Error> = await withTaskGroup(of: Void.self) { group in
            group.addTask { await client.run() }
            defer { group.cancelAll() }
            do {
                while waits, !client.isConnected { await Task.yield() }
                return .success(try await body(client, reports))
            } catch {
                return .failure(error)
            }
        }
        try await client.shutdown()
        try result.get()
    }
}
