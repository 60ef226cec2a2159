import NIOCore
import NIOPosix

/// The same bytes over a bare lane: no envelopes with addresses, no deadlines, no actors, no answers but a number.
enum BarePart {
    private static let noDelay = ChannelOptions.Types.SocketOption(level: .tcp, name: .tcp_nodelay)

    static func serve(port: Int) async throws {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(noDelay, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(BareLane(isServer: true, BareEcho()))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        try await channel.closeFuture.get()
    }

    static func asks(port: Int, count: Int, inFlight: Int) async throws -> LaneFigures {
        let start = Stopwatch.wall
        let waits = try await run(port) { BareLoad(count: count, inFlight: inFlight, acknowledgedEvery: 1, $0) }
        return LaneFigures(seconds: Stopwatch.wall - start, waits: waits)
    }

    /// Messages a second; every thousandth is acknowledged.
    static func tells(port: Int, count: Int) async throws -> Double {
        let start = Stopwatch.wall
        _ = try await run(port) {
            BareLoad(count: count / 1000 * 1000, inFlight: 8000, acknowledgedEvery: 1000, $0)
        }
        return Double(count) / (Stopwatch.wall - start)
    }

    private static func run(
        _ port: Int, _ load: @escaping @Sendable (EventLoopPromise<[Double]>) -> BareLoad
    ) async throws -> [Double] {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let done = loop.makePromise(of: [Double].self)
        let channel = try await ClientBootstrap(group: loop)
            .channelOption(noDelay, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(BareLane(isServer: false, load(done)))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        let waits = try await done.futureResult.get()
        try await channel.close().get()
        return waits
    }
}
