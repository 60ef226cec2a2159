/// What happens to an inbound call.
package enum InboundEvent: Hashable, Sendable {
    /// What was looked for: the caller's open order, or nil.
    case matched(OrderID?)
    /// Everything that was to be played was.
    case played
    case key(PhoneKey)
    /// `wakeAt` has come.
    case wake
    /// An operator is on the line.
    case connected(OperatorID)
    /// The message is recorded, or its time is over.
    case recorded
    /// The transfer reached somebody, or nobody.
    case transferred(Bool)
    /// The caller, the operator or the network ended the call.
    case ended
}

/// What an inbound call wants done, in order.
package enum InboundAction: Hashable, Sendable {
    /// Look for the caller's open order by his phone, and answer with `matched`.
    case findOrder(of: PhoneNumber)
    /// Look for an open order by the number that he typed, and answer with `matched`.
    case findOrder(number: String)
    /// Pick up.
    case answer
    /// Play these one after another, and answer with `played`.
    case play([Prompt])
    case stopPlaying
    case startMusic
    case stopMusic
    /// Look for an operator; he hears the order's card with his telephone's first ring.
    case seekOperator(order: OrderID?)
    case stopSeeking
    /// A beep, and a recording of so long at most.
    case record(Duration)
    case transfer(to: PhoneNumber)
    case hangUp
    /// Make him a lead, or call his open order again.
    case callBack(MissedCall)
}

/// How an inbound call ended.
package enum InboundEnd: String, Hashable, Sendable, CaseIterable {
    case talked
    case transferred
    case missed
    case wrongNumber = "wrong_number"
}
