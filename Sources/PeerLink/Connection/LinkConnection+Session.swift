import Cluster
import NIOCore

extension LinkConnection: HTTP2SessionOwner {
    func session(received headers: [HeaderField], on stream: Int32, endsStream: Bool) {
        if let use = streams[stream] {
            switch use {
            case .lane(let lane):
                let status = headers[":status"] ?? ""
                if case .dialling = role, !endsStream, status == "200" || status.hasPrefix("1") { return }
                violate("the lane \(lane.name) was answered with status \(status)")
            case .call(let call):
                if endsStream { callIsWhole(call) }
            }
            return
        }
        guard case .listening = role else { return violate("a stream that nobody asked for") }
        if let path = headers[":path"], let name = LaneName(path: path), headers[":method"] == "POST" {
            open(name, stream, endsStream: endsStream)
        } else {
            beginCall(headers, stream, endsStream: endsStream)
        }
    }

    func session(received bytes: ByteBuffer, on stream: Int32) {
        switch streams[stream] {
        case .lane(let lane): receive(bytes, on: lane, stream)
        case .call(let call): receive(bytes, for: call)
        case nil: session?.consume(bytes.readableBytes, of: stream)
        }
    }

    func sessionReceivedEnd(of stream: Int32) {
        switch streams[stream] {
        case .lane(let lane): violate("the lane \(lane.name) was ended")
        case .call(let call): callIsWhole(call)
        case nil: break
        }
    }

    func session(closed stream: Int32, code: UInt32) {
        switch streams.removeValue(forKey: stream) {
        case .lane(let lane): violate("the lane \(lane.name) was closed with code \(code)")
        case .call(let call):
            if code != 0 { board.meter.resets.count() }
            drop(call)
        case nil: break
        }
    }

    func sessionReceivedGoAway(code: UInt32) {
        guard code == 0 else { return violate("the other side ended the session with code \(code)") }
        peerLeaves("the other side is going away")
    }

    func session(wants limit: Int, of stream: Int32) -> (count: Int, isEnd: Bool)? {
        switch streams[stream] {
        case .lane(let lane):
            fill(lane)
            guard lane.chunk.readableBytes > 0 else {
                lane.isDeferred = true
                return nil
            }
            return (min(limit, lane.chunk.readableBytes), false)
        case .call(let call):
            let count = min(limit, call.reply.readableBytes)
            return (count, count == call.reply.readableBytes)
        case nil: return (0, true)
        }
    }

    func session(takes count: Int, of stream: Int32, into buffer: inout ByteBuffer) {
        clock.progress += UInt64(count)
        switch streams[stream] {
        case .lane(let lane):
            lane.take(count, into: &buffer)
            noteTaken(lane)
        case .call(let call):
            guard let bytes = call.reply.readSlice(length: count) else {
                preconditionFailure("\(count) bytes were promised and are not there")
            }
            buffer.writeImmutableBuffer(bytes)
        case nil: precondition(count == 0, "bytes were promised for a stream that is gone")
        }
    }

    /// Breaks off what is being received, and ends the connection.
    func violate(_ what: String) {
        guard let session else { return }
        session.problem = session.problem ?? .violation(what)
    }
}
