import NIOCore
import NIOPosix

/// What every connection of the link is set to.
enum LinkOptions {
    static let noDelay = ChannelOptions.Types.SocketOption(level: .tcp, name: .tcp_nodelay)
    /// TCP_USER_TIMEOUT of tcp(7): milliseconds.
    static let userTimeout = ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: 18))
    static let receive = AdaptiveRecvByteBufferAllocator(minimum: 4 << 10, initial: 64 << 10, maximum: 512 << 10)
    static let watermark = ChannelOptions.Types.WriteBufferWaterMark(low: 128 << 10, high: 512 << 10)

    static func userTimeout(_ settings: LinkSettings) -> Int {
        Int(settings.acknowledgeLimit.wireMilliseconds)
    }
}

extension ClientBootstrap {
    func linkOptions(_ settings: LinkSettings) -> ClientBootstrap {
        channelOption(LinkOptions.noDelay, value: 1)
            .channelOption(LinkOptions.userTimeout, value: LinkOptions.userTimeout(settings))
            .channelOption(.recvAllocator, value: LinkOptions.receive)
            .channelOption(.writeBufferWaterMark, value: LinkOptions.watermark)
    }
}

extension ServerBootstrap {
    func linkOptions(_ settings: LinkSettings) -> ServerBootstrap {
        childChannelOption(LinkOptions.noDelay, value: 1)
            .childChannelOption(LinkOptions.userTimeout, value: LinkOptions.userTimeout(settings))
            .childChannelOption(.recvAllocator, value: LinkOptions.receive)
            .childChannelOption(.writeBufferWaterMark, value: LinkOptions.watermark)
    }
}
