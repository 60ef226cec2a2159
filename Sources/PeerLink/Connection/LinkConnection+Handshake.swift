import Cluster
import DequeModule
import NIOCore

extension LinkConnection {
    /// The connection is there: the dialling side opens the control lane.
    func begin() throws(HTTP2Problem) {
        let settings = board.settings
        // Not weak: a weak reference makes each of the many retains of a connection slow. `finish` lets it go.
        tick = loop.scheduleRepeatedTask(
            initialDelay: TimeAmount(settings.tick), delay: TimeAmount(settings.tick)
        ) { [self] _ in look() }
        switch role {
        case .listening:
            session = try HTTP2Session(.server, streams: settings.streams, owner: self)
        case .dialling:
            session = try HTTP2Session(.client, streams: settings.streams, owner: self)
            try request(control)
            shake(handshake.begin())
        }
        flush()
    }

    private func request(_ lane: Lane) throws(HTTP2Problem) {
        guard let session else { return }
        let authority = peer.map { "\($0.address)" } ?? "perezvon"
        let stream = try session.request(
            [
                HeaderField(":method", "POST"), HeaderField(":scheme", board.tls == nil ? "http" : "https"),
                HeaderField(":path", lane.name.path), HeaderField(":authority", authority),
            ], weight: lane.name.weight)
        lane.stream = stream
        streams[stream] = .lane(lane)
    }

    /// The dialling side asks for a lane.
    func open(_ name: LaneName, _ stream: Int32, endsStream: Bool) {
        let lane = lane(name)
        guard lane.stream == nil, !endsStream else {
            return violate("the lane \(name) a second time, or without a body")
        }
        guard name == .control || identity != nil else { return violate("the lane \(name) before the handshake") }
        lane.stream = stream
        streams[stream] = .lane(lane)
        session?.respond(stream, [HeaderField(":status", "200")], hasBody: true)
    }

    func shake(_ actions: [Handshake.Action]) {
        for action in actions {
            switch action {
            case .send(let payload):
                var envelope = LinkEnvelope(kind: .hello)
                envelope.payload = payload
                sendControl(envelope)
            case .establish(let identity): establish(identity)
            case .fail(let reason):
                guard failure == nil else { return }
                failure = reason
                board.refused(self, reason)
                // The refusal is sent first, and the session's own farewell after it.
                loop.execute { [self] in
                    flush()
                    close(reason, code: 0)
                }
            }
        }
    }

    private func establish(_ identity: PeerIdentity) {
        self.identity = identity
        board.meter.connections.count()
        board.meter.connectionsMade.count()
        do {
            if case .dialling = role {
                try request(data)
                try request(bulk)
            }
        } catch {
            return violate("\(error)")
        }
        var credit = LinkEnvelope(kind: .credit)
        credit.id = UInt64(board.settings.asksUnderWay)
        sendControl(credit)
        board.established(self, identity)
    }

    /// This side goes: what is under way is finished, nothing new is taken. On the event loop.
    func leave() {
        guard end == nil, !isLeaving else { return }
        isLeaving = true
        if identity != nil {
            var farewell = LinkEnvelope(kind: .goaway)
            farewell.payload = Array("the node is stopping".utf8)
            sendControl(farewell)
        }
        session?.announceShutdown()
        flush()
    }

    /// The other side goes: what has not left here is not sent, and the connection ends when all is answered.
    func peerLeaves(_ reason: String) {
        guard !isLeft else { return }
        isLeft = true
        board.left(self)
        for lane in [data, bulk] {
            for place in lane.queue.indices {
                guard case .parcel(let parcel) = lane.queue[place].outgoing else { continue }
                lane.queue[place].outgoing = .nothing
                outbox.release(parcel.bytes)
                parcel.answer(.notSent(reason))
            }
        }
    }

    /// A connection that one side leaves ends when nothing is under way on it.
    ///
    /// The side that stays ends it, because only that side knows that nothing more of its own is on the way; a person's
    /// connection is ended by this one.
    func leaveIfQuiet() {
        guard end == nil, failure == nil, isLeft || isLeaving && identity == nil else { return }
        let isQuiet = asks.count == 0 && underWay == 0 && [control, data, bulk].allSatisfy(\.isEmpty)
        let hasCalls = streams.values.contains { if case .call = $0 { true } else { false } }
        if isQuiet, !hasCalls { close("all that was under way is finished", code: 0) }
    }
}
