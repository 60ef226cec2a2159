import Cluster
import NIOCore
import Synchronization

extension LinkConnection {
    /// A request that is no lane.
    func beginCall(_ headers: [HeaderField], _ stream: Int32, endsStream: Bool) {
        let call = CallStream(stream, CallRequest(headers), at: clock.heard)
        streams[stream] = .call(call)
        if endsStream { callIsWhole(call) }
    }

    /// A part of a call's body. It is kept until the call is whole; how much of that there is on all connections is
    /// bounded.
    func receive(_ bytes: ByteBuffer, for call: CallStream) {
        let count = bytes.readableBytes
        session?.consume(count, of: call.stream)
        // What comes of a body after its answer is passed over, for as long as a call may last.
        guard !call.isAnswered else { return }
        if call.body.readableBytes + count > board.settings.callBytes {
            let detail = "\(board.settings.callBytes) bytes are the most; send more over a lane"
            return answer(call, CallProblem(413, "too_large", "The body is too large", detail))
        }
        let (_, all) = board.callBytes.add(count, ordering: .relaxed)
        call.body.writeImmutableBuffer(bytes)
        if all > board.settings.allCallBytes {
            answer(call, CallProblem(.refused(.overloaded(retryAfter: .seconds(1)))))
        }
    }

    func callIsWhole(_ call: CallStream) {
        guard !call.isWhole else { return }
        call.isWhole = true
        guard !call.isAnswered else { return }
        board.meter.calls.count()
        switch call.request.goal {
        case .problem(let problem): answer(call, problem)
        case .health: answerHealth(call)
        case .actor(let kind, let key, let method): ask(call, kind, key, method)
        }
    }

    /// The stream is gone.
    func drop(_ call: CallStream) {
        call.isAnswered = true
        call.reply.clear()
        releaseBody(of: call)
    }

    private func ask(_ call: CallStream, _ kind: ActorKind, _ key: String, _ method: String) {
        let request = call.request
        if let secret = board.settings.security.secret,
            !CallSeal.isRight(request, call.body.readableBytesView, secret, board.seenSeals)
        {
            let detail = "the authorization header must prove the cluster's secret: see docs/PROTOCOL.md"
            return answer(call, CallProblem(401, "unauthorized", "Not authorized", detail))
        }
        let partition = request.partition ?? board.identity.partitionKey(kind, key)
        let address = ActorAddress(kind: kind, key: key, partitionKey: partition)
        guard (try? address.checkLengths()) != nil else {  // Which part is too long says the answer.
            let detail = "the kind has at most 64 bytes, key and partition at most 1024"
            return answer(call, CallProblem(400, "invalid_address", "The actor's address is too long", detail))
        }
        guard let name = board.callMethods.name(method, of: kind) else {
            let detail = "no message \(method) of \(kind) is known here"
            return answer(call, CallProblem(404, "unknown_method", "There is no such message", detail))
        }
        guard let receiver = board.receiver else {
            return answer(call, CallProblem(.refused(.unavailable("this node has no actors"))))
        }
        let parcel = Parcel(
            address: address, method: name, shard: ShardID(of: partition, count: board.identity.shardCount),
            epoch: Epoch(0), remaining: request.deadline, wantsReply: true,
            payload: Array(call.body.readableBytesView))
        releaseBody(of: call)
        let stream = call.stream
        receiver.receive(parcel) { [self] result in
            loop.execute { self.answer(stream, result) }
        }
    }

    private func answer(_ stream: Int32, _ result: ParcelAnswer) {
        // The person may have gone meanwhile.
        guard case .call(let call) = streams[stream] else { return }
        guard case .reply(let payload) = result else {
            return answer(call, CallProblem(result, path: call.request.path, scheme: scheme))
        }
        guard !payload.isEmpty else { return respond(call, [HeaderField(":status", "204")], ByteBuffer()) }
        let isJSON = payload.first.map { "{[\"tfn-0123456789".utf8.contains($0) } ?? false
        let type = isJSON ? "application/json" : "application/octet-stream"
        respond(
            call, [HeaderField(":status", "200"), HeaderField("content-type", type)], ByteBuffer(bytes: payload))
    }

    private func answer(_ call: CallStream, _ problem: CallProblem?) {
        guard let problem else { return }
        respond(call, problem.headers, ByteBuffer(string: problem.body))
    }

    private func answerHealth(_ call: CallStream) {
        let identity = board.identity
        let fields = [
            ("status", board.isStopping ? "stopping" : "ok"), ("build", identity.build),
            ("protocol", "\(identity.version)"), ("incarnation", identity.incarnation),
        ]
        let texts = fields.map { "\"\($0.0)\":\(JSONString.quoted($0.1))" }
        let headers = [
            HeaderField(":status", board.isStopping ? "503" : "200"), HeaderField("content-type", "application/json"),
        ]
        respond(call, headers, ByteBuffer(string: "{\(texts.joined(separator: ","))}\n"))
    }

    private func respond(_ call: CallStream, _ headers: [HeaderField], _ body: ByteBuffer) {
        guard !call.isAnswered, end == nil else { return }
        call.isAnswered = true
        hasCalled = true
        releaseBody(of: call)
        let isHead = call.request.method == "HEAD"
        let waiting = streams.values.reduce(0) { sum, use in
            if case .call(let other) = use { sum + other.reply.readableBytes } else { sum }
        }
        guard waiting + body.readableBytes <= board.settings.waitingBytes else {
            session?.reset(call.stream, code: 0xb)
            return wake()
        }
        call.reply = isHead ? ByteBuffer() : body
        let length = HeaderField("content-length", String(body.readableBytes))
        session?.respond(call.stream, headers + [length], hasBody: call.reply.readableBytes > 0)
        wake()
    }

    private func wake() {
        if !isReadingNow { flush() }
    }

    private func releaseBody(of call: CallStream) {
        board.callBytes.add(-call.body.readableBytes, ordering: .relaxed)
        call.body = ByteBuffer()
    }

    private var scheme: String { board.tls == nil ? "http" : "https" }
}

extension CallProblem {
    /// - Precondition: not a reply.
    fileprivate init(_ answer: ParcelAnswer) {
        self = CallProblem(answer, path: "", scheme: "") ?? .notFound
    }
}
