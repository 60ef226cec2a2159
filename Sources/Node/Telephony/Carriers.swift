import Actors
import CarrierLink
import Cluster
import ContactCenter
import Logging
import Settings
import SimulatedCarrier

/// The telephone servers of the settings: those in processes of their own, and a simulated one of this process where there is
/// no other.
struct Carriers: Sendable {
    let ports: [TelephonyServerID: any Telephony]
    /// Of this process; nil where the settings name servers that are reached by address.
    let simulated: SimulatedCarrier?
    let clients: [CarrierClient]

    /// Of a node that places no calls.
    static let none = Carriers()

    private init() {
        (ports, simulated, clients) = ([:], nil, [])
    }

    init(
        _ settings: SettingsSnapshot, _ world: NodeWorld, _ node: NodeSettings, _ system: ActorSystem, _ logger: Logger
    ) throws {
        let servers = settings.servers.values.filter { $0.driver == .simulated }.sorted { $0.id < $1.id }
        var ports: [TelephonyServerID: any Telephony] = [:]
        var clients: [CarrierClient] = []
        for server in servers {
            guard let address = server.address else { continue }
            let client = Self.client(address, system, logger)
            ports[server.id] = client
            clients.append(client)
        }
        self.clients = clients
        guard clients.isEmpty else {
            simulated = nil
            self.ports = ports
            return
        }
        guard !node.isClustered else {
            // A telephone of its own would take its calls with it when this process dies.
            logger.error(
                "no telephony server of the settings has an address: nobody is called. Start `perezvon carrier`, apply a telephony_server with its `address`, and start the workers again"
            )
            simulated = nil
            self.ports = [:]
            return
        }
        let server = servers.first ?? TelephonyServer(id: TelephonyServerID("simulated"))
        let model = CustomerModel().drilled(pace: node.carrier.pace, answers: node.carrier.answers)
        let carrier = SimulatedCarrier(
            server: server, population: Population(seed: world.seed, model: model), clock: world.clock,
            record: try world.callRecord.map { try CallRecordFile(path: $0) },
            report: { event, call in
                system.tell(.dialScheduler(call.shop), ReportCall(attempt: call.attempt, event: event))
            })
        simulated = carrier
        self.ports = [server.id: carrier]
    }

    private static func client(_ address: String, _ system: ActorSystem, _ logger: Logger) -> CarrierClient {
        CarrierClient(
            address: address, isMine: { system.owns(system.shard(of: .dialScheduler($0))) },
            report: { event, attempt, shop in
                system.tell(.dialScheduler(shop), ReportCall(attempt: attempt, event: event))
            }, logger: logger)
    }
}
