import Cluster
import NIOCore

extension LinkConnection {
    /// Takes a lane's bytes; they are given back to the other side's window when what they made was taken.
    func receive(_ bytes: ByteBuffer, on lane: Lane, _ stream: Int32) {
        lane.unconsumed += bytes.readableBytes
        do {
            try lane.reader.read(bytes) { try take($0, lane) }
        } catch {
            return violate("\(error)")
        }
        // An envelope longer than half the window could never become whole inside of it.
        let isLong = lane.reader.unfinishedCount.map { $0 > HTTP2Limits.streamWindow / 2 } ?? false
        let consumed = isLong ? lane.unconsumed : lane.unconsumed - lane.reader.heldCount
        lane.unconsumed -= max(0, consumed)
        session?.consume(consumed, of: stream)
    }

    private func take(_ envelope: LinkEnvelope, _ lane: Lane) throws {
        guard session?.problem == nil else { return }
        guard identity != nil else {
            guard envelope.kind == .hello, lane.name == .control else {
                return violate("an envelope of kind \(envelope.kind) before the handshake")
            }
            return shake(handshake.handle(envelope.payload))
        }
        switch envelope.kind {
        case .tell: tell(envelope)
        case .ask: ask(envelope)
        case .reply, .error, .redirect:
            board.meter.answersIn.count()
            // Of an ask whose time was over nobody wants the answer.
            guard let ask = asks.remove(envelope.id), let answer = try AnswerForm.answer(envelope) else { return }
            ask.answer(answer)
        case .credit: credit = envelope.id > 0 ? Int(clamping: envelope.id) : .max
        case .goaway: peerLeaves("\(peerName) is going away")
        case .hello: refuseAfterwards(envelope.payload)
        }
    }

    private func tell(_ envelope: LinkEnvelope) {
        board.meter.parcelsIn.count()
        guard !isLeaving, let receiver = board.receiver, let parcel = parcel(envelope) else { return }
        receiver.receive(parcel) { _ in }
    }

    private func ask(_ envelope: LinkEnvelope) {
        board.meter.parcelsIn.count()
        let id = envelope.id
        underWay += 1
        // Its shards have gone, or are about to go, to another node: the sender finds it there.
        guard !isLeaving else { return answer(id, .refused(.moved("the node is stopping"))) }
        guard underWay <= board.settings.asksUnderWay else {
            return answer(id, .refused(.overloaded(retryAfter: .seconds(1))))
        }
        guard let receiver = board.receiver else {
            return answer(id, .refused(.unavailable("this node has no actors")))
        }
        guard envelope.remaining > 0 else {
            board.meter.expired.count()
            return answer(id, .refused(.unavailable("its time was over when it came")))
        }
        guard let parcel = parcel(envelope) else {
            return answer(id, .refused(.unavailable("this node takes no method \(envelope.method)")))
        }
        receiver.receive(parcel) { [self] answer in self.answer(id, answer) }
    }

    private func parcel(_ envelope: LinkEnvelope) -> Parcel? {
        guard let name = board.numbers[envelope.method], let address = envelope.address else { return nil }
        return Parcel(
            address: address, method: name, shard: ShardID(envelope.shard), epoch: Epoch(envelope.epoch),
            remaining: envelope.remaining == LinkEnvelope.forever ? .max : Int64(envelope.remaining),
            wantsReply: envelope.kind == .ask, payload: envelope.payload)
    }

    /// Queues an answer. From any thread.
    private func answer(_ id: UInt64, _ answer: ParcelAnswer) {
        let answer = board.later.extended(answer)
        // A peer that asks and does not read its answers is closed, or their number would have no bound.
        guard case .full = put(.answer(id: id, answer), limit: 3 * board.settings.waitingBytes) else { return }
        loop.execute { [self] in refuse(.flood("answers that the other side does not take")) }
    }

    /// A refusal that comes when this side believes the handshake over; any other step is out of turn.
    private func refuseAfterwards(_ payload: [UInt8]) {
        if case .refusal(_, let detail) = HelloMessage(payload) {
            violate("the other side refuses: \(detail)")
        } else {
            violate("a step of the handshake after its end")
        }
    }
}
