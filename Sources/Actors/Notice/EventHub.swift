package import ContactCenter
import Synchronization

/// What an operator's or a supervisor's desktop is told.
package enum Notice: Hashable, Sendable {
    /// His state, with the work in hand.
    case state(OperatorView)
    case offer(OperatorView)
    case call(OperatorView)
    case work(OperatorView)
    /// Something to read.
    case notice(code: String, LocalizedText)

    /// `state`, `offer`, `call`, `work` or `notice`: the event's name on the wire.
    package var word: String {
        switch self {
        case .state: "state"
        case .offer: "offer"
        case .call: "call"
        case .work: "work"
        case .notice: "notice"
        }
    }
}

/// Where actors tell a person's desktop something.
package protocol Notifier: Sendable {
    func notify(_ id: OperatorID, _ notice: Notice)
}

/// A notice with its number in an operator's stream.
package struct NumberedNotice: Sendable {
    /// `<start of the process>-<n>`: rises by one within a process; another process's can't be resumed from.
    package var id: String
    package var notice: Notice
}

/// Carries notices to the open event streams, and keeps the last ones for streams that come back.
package final class EventHub: Notifier {
    private struct Channel {
        var lastNumber = 0
        /// The last `kept` notices, oldest first.
        var recent: [(number: Int, notice: Notice)] = []
        var streams: [Int: AsyncStream<NumberedNotice>.Continuation] = [:]
    }

    private struct State {
        var channels: [OperatorID: Channel] = [:]
        var lastStream = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let run: String
    private let kept: Int

    /// - Parameters:
    ///   - run: a name of this start of the process, without a hyphen.
    ///   - kept: notices kept and buffered for one operator; a stream that falls further behind is closed.
    package init(run: String, kept: Int = 256) {
        self.run = run
        self.kept = kept
    }

    package func notify(_ id: OperatorID, _ notice: Notice) {
        state.withLock { state in
            var channel = state.channels[id] ?? Channel()
            channel.lastNumber += 1
            channel.recent.append((channel.lastNumber, notice))
            if channel.recent.count > kept { channel.recent.removeFirst() }
            let numbered = NumberedNotice(id: "\(run)-\(channel.lastNumber)", notice: notice)
            for (stream, continuation) in channel.streams {
                if case .dropped = continuation.yield(numbered) {
                    continuation.finish()
                    channel.streams[stream] = nil
                }
            }
            state.channels[id] = channel
        }
    }

    /// Opens a stream of an operator's notices.
    ///
    /// - Parameter lastEventID: what the client has seen last. Where it can be resumed from, what came after it comes
    ///   first; else the stream starts with what comes next, and the caller sends the whole state first.
    package func subscribe(_ id: OperatorID, after lastEventID: String?) -> NoticeSubscription {
        state.withLock { state in
            let (stream, continuation) = AsyncStream.makeStream(
                of: NumberedNotice.self, bufferingPolicy: .bufferingOldest(kept))
            var channel = state.channels[id] ?? Channel()
            let missed = missed(channel, after: lastEventID)
            for (number, notice) in missed ?? [] {
                continuation.yield(NumberedNotice(id: "\(run)-\(number)", notice: notice))
            }
            if state.isClosed { continuation.finish() }
            state.lastStream += 1
            channel.streams[state.lastStream] = continuation
            state.channels[id] = channel
            return NoticeSubscription(
                number: state.lastStream, notices: stream, isResumed: missed != nil,
                position: "\(run)-\(channel.lastNumber)")
        }
    }

    /// Closes a stream.
    /// - Returns: whether the operator has no other stream open.
    package func unsubscribe(_ id: OperatorID, _ subscription: NoticeSubscription) -> Bool {
        state.withLock { state in
            guard var channel = state.channels[id] else { return true }
            channel.streams.removeValue(forKey: subscription.number)?.finish()
            state.channels[id] = channel
            return channel.streams.isEmpty
        }
    }

    /// Ends every stream: the node stops.
    package func close() {
        state.withLock { state in
            state.isClosed = true
            for channel in state.channels.values {
                for continuation in channel.streams.values { continuation.finish() }
            }
        }
    }

    package var openStreams: Int {
        state.withLock { $0.channels.values.reduce(0) { $0 + $1.streams.count } }
    }

    private func missed(_ channel: Channel, after id: String?) -> [(number: Int, notice: Notice)]? {
        guard let parts = id?.split(separator: "-"), parts.count == 2, parts[0] == run,
            let number = Int(parts[1]), number <= channel.lastNumber
        else { return nil }
        guard number >= channel.lastNumber - channel.recent.count else { return nil }
        return channel.recent.filter { $0.number > number }
    }
}

/// An open stream of notices.
package struct NoticeSubscription: Sendable {
    let number: Int
    package let notices: AsyncStream<NumberedNotice>
    /// What was missed since the client's last event comes first.
    package let isResumed: Bool
    /// The id to give a whole state that is sent first.
    package let position: String
}
