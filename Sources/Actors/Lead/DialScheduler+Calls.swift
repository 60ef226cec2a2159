import Cluster
import ContactCenter
import Logging

/// The scheduler's calls on the telephone servers.
extension DialScheduler {
    /// Of a server that no document describes.
    private static let usualCallsPerSecond = 20
    /// How long a call may be silent before its server is asked; how often that, and whether operators know their work, is looked at.
    private static let silence = Duration.seconds(60)

    /// Places the call, or waits for the server's turn: a morning's operators all become free at once.
    func lineUp(_ call: CallOrder) async {
        let ids = services.telephony.keys.sorted()
        guard !ids.isEmpty else {
            report(call.attempt, .ended(.congestion, cause: "no telephony server"))
            return
        }
        let id = ids[Int(call.attempt.order.rawValue % UInt64(ids.count))]
        servers[call.attempt] = id
        let now = context.clock.now
        let perSecond = services.settings.snapshot.servers[id]?.callsPerSecond ?? Self.usualCallsPerSecond
        let moment = services.pace.reserve(id, callsPerSecond: perSecond, at: now)
        guard moment > now else { return await place(call) }
        inLine[call.attempt] = call
        context.clock.schedule(at: moment.milliseconds) { [context] in
            context.system.tell(context.address, PlaceCall(attempt: call.attempt))
        }
    }

    /// What is in line when the shard is given up is placed at once: its next owner would find an attempt without a call, and count
    /// it as lost.
    package func stop() async {
        guard context.system.isLeaving(context.shard, context.epoch) else { return }
        let left = inLine.values.sorted { $0.attempt < $1.attempt }
        inLine = [:]
        for call in left { await place(call) }
    }

    func report(_ attempt: AttemptID, _ event: CallEvent) {
        context.system.tell(context.address, ReportCall(attempt: attempt, event: event))
    }

    func place(_ call: CallOrder) async {
        guard let id = servers[call.attempt], let telephony = services.telephony[id] else { return }
        // A process that was frozen has lost its shard, and its successor may have given this call up for lost already.
        guard context.system.isTrusted(context.shard, context.epoch) else {
            report(call.attempt, .ended(.congestion, cause: "not placed: the shard may be another's"))
            return
        }
        beingPlaced.insert(call.attempt)
        defer { beingPlaced.remove(call.attempt) }
        do {
            try await telephony.place(call)
        } catch {
            services.logger.warning(
                "a call was not placed",
                metadata: ["attempt.id": "\(call.attempt)", "error": "\(error)"])
            report(call.attempt, .ended(.congestion, cause: "not placed: \(error)"))
        }
    }

    func telephone(_ attempt: AttemptID, _ action: (any Telephony) async throws -> Void) async {
        guard let id = servers[attempt], let telephony = services.telephony[id] else { return }
        do {
            try await action(telephony)
        } catch {
            services.logger.warning(
                "the telephone server refused",
                metadata: ["attempt.id": "\(attempt)", "error": "\(error)"])
        }
    }

    /// What the servers know of these attempts, each asked of its own server, or of all where that is not known.
    ///
    /// A server that can't be asked does not keep the shop from being served: what it may have counts as ringing, so that
    /// its customers are not dialled, until a check of silent calls finds it back.
    func channelStates(of attempts: [AttemptID]) async -> [AttemptID: ChannelState] {
        var states: [AttemptID: ChannelState] = [:]
        for (id, telephony) in services.telephony.sorted(by: { $0.key < $1.key }) {
            let asked = attempts.filter { servers[$0] == nil || servers[$0] == id }
            guard !asked.isEmpty else { continue }
            do {
                for (attempt, state) in try await telephony.states(of: asked) where state != .gone {
                    states[attempt] = state
                    servers[attempt] = id
                }
            } catch {
                services.logger.warning(
                    "the telephone server can't say what became of calls",
                    metadata: ["server.id": "\(id)", "calls": "\(asked.count)", "error": "\(error)"])
                for attempt in asked where states[attempt] == nil { states[attempt] = .ringing }
            }
        }
        for attempt in attempts where states[attempt] == nil { states[attempt] = .gone }
        return states
    }

    /// Looks again after a while for as long as a call or work is under way; an idle scheduler is not woken.
    func planCheck(at now: Instant) {
        if !queue.hasOpenCalls, !queue.hasWorkInHand {
            checkAt = nil
        } else if checkAt == nil {
            checkAt = now + Self.silence
        }
    }

    /// - Returns: whether the check is due; the next one is set then.
    func takeCheck(at now: Instant) -> Bool {
        guard let moment = checkAt, now >= moment else { return false }
        checkAt = now + Self.silence
        return true
    }

    /// Asks about calls of which nothing was heard for long. Without this, a call whose end was lost on the way would keep
    /// its customer from ever being dialled again, and its operator on the line.
    func askAboutSilentCalls() async throws {
        let silent = queue.silentCalls(since: context.clock.now - Self.silence)
            .filter { inLine[$0] == nil && !beingPlaced.contains($0) }
        guard !silent.isEmpty else { return }
        let states = await channelStates(of: silent)
        for attempt in silent where queue.isOpen(attempt) {
            switch states[attempt] {
            case .ended(let outcome, _, _):
                services.meter.ended(outcome)
                servers[attempt] = nil
            case .gone: servers[attempt] = nil
            case .ringing, .up, nil: continue
            }
        }
        try await decide { $0.hear(states, at: $1) }
    }
}
