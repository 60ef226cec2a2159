import HTTPAPI
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@Suite(.serialized, .timeLimit(.minutes(2)))
struct KeptConnectionsTests {
    /// SwiftNIO ends the whole process where a connection that nobody serves is let go too early.
    @Test func connectionsThatComeWhileTheServerClosesDoNoHarm() async throws {
        for _ in 0..<20 {
            let router = Router()
            router.get("/") { _, _ in "here" }
            let application = Application(
                router: router, server: .perezvon,
                configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)))
            try await application.test(.live) { client in
                let port = try #require(client.port)
                // Not waited for: they arrive while the server is being closed.
                for _ in 0..<40 {
                    ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                        .connect(host: "127.0.0.1", port: port)
                        .whenSuccess { channel in
                            channel.eventLoop.scheduleTask(in: .milliseconds(20)) { channel.close(promise: nil) }
                        }
                }
            }
        }
    }
}
