/// The callers of a campaign who wait for an operator: who has waited longest is next.
package struct InboundQueue: Sendable {
    package struct Waiting: Hashable, Sendable {
        package var call: InboundCallID
        package var since: Instant
        /// His open order: an operator who knows the customer is preferred for it.
        package var order: OrderID?
    }

    /// Before any call was handled: seconds that one keeps an operator busy.
    private static let usualHandleTime = 180.0
    /// The weight of the newest call: app_queue of Asterisk has 1/4, which jumps; 1/16 settles within a quarter of an hour.
    private static let newest = 1.0 / 16

    package private(set) var callers: [Waiting] = []
    /// Seconds that a call keeps an operator busy, after-call work included.
    package private(set) var handleTime = Self.usualHandleTime

    package init() {}

    package mutating func join(_ call: InboundCallID, order: OrderID?, at now: Instant) {
        guard !callers.contains(where: { $0.call == call }) else { return }
        callers.append(Waiting(call: call, since: now, order: order))
    }

    /// He was connected, went elsewhere, or hung up.
    package mutating func leave(_ call: InboundCallID) {
        callers.removeAll { $0.call == call }
    }

    /// A conversation and its after-call work are over.
    package mutating func noteHandled(_ duration: Duration) {
        handleTime += (duration.asSeconds - handleTime) * Self.newest
    }

    /// His place, from 1; nil where he does not wait.
    package func position(of call: InboundCallID) -> Int? {
        callers.firstIndex { $0.call == call }.map { $0 + 1 }
    }

    /// How long he will wait yet: position × handle time / operators.
    ///
    /// With all operators busy one of them becomes free every handleTime/operators on average, and he is served when as many
    /// have as his position says: the queue-length predictor of Whitt (Predicting queueing delays, Management Science
    /// 45(6), 1999). nil where he does not wait, or nobody serves the campaign: no time can be said then.
    /// - Parameter operators: those at work who may serve the campaign.
    package func expectedWait(of call: InboundCallID, operators: Int) -> Duration? {
        guard operators > 0, let position = position(of: call) else { return nil }
        return .milliseconds(Int(Double(position) * handleTime / Double(operators) * 1000))
    }

    /// The wait as it is said: whole minutes, rounded up, 60 at most.
    package func minutes(of call: InboundCallID, operators: Int) -> Int? {
        expectedWait(of: call, operators: operators).map { min(Int(($0.asSeconds / 60).rounded(.up)), 60) }
    }
}
