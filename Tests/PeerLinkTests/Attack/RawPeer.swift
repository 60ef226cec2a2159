import NIOCore
import NIOPosix

/// A connection that sends what it is told, byte for byte.
final class RawPeer: Sendable {
    let channel: any Channel
    private let inbox: EventLoopFuture<ByteBuffer>

    /// - Parameter reads: false for one that never reads.
    static func connect(to port: Int, reads: Bool = true) async throws -> RawPeer {
        let done = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: ByteBuffer.self)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(RawInbox(done))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return RawPeer(channel, done.futureResult)
    }

    private init(_ channel: any Channel, _ inbox: EventLoopFuture<ByteBuffer>) {
        self.channel = channel
        self.inbox = inbox
    }

    /// What every client begins with.
    func greet() {
        send(Frames.preface)
        send(Frames.settings)
        send(Frames.settingsAcknowledged)
    }

    func send(_ bytes: ByteBuffer) {
        channel.writeAndFlush(bytes, promise: nil)
    }

    func send(_ count: Int, _ bytes: (Int) -> ByteBuffer) {
        for number in 0..<count where channel.isActive { channel.write(bytes(number), promise: nil) }
        channel.flush()
    }

    /// Waits until the other side closes, and gives all that it had sent.
    func received() async throws -> ByteBuffer { try await inbox.get() }
    func close() async throws { try await channel.close().get() }
}
