import Cluster
import DequeModule
import NIOCore

extension LinkConnection {
    /// Looks at a connection: is the other side alive, does it take what is sent, has it shown who it is.
    func look() {
        guard end == nil else { return }
        let (settings, now) = (board.settings, NIODeadline.now())
        // Where this process itself stood still, silence says nothing about the other side.
        if now - clock.ticked > TimeAmount(settings.tick) * 3 {
            clock.heard = now
            clock.progressed = now
        }
        clock.ticked = now
        expireQueues(now)
        noteProgress(now)
        if now - clock.progressed > TimeAmount(settings.writeLimit) {
            refuse(.flood("time to take what was sent"))
        } else if identity != nil {
            lookAtPeer(settings, now)
        } else {
            lookAtStranger(settings, now)
        }
        flush()
    }

    private func lookAtPeer(_ settings: LinkSettings, _ now: NIODeadline) {
        let silence = now - clock.heard
        if silence >= TimeAmount(settings.silenceLimit) {
            close("nothing was heard of \(peerName) for \(settings.silenceLimit)", code: nil)
        } else if silence >= TimeAmount(settings.pingAfter) {
            session?.ping()
        }
    }

    private func lookAtStranger(_ settings: LinkSettings, _ now: NIODeadline) {
        let age = now - clock.began
        if case .dialling = role {
            if age > TimeAmount(settings.connectLimit) * 2 {
                close("\(peerName) did not answer the handshake", code: 0)
            }
            return
        }
        let calls = streams.values.compactMap { use -> CallStream? in
            if case .call(let call) = use { call } else { nil }
        }
        if control.stream != nil {
            if age > TimeAmount(settings.handshakeLimit) { refuse(.violation("the handshake took too long")) }
        } else if calls.isEmpty {
            let limit = hasCalled ? settings.idleLimit : settings.handshakeLimit
            if now - clock.heard > TimeAmount(limit) { close("nothing was asked for \(limit)", code: 0) }
        } else {
            for call in calls where !call.isWhole && now - call.began > TimeAmount(settings.idleLimit) {
                session?.reset(call.stream, code: 0x8)
            }
        }
    }

    private func noteProgress(_ now: NIODeadline) {
        let hasOutput =
            context?.channel.isWritable == false || [control, data, bulk].contains { !$0.isEmpty && $0.stream != nil }
            || streams.values.contains { if case .call(let call) = $0 { call.reply.readableBytes > 0 } else { false } }
        if !hasOutput || clock.progress != progressMark {
            clock.progressed = now
            progressMark = clock.progress
        }
    }

    private func expireQueues(_ now: NIODeadline) {
        for lane in [data, bulk] {
            for place in lane.queue.indices {
                guard case .parcel(let parcel) = lane.queue[place].outgoing, parcel.isExpired(at: now) else { continue }
                board.meter.expired.count()
                lane.queue[place].outgoing = .nothing
                outbox.release(parcel.bytes)
                parcel.answer(.notSent("its time was over before \(peerName) took it"))
            }
        }
    }

    /// Sets the timer for the ask whose time is over first. Not oftener than every 10 ms, so that many asks cost
    /// little.
    func armAskTimer() {
        guard asks.count > 0, askTimer == nil || isAskTimerLate else { return }
        isAskTimerLate = false
        expireAsks()
    }

    private func expireAsks() {
        askTimer?.task.cancel()
        askTimer = nil
        let now = NIODeadline.now()
        let (expired, next) = asks.expire(at: now)
        for ask in expired {
            board.meter.expired.count()
            ask.answer(.lost("\(peerName) did not answer in time"))
        }
        guard let next else { return }
        let at = max(next, now + .milliseconds(10))
        let task = loop.scheduleTask(deadline: at) { [self] in
            askTimer = nil
            expireAsks()
            leaveIfQuiet()
        }
        askTimer = (at, task)
    }
}
