import Cluster
import DequeModule
import NIOCore

extension LinkConnection {
    /// Encoded at once: what a socket takes in one go.
    private static let chunkBytes = 64 << 10

    /// Queues what was put, on the lanes that it belongs to.
    func place() {
        var batch = Deque<Outgoing>()
        swap(&batch, &self.batch)
        outbox.take(&batch)
        // Gathered here, because every access to the lane is checked.
        var small: [Lane.Waiting] = []
        small.reserveCapacity(batch.count)
        var isPlain = laneChoice.isPlain
        for outgoing in batch {
            switch outgoing {
            case .parcel(let parcel) where isLeft:
                release(outgoing)
                parcel.answer(.notSent("\(peerName) is going away"))
            case .parcel(let parcel) where !isPlain || outgoing.isBig:
                data.append(contentsOf: &small)
                laneChoice.place(parcel, data, bulk)
                isPlain = laneChoice.isPlain
            case .answer where outgoing.isBig:
                underWay -= 1
                bulk.append(outgoing)
            case .answer, .parcel, .nothing:
                if case .answer = outgoing { underWay -= 1 }
                small.append(Lane.Waiting(outgoing: outgoing, barrier: 0))
            }
        }
        data.append(contentsOf: &small)
        // Its room is used again by those who put.
        batch.removeAll(keepingCapacity: batch.count < 4096)
        swap(&batch, &self.batch)
    }

    /// Wakes the lanes that have something to send and are believed to have nothing.
    /// - Returns: whether there was one.
    func resumeLanes() -> Bool {
        guard let session, end == nil else { return false }
        var isAny = false
        for lane in [control, data, bulk] {
            guard lane.isDeferred, let stream = lane.stream, isReady(lane) else { continue }
            lane.isDeferred = false
            session.resume(stream)
            isAny = true
        }
        return isAny
    }

    private func isReady(_ lane: Lane) -> Bool {
        if lane.chunk.readableBytes > 0 { return true }
        return lane.queue.first.map { $0.barrier <= data.takenCount } ?? false
    }

    /// Encodes what waits, where all that was encoded before has left.
    func fill(_ lane: Lane) {
        guard lane.chunk.readableBytes == 0, isReady(lane) else { return }
        release(lane)
        let now = NIODeadline.now()
        // Done outside of the lane, whose every access is checked.
        var (chunk, queue) = (ByteBuffer(), Deque<Lane.Waiting>())
        swap(&chunk, &lane.chunk)
        swap(&queue, &lane.queue)
        let sent = data.takenCount
        var (encoded, bytes) = (0, 0)
        while chunk.readableBytes < Self.chunkBytes, let next = queue.first, next.barrier <= sent {
            queue.removeFirst()
            encoded += 1
            switch next.outgoing {
            case .answer(let id, let answer): encode(answer, id, into: &chunk)
            case .parcel(let parcel): encode(parcel, lane, now, into: &chunk)
            case .nothing: break
            }
            bytes += next.outgoing.bytes
        }
        swap(&chunk, &lane.chunk)
        swap(&queue, &lane.queue)
        lane.encodedCount += UInt64(encoded)
        lane.chunkBytes = bytes
        if lane.chunk.readableBytes == 0 { release(lane) }
        lane.noteTaken()
    }

    private func encode(_ answer: ParcelAnswer, _ id: UInt64, into chunk: inout ByteBuffer) {
        board.meter.answersOut.count()
        if case .reply(let payload) = answer, payload.count <= Parcel.payloadLimit {
            var header = EnvelopeHeader(kind: .reply)
            header.flags = board.later.flags
            header.id = id
            header.write(LinkEnvelope.headerCount + payload.count, into: &chunk)
            chunk.writeBytes(payload)
            return
        }
        do {
            try AnswerForm.envelope(answer, id: id).encode(into: &chunk, flags: board.later.flags)
        } catch {
            preconditionFailure("an answer's form is within the limits: \(error)")
        }
    }

    /// Encodes a parcel, or tells whoever waits why it is not to be sent.
    private func encode(
        _ parcel: OutgoingParcel, _ lane: Lane, _ now: NIODeadline, into chunk: inout ByteBuffer
    ) {
        guard !parcel.isExpired(at: now) else {
            board.meter.expired.count()
            return parcel.answer(.notSent("its time was over before \(peerName) took it"))
        }
        guard let method = identity?.methods[parcel.parcel.method] else {
            let (name, build) = (parcel.parcel.method, identity?.build ?? "?")
            return parcel.answer(.refused(.unavailable("\(peerName), build \(build), takes no \(name)")))
        }
        guard parcel.parcel.wantsReply else {
            parcel.encode(method: method, id: 0, flags: board.later.flags, at: now, into: &chunk)
            board.meter.parcelsOut.count()
            return parcel.answer(.reply([]))
        }
        guard asks.count < credit else {
            board.meter.overloads.count()
            return parcel.answer(.refused(.overloaded(retryAfter: .seconds(1))))
        }
        parcel.encode(method: method, id: asks.nextID, flags: board.later.flags, at: now, into: &chunk)
        board.meter.parcelsOut.count()
        asks.add(
            PendingAsks.Ask(
                answer: parcel.answer, deadline: parcel.deadline, lane: lane.name,
                end: lane.takenBytes + UInt64(chunk.readableBytes)))
        if let deadline = parcel.deadline, askTimer.map({ deadline < $0.at }) ?? false { isAskTimerLate = true }
    }

    /// Bytes of a lane left.
    func noteTaken(_ lane: Lane) {
        guard lane.chunk.readableBytes == 0 else { return }
        release(lane)
        if lane.name == .bulk { laneChoice.noteTaken(lane.takenCount) }
    }

    private func release(_ lane: Lane) {
        outbox.release(lane.chunkBytes)
        lane.chunkBytes = 0
        // A big one's room is not kept.
        if lane.chunk.capacity > 16 * Self.chunkBytes {
            lane.chunk = ByteBuffer()
        } else {
            lane.chunk.clear()
        }
    }

    func release(_ outgoing: Outgoing) {
        outbox.release(outgoing.bytes)
    }

    /// Queues an envelope of the control lane.
    func sendControl(_ envelope: LinkEnvelope) {
        do {
            try envelope.encode(into: &control.chunk, flags: board.later.flags)
        } catch {
            violate("\(error)")
        }
    }

    var peerName: String {
        if let peer { return "\(peer.address)" }
        return identity?.link.map { "\($0)" } ?? "the peer"
    }
}
