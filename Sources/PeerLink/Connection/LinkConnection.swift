import Cluster
import DequeModule
import NIOCore

/// One connection, dialled or taken: libnghttp2's session, the lanes, the asks without an answer, and calls of persons.
///
/// Everything but `outbox` belongs to the channel's event loop and is touched on it alone; `outbox` has a lock of its
/// own.
final class LinkConnection: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Role {
        case dialling(Peer)
        case listening
    }

    enum StreamUse {
        case lane(Lane)
        case call(CallStream)
    }

    let board: Switchboard
    let role: Role
    let loop: any EventLoop
    let outbox = Outbox()
    let control = Lane(.control)
    let data = Lane(.data)
    let bulk = Lane(.bulk)

    var session: HTTP2Session?
    var context: ChannelHandlerContext?
    var handshake: Handshake
    /// Who the other side is; nil until the handshake is over.
    var identity: PeerIdentity?
    /// Whose parcels go out here.
    var peer: Peer?
    var streams: [Int32: StreamUse] = [:]
    var asks = PendingAsks()
    /// The peer's limit for asks without an answer.
    var credit = Int.max
    var laneChoice = LaneChoice()
    /// Asks of the peer that are being worked on.
    var underWay = 0
    /// Empty; its room is used again.
    var batch = Deque<Outgoing>()
    var clock: ConnectionClock
    var askTimer: (at: NIODeadline, task: Scheduled<Void>)?
    /// An ask was added whose time is over before the timer looks.
    var isAskTimerLate = false
    /// How much had left when there was last any progress.
    var progressMark: UInt64 = 0
    var tick: RepeatedTask?
    /// This side takes no more asks; the other side takes none.
    var isLeaving = false
    var isLeft = false
    /// A person's call was answered.
    var hasCalled = false
    /// Bytes are being read: what is put is sent when that is done.
    private(set) var isReadingNow = false
    /// Why the handshake failed; the connection is about to be closed.
    var failure: String?
    private(set) var end: String?
    private var isFinished = false
    /// It got as far as a connection of TCP.
    private(set) var wasActive = false
    /// Where it leads to.
    private(set) var remote: SocketAddress?

    init(_ role: Role, _ board: Switchboard, on loop: any EventLoop) {
        self.role = role
        self.board = board
        self.loop = loop
        handshake = Handshake(board.identity, board.numbers, secret: board.settings.security.secret)
        clock = ConnectionClock(at: .now())
        if case .dialling(let peer) = role { self.peer = peer }
    }

    /// Gives the connection something to send. From any thread.
    func put(_ outgoing: Outgoing, limit: Int) -> Outbox.Admission {
        let admission = outbox.put(outgoing, limit: limit)
        if case .taken(isFirst: true) = admission, !(loop.inEventLoop && isReadingNow) {
            loop.execute { self.flush() }
        }
        return admission
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        wasActive = true
        remote = context.remoteAddress
        // The link may have been shut down while TCP connected.
        guard end == nil else { return context.close(promise: nil) }
        clock = ConnectionClock(at: .now())
        do {
            try begin()
        } catch {
            close("\(error)", code: error.code)
        }
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        clock.heard = .now()
        board.meter.bytesIn.count(bytes.readableBytes)
        guard let session, end == nil else { return }
        isReadingNow = true
        do {
            try session.receive(bytes)
        } catch {
            refuse(error)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReadingNow = false
        flush()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        flush()
        context.fireChannelWritabilityChanged()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        close("\(error)", code: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        close("the other side closed the connection", code: nil)
        finish()
        context.fireChannelInactive()
    }

    /// Takes what was put, and sends as much as the connection takes now.
    func flush() {
        guard end == nil else { return }
        place()
        do {
            repeat { try pump() } while resumeLanes()
        } catch {
            refuse(error)
        }
        leaveIfQuiet()
    }

    private func pump() throws(HTTP2Problem) {
        guard let session, let context else { return }
        while context.channel.isWritable, let bytes = try session.gather(context.channel.allocator) {
            board.meter.bytesOut.count(bytes.readableBytes)
            context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        }
        armAskTimer()
        guard end == nil, session.isOver else { return }
        // libnghttp2 has sent its own farewell: to one who leaves, or because what came was against the protocol.
        if !isLeft, !isLeaving { board.meter.connectionsRefused.count() }
        close("libnghttp2 has ended the session", code: nil)
    }

    /// A limit was passed, or the bytes are wrong: the other side is told, and the connection ends.
    func refuse(_ problem: HTTP2Problem) {
        guard end == nil else { return }
        board.meter.connectionsRefused.count()
        close("\(problem)", code: problem.code)
    }

    /// Ends the connection. With a code the other side is told it.
    func close(_ reason: String, code: UInt32?) {
        guard end == nil else { return }
        end = failure ?? reason
        guard let context else { return }
        guard let code, let session else { return context.close(promise: nil) }
        // What was written before goes out first, as long as the other side takes it within a moment.
        let channel = context.channel
        let written = loop.makePromise(of: Void.self)
        written.futureResult.whenComplete { _ in channel.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(session.farewell(code)), promise: written)
        loop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        finish()
    }

    /// The channel is closed: everybody who waits is told.
    private func finish() {
        guard !isFinished else { return }
        isFinished = true
        context = nil
        tick?.cancel()
        askTimer?.task.cancel()
        let reason = end ?? "the connection was lost"
        let waiting = outbox.close()
        for use in streams.values {
            if case .call(let call) = use { drop(call) }
        }
        streams = [:]
        board.ended(self, reason)
        for ask in asks.removeAll() {
            let isWhole = ask.end <= lane(ask.lane).takenBytes
            ask.answer(isWhole ? .lost(reason) : .notSent(reason))
        }
        for lane in [control, data, bulk] {
            for waiting in lane.queue { Self.fail(waiting.outgoing, reason) }
            lane.queue = []
        }
        for outgoing in waiting { Self.fail(outgoing, reason) }
    }

    private static func fail(_ outgoing: Outgoing, _ reason: String) {
        if case .parcel(let parcel) = outgoing { parcel.answer(.notSent(reason)) }
    }

    func lane(_ name: LaneName) -> Lane {
        switch name {
        case .control: control
        case .data: data
        case .bulk: bulk
        }
    }
}
