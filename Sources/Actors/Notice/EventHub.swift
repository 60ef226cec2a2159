package import Cluster
package import ContactCenter
import Synchronization

/// Keeps the last notices of each operator whose agent lives in this process, and the polls that wait for the next.
package final class EventHub: Sendable {
    private struct Waiter {
        var number: Int
        var after: Int
        var activity: Activity
        var continuation: CheckedContinuation<NoticeAnswer, Never>
        var timer: TimerToken?
        var clock: any WorldClock
    }

    private struct Channel {
        var log = NoticeLog()
        /// By stream.
        var waiters: [String: Waiter] = [:]
    }

    private struct State {
        var channels: [OperatorID: Channel] = [:]
        var lastWaiter = 0
        var isClosed = false
    }

    /// Notices of one answer: one may hold a draft of 64 KiB, and an answer must fit into a parcel.
    private static let pageLimit = 16

    private let state = Mutex(State())
    private let run: String
    private let kept: Int
    private let onNotice: (@Sendable (OperatorID, Notice) -> Void)?

    /// - Parameters:
    ///   - run: a name of this start of the process, without a hyphen.
    ///   - kept: notices kept for one operator; a stream that falls further behind gets the whole state.
    ///   - onNotice: told every notice too.
    package init(run: String, kept: Int = 256, onNotice: (@Sendable (OperatorID, Notice) -> Void)? = nil) {
        self.run = run
        self.kept = kept
        self.onNotice = onNotice
    }

    package func notify(_ id: OperatorID, _ notice: Notice) {
        let answered = state.withLock { state -> [(Waiter, NoticeAnswer)] in
            var channel = state.channels[id] ?? Channel()
            channel.log.append(notice, limit: kept)
            let answered = channel.waiters.values.map { ($0, answer(channel, after: $0.after)) }
            channel.waiters = [:]
            state.channels[id] = channel
            return answered
        }
        for (waiter, answer) in answered { resume(waiter, answer) }
        onNotice?(id, notice)
    }

    /// Waits for an operator's notices, within a turn of his agent. A stream has one poll: a second takes the first one's place.
    ///
    /// What waits does not count as under way: a virtual world moves its time on, and a node that stops is not held up.
    /// - Parameters:
    ///   - position: what the client has seen last; nil for none.
    ///   - deadline: when to answer without any, in milliseconds since 1970 by the system's clock.
    package func notices(
        of id: OperatorID, stream: String, after position: String?, until deadline: Int64, in system: ActorSystem
    ) async -> NoticeAnswer {
        let after = position.flatMap { number(of: $0) }
        let clock = system.clock
        return await withCheckedContinuation { continuation in
            let (answer, old, number) = state.withLock { state -> (NoticeAnswer?, Waiter?, Int) in
                var channel = state.channels[id] ?? Channel()
                defer { state.channels[id] = channel }
                let old = channel.waiters.removeValue(forKey: stream)
                let answer = self.answer(channel, after: after)
                if case .notices(let notices, _) = answer, notices.isEmpty, let after, !state.isClosed {
                    state.lastWaiter += 1
                    channel.waiters[stream] = Waiter(
                        number: state.lastWaiter, after: after, activity: system.activity, continuation: continuation,
                        clock: clock)
                    system.activity.end()
                    return (nil, old, state.lastWaiter)
                }
                if case .notices([], _) = answer { return (.released, old, 0) }
                return (answer, old, 0)
            }
            if let old { resume(old, .notices([], position: self.position(old.after))) }
            if let answer { return continuation.resume(returning: answer) }
            // Outside the lock: a clock may fire at once.
            let timer = clock.schedule(at: deadline) { [self] in expire(id, stream, number) }
            if !remember(timer, of: number, id, stream) { clock.cancel(timer) }
        }
    }

    /// The operator's agent starts: nothing from before can be resumed from, because another process may have told him more.
    package func restart(_ id: OperatorID) {
        state.withLock { $0.channels[id, default: Channel()].log.restart() }
    }

    /// The operator's agent is being stopped: lets its polls go, and keeps nothing for a shard that may be another's now.
    package func end(_ id: OperatorID) {
        release(id)
        state.withLock { $0.channels[id]?.log.forget() }
    }

    /// Lets every poll of an operator go.
    package func release(_ id: OperatorID) {
        let waiters = state.withLock { state in
            defer { state.channels[id]?.waiters = [:] }
            return state.channels[id]?.waiters.values.map { $0 } ?? []
        }
        for waiter in waiters { resume(waiter, .released) }
    }

    /// A stream is over: its poll is answered.
    package func release(_ id: OperatorID, stream: String) {
        let waiter = state.withLock { $0.channels[id]?.waiters.removeValue(forKey: stream) }
        if let waiter { resume(waiter, .notices([], position: position(waiter.after))) }
    }

    /// The node stops: lets every poll go, and lets none wait any more.
    package func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            let waiters = state.channels.values.flatMap(\.waiters.values)
            for id in state.channels.keys { state.channels[id]?.waiters = [:] }
            return waiters
        }
        for waiter in waiters { resume(waiter, .released) }
    }

    /// Streams whose polls wait here: each open one has a poll that waits, but for the moments between two.
    package var openStreams: Int {
        state.withLock { $0.channels.values.reduce(0) { $0 + $1.waiters.count } }
    }

    private func expire(_ id: OperatorID, _ stream: String, _ number: Int) {
        let waiter = state.withLock { state -> Waiter? in
            guard state.channels[id]?.waiters[stream]?.number == number else { return nil }
            return state.channels[id]?.waiters.removeValue(forKey: stream)
        }
        if let waiter { resume(waiter, .notices([], position: position(waiter.after))) }
    }

    /// - Returns: whether the poll still waits.
    private func remember(_ timer: TimerToken, of number: Int, _ id: OperatorID, _ stream: String) -> Bool {
        state.withLock { state in
            guard state.channels[id]?.waiters[stream]?.number == number else { return false }
            state.channels[id]?.waiters[stream]?.timer = timer
            return true
        }
    }

    private func resume(_ waiter: Waiter, _ answer: NoticeAnswer) {
        if let timer = waiter.timer { waiter.clock.cancel(timer) }
        waiter.activity.begin()
        waiter.continuation.resume(returning: answer)
    }

    private func answer(_ channel: Channel, after number: Int?) -> NoticeAnswer {
        guard let number, let notices = channel.log.notices(after: number, limit: Self.pageLimit) else {
            return .unknownPosition(now: position(channel.log.lastNumber))
        }
        return .notices(
            notices.map { NumberedNotice(id: position($0.number), notice: $0.notice) },
            position: position(notices.last?.number ?? number))
    }

    private func position(_ number: Int) -> String { "\(run)-\(number)" }

    private func number(of position: String) -> Int? {
        let parts = position.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == run else { return nil }
        return Int(parts[1]).flatMap { $0 < 0 ? nil : $0 }
    }
}
