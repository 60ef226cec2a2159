import Cluster
import Logging
import NIOCore
import NIOPosix
import PeerLink

/// Nodes on loopback, with a receiver each.
struct LinkWorld {
    static let methods: [MessageName] = ["counter.add/1", "counter.read/1", "counter.read/2", "wake/1"]
    static var logger: Logger { Logger(label: "link") { _ in SwiftLogNoOpLogHandler() } }

    /// Times that a busy machine does not pass by itself; a test sets those that it is about.
    static var settings: LinkSettings { patient(.loopbackOnly) }

    static func patient(_ security: LinkSecurity) -> LinkSettings {
        var settings = LinkSettings(security: security)
        (settings.connectLimit, settings.handshakeLimit) = (.seconds(30), .seconds(60))
        (settings.silenceLimit, settings.writeLimit, settings.idleLimit) = (.seconds(60), .seconds(60), .seconds(60))
        settings.acknowledgeLimit = .seconds(60)
        return settings
    }

    /// Waits until something is so, looking every few milliseconds.
    static func until(_ isSo: () -> Bool) async throws {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        while !isSo() { try await loop.scheduleTask(in: .milliseconds(3)) {}.futureResult.get() }
    }

    static func identity(
        _ incarnation: String, cluster: String = "test", shards: Int = 64, link: PeerAddress? = nil,
        methods: [MessageName] = methods, version: ProtocolVersion = .current
    ) -> LinkIdentity {
        LinkIdentity(
            build: "1.2.3", incarnation: incarnation, cluster: cluster, shardCount: shards, link: link,
            methods: methods, version: version, partitionKey: { kind, key in "shop/\(key)/0" })
    }

    /// A node that takes parcels.
    static func listen(
        _ receiver: (any ParcelReceiver)?, settings: LinkSettings = settings,
        identity: LinkIdentity = identity("far"), port: Int = 0, logger: Logger = logger,
        group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup
    ) async throws -> PeerLink {
        try await PeerLink.listen(
            on: ("127.0.0.1", port), settings: settings, identity: identity, receiver: receiver, logger: logger,
            group: group)
    }

    /// A node that sends.
    static func sender(
        settings: LinkSettings = settings, identity: LinkIdentity = identity("near"), logger: Logger = logger
    ) throws -> PeerLink {
        try PeerLink.sending(settings: settings, identity: identity, logger: logger)
    }

    static func parcel(
        _ payload: [UInt8] = Array("1".utf8), key: String = "a", method: MessageName = "counter.add/1",
        isAsked: Bool = true, remaining: Int64 = 20_000
    ) -> Parcel {
        Parcel(
            address: ActorAddress(kind: "Counter", key: key, partitionKey: "shop/a/0"), method: method,
            shard: ShardID(3), epoch: Epoch(5), remaining: remaining, wantsReply: isAsked, payload: payload)
    }
}

extension PeerLink {
    /// Where others reach it.
    var address: PeerAddress { PeerAddress(host: "127.0.0.1", port: port ?? 1) }

    func ask(_ parcel: Parcel = LinkWorld.parcel(), _ peer: PeerAddress) async -> ParcelAnswer {
        await withCheckedContinuation { continuation in
            send(parcel, to: peer) { continuation.resume(returning: $0) }
        }
    }

    func stop() async { await shutdown(within: .seconds(1)) }
}

extension ParcelAnswer {
    var isNotSent: Bool { if case .notSent = self { true } else { false } }
    var isLost: Bool { if case .lost = self { true } else { false } }
    var isOverloaded: Bool { if case .refused(.overloaded) = self { true } else { false } }
    var isMoved: Bool { if case .refused(.moved) = self { true } else { false } }
    var isUnavailable: Bool { if case .refused(.unavailable) = self { true } else { false } }
}
