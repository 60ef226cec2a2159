import Glibc
import NIOCore
import NIOPosix

/// Ports of loopback.
enum FreePort {
    /// One that nobody listens on now.
    static func find() async throws -> Int {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port
        try await channel.close().get()
        guard let port else { throw Failure("no port of 127.0.0.1 is free") }
        return port
    }

    /// Waits until somebody listens, for ten seconds at most.
    static func waitUntilTaken(_ port: Int) async throws {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        let limit = Stopwatch.wall + 10
        while Stopwatch.wall < limit {
            do {
                try await bootstrap.connect(host: "127.0.0.1", port: port).get().close().get()
                return
            } catch {
                // Not yet.
                usleep(20_000)
            }
        }
        throw Failure("nobody listens on port \(port)")
    }
}
