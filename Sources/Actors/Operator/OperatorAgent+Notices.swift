import Cluster
import ContactCenter

/// What the operator's desktops are told, and whether one is there.
extension OperatorAgent {
    /// How long a poll waits for notices.
    private static let longestPoll = Duration.seconds(10)

    /// How long a free operator waits before he asks the schedulers again.
    private static let seekingAgain = Duration.seconds(10)

    func notices(for poll: AwaitNotices) async throws -> NoticePage {
        guard poll.stream.utf8.count <= 64 else { throw AskError.failed("a stream's name of more than 64 characters") }
        guard let mayWait = desktops.poll(poll.stream, at: context.clock.now) else {
            throw AskError.overloaded(retryAfter: .seconds(5))
        }
        guard mayWait else { return NoticePage(position: poll.after ?? "") }
        try await welcome()
        guard !isStopping else { throw AskError.moved("\(context.address) is being stopped") }
        let deadline = context.clock.now + Self.longestPoll
        let answer = await services.hub.notices(
            of: id, stream: poll.stream, after: poll.after, until: deadline.milliseconds, in: context.system)
        switch answer {
        case .notices(let notices, let position): return NoticePage(notices: notices, position: position)
        case .unknownPosition(let position): return NoticePage(view: desk.view, position: position)
        case .released: throw AskError.moved("\(context.address) is being stopped")
        }
    }

    /// A desktop polls. Work is sought by a turn of its own: a scheduler that is away must not hold up what he is told.
    private func welcome() async throws {
        guard desktops.isAnyHere, !desk.isConnected else {
            setWake()
            // What a scheduler told him may have been lost on its way between nodes: he asks again himself.
            if desk.isFree, context.clock.now >= soughtAt + Self.seekingAgain {
                context.system.tell(context.address, Nudge())
            }
            return
        }
        var seeksWork = false
        try await step { desk, now in
            var step = desk.connect(at: now)
            (seeksWork, step.seeksWork) = (step.seeksWork, false)
            return step
        }
        if seeksWork { context.system.tell(context.address, Nudge()) }
    }

    /// A stream said goodbye; nil: who was connected by a message is not any more.
    func disconnect(_ stream: String?) async throws {
        if let stream {
            desktops.close(stream, at: context.clock.now)
            services.hub.release(id, stream: stream)
        } else {
            desktops.isConnected = false
        }
        try await missDesktops()
    }

    /// With the last desktop gone, the grace time begins.
    func missDesktops() async throws {
        guard desk.isConnected, !desktops.isAnyHere else { return }
        let grace = services.limits.operatorGrace
        try await step { $0.disconnect(grace: grace, at: $1) }
    }

    func notify(_ before: OperatorView) {
        let view = desk.view
        if view.state == .reserved, before.work?.id != view.work?.id {
            services.hub.notify(id, .offer(view))
        } else if view.state == .ringing || view.state == .talking || before.state == .talking {
            services.hub.notify(id, view.state == .afterCall ? .work(view) : .call(view))
        } else if view.work != before.work {
            services.hub.notify(id, .work(view))
        } else {
            services.hub.notify(id, .state(view))
        }
    }
}
