import Logging

/// Messages between processes: out through the route, in through `take`.
extension ActorSystem {
    /// Sends a message to its actor, in whichever process that lives, and waits for its reply.
    ///
    /// While a shard moves or is taken from a dead worker, the message waits for the new owner.
    /// - Throws: `AskError`; `.unavailable` where no owner took it within the limit.
    package func ask<M: WireMessage>(
        _ address: ActorAddress, _ message: M, within limit: Duration = .seconds(30)
    ) async throws(AskError) -> M.Reply {
        let deadline = clock.milliseconds + limit.milliseconds
        guard let remote else {
            return try await askHere(address, message, until: deadline, isCounted: !M.isPoll)
        }
        if owns(shard(of: address)) {
            do throws(AskError) {
                return try await askHere(address, message, until: deadline, isCounted: !M.isPoll)
            } catch .moved {
                // Its new owner is found by the route.
            }
        }
        return try await askFar(address, message, until: deadline, remote)
    }

    /// The same as an actor asks it. One of its own shard is asked here alone: that moves together with the one who asks, and
    /// a turn that waited for its new owner would hold up the move, and be carried out after it.
    /// - Throws: as `ask`; `.moved` where the asker's shard is being moved or taken anew: nothing was done.
    package func ask<M: WireMessage>(
        _ address: ActorAddress, _ message: M, within limit: Duration = .seconds(30), from asker: ActorContext
    ) async throws(AskError) -> M.Reply {
        guard shard(of: address) == asker.shard else { return try await ask(address, message, within: limit) }
        guard epochs[asker.shard] == asker.epoch else { throw .moved("shard \(asker.shard) is being moved") }
        return try await askHere(
            address, message, until: clock.milliseconds + limit.milliseconds, isCounted: !M.isPoll)
    }

    private func askFar<M: WireMessage>(
        _ address: ActorAddress, _ message: M, until deadline: Int64, _ remote: any RemoteRoute
    ) async throws(AskError) -> M.Reply {
        let payload: [UInt8]
        do { payload = try message.encoded() } catch { throw .failed("\(M.name) can't be encoded: \(error)") }
        if !M.isPoll { activity.begin() }
        defer { if !M.isPoll { activity.end() } }
        let result: Result<[UInt8], AskError> = await withCheckedContinuation { continuation in
            remote.send(
                RemoteMessage(
                    address: address, shard: shard(of: address), method: M.name, payload: payload, deadline: deadline,
                    wantsReply: true)
            ) { continuation.resume(returning: $0) }
        }
        let reply = try result.get()
        do { return try M.decoded(reply: reply) } catch {
            throw .unknown("the reply to \(M.name) can't be read: \(error)")
        }
    }

    /// Sends a message to its actor, in whichever process that lives, and does not wait. It may be lost.
    package func tell<M: WireMessage>(
        _ address: ActorAddress, _ message: M, inTurn: Bool = true
    ) where M.Reply == Void {
        guard let remote, !owns(shard(of: address)) else {
            tellHere(address, message, inTurn: inTurn)
            return
        }
        do {
            let parcel = RemoteMessage(
                address: address, shard: shard(of: address), method: M.name, payload: try message.encoded(),
                deadline: clock.milliseconds + Self.tellPatience.milliseconds, wantsReply: false)
            remote.send(parcel) { [logger] result in
                if case .failure(let error) = result { Self.log(M.name, address, error, logger) }
            }
        } catch {
            Self.log(M.name, address, .failed("\(error)"), logger)
        }
    }

    /// How long what is told waits for its shard's new owner.
    private static let tellPatience = Duration.seconds(10)

    static func log(_ name: MessageName, _ address: ActorAddress, _ error: AskError, _ logger: Logger) {
        logger.warning(
            "a message was not taken", metadata: ["message": "\(name)", "actor": "\(address)", "error": "\(error)"])
    }

    /// Takes a message that came from another process.
    /// - Parameter answer: called exactly once.
    func take(
        _ address: ActorAddress, _ method: MessageName, _ payload: [UInt8], deadline: Int64, isAsked: Bool,
        answer: @escaping @Sendable (Result<[UInt8], AskError>) -> Void
    ) {
        guard let wireForm = wireForm(address.kind, method) else {
            return answer(.failure(.unavailable("no \(address.kind) is hosted here")))
        }
        guard let form = wireForm else {
            return answer(.failure(.unavailable("\(address.kind) takes no \(method) from other nodes")))
        }
        let message: any Sendable
        do { message = try form.decode(payload) } catch {
            return answer(.failure(.failed("\(method) can't be read: \(error)")))
        }
        let envelope = Envelope(name: method, message: message, deadline: isAsked ? deadline : .max) { result in
            answer(
                result.flatMap { reply in
                    do { return .success(isAsked ? try form.encodeReply(reply) : []) } catch {
                        return .failure(.unknown("the reply to \(method) can't be encoded: \(error)"))
                    }
                })
        }
        if let error = deliver(envelope, to: address) { envelope.finish(.failure(error)) }
    }
}
