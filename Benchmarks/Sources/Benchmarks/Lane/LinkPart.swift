import Cluster
import Logging
import PeerLink
import Synchronization

/// Parcels over a `PeerLink`, as a node sends and takes them.
struct LinkPart {
    private struct Answerer: ParcelReceiver {
        func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
            answer(.reply([1]))
        }
    }

    private let link: PeerLink
    private let peer: PeerAddress

    init(port: Int) throws {
        link = try PeerLink.sending(
            settings: LinkSettings(security: .loopbackOnly), identity: Self.identity("near"), logger: Self.logger)
        peer = PeerAddress(host: "127.0.0.1", port: port)
    }

    static func serve(port: Int) async throws {
        let link = try await PeerLink.listen(
            on: ("127.0.0.1", port), settings: LinkSettings(security: .loopbackOnly), identity: identity("far"),
            receiver: Answerer(), logger: logger)
        await link.run()
    }

    private static var logger: Logger { Logger(label: "lane") { _ in SwiftLogNoOpLogHandler() } }

    private static func identity(_ incarnation: String) -> LinkIdentity {
        LinkIdentity(
            build: "benchmark", incarnation: incarnation, cluster: "benchmark", shardCount: 64,
            methods: ["order_intake.submit/1"])
    }

    private func parcel(isAsked: Bool) -> Parcel {
        Parcel(
            address: ActorAddress(kind: "OrderIntake", key: "demo-a", partitionKey: "shop/demo-a/0"),
            method: "order_intake.submit/1", shard: ShardID(7), epoch: Epoch(1), remaining: isAsked ? 30_000 : .max,
            wantsReply: isAsked, payload: LaneBenchmark.payload)
    }

    func asks(count: Int, inFlight: Int) async throws -> LaneFigures {
        let load = ParcelLoad(link, peer, parcel(isAsked: true), count: count)
        let start = Stopwatch.wall
        try await load.run(inFlight: inFlight)
        return LaneFigures(seconds: Stopwatch.wall - start, waits: load.waits)
    }

    /// Messages a second, until the last one has been taken on the other side; and seconds of the processor for each
    /// here.
    func tells(count: Int) async throws -> (rate: Double, work: Double) {
        let (start, work) = (Stopwatch.wall, Stopwatch.now)
        try await ParcelLoad(link, peer, parcel(isAsked: false), count: count).run(inFlight: 1000)
        // It comes behind all of them.
        try await ParcelLoad(link, peer, parcel(isAsked: true), count: 1).run(inFlight: 1)
        return (Double(count) / (Stopwatch.wall - start), (Stopwatch.now - work) / Double(count))
    }
}
