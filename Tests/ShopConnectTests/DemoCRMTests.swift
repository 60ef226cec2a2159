import NIOCore
import NIOPosix
import ShopConnect
import Testing

@Suite(.timeLimit(.minutes(1)))
struct DemoCRMTests {
    /// SwiftNIO ends the whole process where a connection that nobody serves is let go too early.
    @Test(arguments: [true, false])
    func connectionsThatComeWhileItClosesDoNoHarm(isCancelled: Bool) async throws {
        for _ in 0..<20 {
            let crm = try await DemoCRM.start { DeliverySamples.now }
            try await withThrowingTaskGroup { group in
                group.addTask { try await crm.run() }
                // Not waited for: they arrive while the server is being closed, which ends those that it has taken.
                for _ in 0..<40 {
                    ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                        .connect(host: "127.0.0.1", port: crm.port)
                        .whenSuccess { channel in
                            channel.eventLoop.scheduleTask(in: .milliseconds(20)) { channel.close(promise: nil) }
                        }
                }
                if isCancelled { group.cancelAll() } else { await crm.shutdown() }
                try await group.waitForAll()
            }
        }
    }
}
