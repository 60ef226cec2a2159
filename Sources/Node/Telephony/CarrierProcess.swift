import CarrierLink
import Cluster
import ContactCenter
import Glibc
import HTTPAPI
import Hummingbird
package import Logging
import ServiceLifecycle
import Settings
import SimulatedCarrier
import UnixSignals

extension SimulatedCarrier: ServedCarrier {}

/// The simulated telephone as a process of its own: workers may die, and their calls go on.
package enum CarrierProcess {
    /// Runs until SIGTERM or SIGINT; its calls end with it.
    ///
    /// - Parameter say: told where it is reached, once it is.
    package static func run(
        _ options: CarrierOptions, logger: Logger, say: @escaping @Sendable (String) async -> Void
    ) async throws {
        // The record holds whole telephone numbers: for its own user only.
        umask(0o077)
        let clock = SystemClock()
        let events = CarrierEvents()
        let server = TelephonyServer(
            id: TelephonyServerID("simulated"), channels: options.channels, callsPerSecond: options.callsPerSecond)
        let model = CustomerModel().drilled(pace: options.customers.pace, answers: options.customers.answers)
        let carrier = SimulatedCarrier(
            server: server, population: Population(seed: options.seed, model: model), clock: clock,
            record: try options.record.map { try CallRecordFile(path: $0) }, report: { events.tell($0, $1) })
        let routes = CarrierRoutes(
            carrier: carrier, events: events, figures: { carrier.figures(listeners: events.listenerCount) },
            logger: logger)
        let interface = Application(
            router: routes.router(), server: .perezvon,
            configuration: .init(
                address: .hostname(options.listen.host, port: options.listen.port), serverName: "perezvon-carrier"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? options.listen.port
                await say("perezvon carrier listens on http://\(options.listen.host):\(port)/")
            },
            logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: [
                .init(service: BackgroundService { await clock.run() }),
                .init(service: PortService(address: options.listen, setting: "listen", server: interface)),
                // The first to stop: it ends the streams, which the server waits for.
                .init(service: BackgroundService { await events.run() }),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(5)
        configuration.maximumCancellationDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
    }
}

extension SimulatedCarrier {
    fileprivate func figures(listeners: Int) -> [String: Int] {
        let tally = tally
        return [
            "calls": callsUnderWay, "listeners": listeners, "placed": tally.placed, "ended": tally.ended,
            "max_calls": tally.maxSimultaneous, "calls_to_same_phone_at_once": tally.callsToSamePhoneAtOnce,
            "repeated": tally.repeated, "no_circuit": tally.refused, "unrecorded": tally.unrecorded,
        ]
    }
}
