package import Actors
package import Cluster
package import ContactCenter
import Synchronization

/// A telephone network and its customers, made of random numbers: for demos, drills and tests.
///
/// Everything happens in actions of the clock, which fires them one after another: so the events of all calls are
/// reported in order, and never from within `place`, `connect` or `hangUp`. `report` must not block. Its customers die
/// with the process: calls of an earlier one are `gone`. A call that is over is remembered for an hour: see `PastCalls`.
package final class SimulatedCarrier: Telephony {
    private struct State {
        var calls: [AttemptID: Entry] = [:]
        var livePhones: [PhoneNumber: Int] = [:]
        var lines: Lines
        var tally = CarrierTally()
        var past = PastCalls()
    }

    private struct Entry {
        var call: LiveCall
        /// The number of the plan's next step: a timer of an earlier one is no longer meant.
        var turn = 0
        var timer: TimerToken?
        /// Whether it has one of the server's lines.
        var hasLine: Bool
        /// Live calls at the same telephone when it was placed.
        var others: Int
        /// When a person picked up, as was reported.
        var answeredAt: Instant?
    }

    /// From an order to the refusal where no line is free.
    private static let refusal: Duration = .milliseconds(150)

    private let state: Mutex<State>
    private let population: Population
    private let clock: any WorldClock
    private let record: CallRecordFile?
    private let report: @Sendable (CallEvent, CallOrder) -> Void

    /// - Parameters:
    ///   - record: the carrier's own record; nil for none.
    ///   - report: told every event of every call, from the clock's actions.
    package init(
        server: TelephonyServer, population: Population, clock: any WorldClock, record: CallRecordFile? = nil,
        report: @escaping @Sendable (CallEvent, CallOrder) -> Void
    ) {
        state = Mutex(State(lines: Lines(server)))
        self.population = population
        self.clock = clock
        self.record = record
        self.report = report
    }

    package var tally: CarrierTally { state.withLock { $0.tally } }

    /// What the customer will say in this attempt, if an operator reaches him. Always the same.
    package func intent(of attempt: AttemptID, phone: PhoneNumber, shop: ShopID) -> CustomerIntent {
        population.intent(of: attempt, phone: phone, shop: shop)
    }

    /// - Throws: `RefusedCall`, or `CallRecordError` where the record can't be written: the call was not placed.
    package func place(_ call: CallOrder) async throws {
        _ = try take(call)
    }

    /// Places a call as `place` does.
    /// - Returns: whether it is new; false where one under this id was placed before.
    package func take(_ call: CallOrder) throws -> Bool {
        let after = try state.withLock { state throws -> Duration? in
            let now = Instant(milliseconds: clock.milliseconds)
            if state.past[call.attempt]?.fate == .refused { throw RefusedCall(attempt: call.attempt) }
            guard state.calls[call.attempt] == nil, state.past[call.attempt] == nil else {
                state.tally.repeated += 1
                return nil
            }
            let entry = begin(call, at: now, &state)
            state.calls[call.attempt] = entry
            do {
                // Under the lock, so that the record's lines stand in the order of what happened.
                try record?.append(CallRecord(.placed(others: entry.others), call, at: now))
            } catch {
                Self.forget(call, &state)
                state.tally.placed -= 1
                throw error
            }
            return entry.hasLine ? entry.call.plan.progress : Self.refusal
        }
        guard let after else { return false }
        plan(LiveCall.Reaction.Next(step: .progress, after: after), of: call.attempt, turn: 0)
        return true
    }

    package func connect(_ attempt: AttemptID, to id: OperatorID) async throws {
        connect(attempt)
    }

    /// Puts an operator on the line.
    package func connect(_ attempt: AttemptID) {
        act(.connect, on: attempt)
    }

    /// The customer has had enough: presses the red button, or hangs up.
    package func leave(_ attempt: AttemptID) {
        act(.rejects, on: attempt)
        act(.leaves, on: attempt)
    }

    /// An id that no call was placed under is refused from now on: its order may still be on its way.
    package func hangUp(_ attempt: AttemptID) async throws {
        end(attempt)
    }

    /// Ends a call as `hangUp` does.
    package func end(_ attempt: AttemptID) {
        let isLive = state.withLock { state in
            if state.calls[attempt] != nil { return true }
            refuse(attempt, &state)
            return false
        }
        if isLive { act(.hangUp, on: attempt) }
    }

    /// Customers made of random numbers hear neither music nor digits: nothing happens.
    package func control(_ attempt: AttemptID, _ control: CallControl) async throws {}

    /// An attempt that is told to be `gone` is refused from now on.
    package func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        standings(of: attempts)
    }

    /// What `states` answers.
    package func standings(of attempts: [AttemptID]) -> [AttemptID: ChannelState] {
        state.withLock { state in
            attempts.reduce(into: [:]) { states, attempt in
                states[attempt] =
                    switch state.calls[attempt]?.call.stage {
                    // A machine is no customer; that it was one is told with its end, within seconds.
                    case .dialling, .ringing, .machine: .ringing
                    case .up(let since), .talking(let since): .up(since: since)
                    case .over, nil: pastState(of: attempt, &state)
                    }
            }
        }
    }

    /// The shop of a call that is under way or was so within the last hour; nil for another.
    package func shop(of attempt: AttemptID) -> ShopID? {
        state.withLock { $0.calls[attempt]?.call.order.shop ?? $0.past[attempt]?.shop }
    }

    /// Calls under way.
    package var callsUnderWay: Int { state.withLock { $0.calls.count } }

    private func pastState(of attempt: AttemptID, _ state: inout State) -> ChannelState {
        guard case .ended(let outcome, let cause, let answeredAt) = state.past[attempt]?.fate else {
            refuse(attempt, &state)
            return .gone
        }
        return .ended(outcome, cause: cause, answeredAt: answeredAt)
    }

    private func refuse(_ attempt: AttemptID, _ state: inout State) {
        guard state.past[attempt] == nil else { return }
        state.past.add(attempt, .refused, shop: nil, at: Instant(milliseconds: clock.milliseconds))
    }

    private func begin(_ call: CallOrder, at now: Instant, _ state: inout State) -> Entry {
        let hasLine = state.lines.take(at: now.milliseconds)
        var plan = population.plan(of: call, at: now)
        var others = 0
        if hasLine {
            others = state.livePhones[call.phone, default: 0]
            state.livePhones[call.phone] = others + 1
            if others > 0 { state.tally.callsToSamePhoneAtOnce += 1 }
            state.tally.maxSimultaneous = max(state.tally.maxSimultaneous, state.lines.inUse)
        } else {
            plan.course = .refused(.congestion, cause: "34 no circuit")
            state.tally.refused += 1
        }
        state.tally.placed += 1
        return Entry(call: LiveCall(call, plan: plan), hasLine: hasLine, others: others)
    }

    /// Something that we do to a call: in an action of the clock like everything else, beside the plan.
    private func act(_ step: LiveCall.Step, on attempt: AttemptID) {
        clock.schedule(at: clock.milliseconds) { self.handle(step, of: attempt, turn: nil) }
    }

    private func plan(_ next: LiveCall.Reaction.Next, of attempt: AttemptID, turn: Int) {
        let token = clock.schedule(at: clock.milliseconds + next.after.wholeMilliseconds) {
            self.handle(next.step, of: attempt, turn: turn)
        }
        state.withLock { state in
            guard state.calls[attempt]?.turn == turn else { return }
            state.calls[attempt]?.timer = token
        }
    }

    /// - Parameter turn: of the plan's step; nil for what we do ourselves.
    private func handle(_ step: LiveCall.Step, of attempt: AttemptID, turn: Int?) {
        let now = Instant(milliseconds: clock.milliseconds)
        let handled = state.withLock { state -> (entry: Entry, reaction: LiveCall.Reaction, stale: TimerToken?)? in
            guard var entry = state.calls[attempt], turn == nil || turn == entry.turn else { return nil }
            let reaction = entry.call.handle(step, at: now)
            let isOver = entry.call.stage == .over
            var stale: TimerToken?
            if reaction.next != nil || isOver {
                entry.turn += 1
                stale = entry.timer
                entry.timer = nil
            }
            if reaction.events.contains(.answered) { entry.answeredAt = now }
            state.calls[attempt] = entry
            for event in reaction.events { note(event, of: entry, at: now, &state) }
            return (entry, reaction, stale)
        }
        guard let (entry, reaction, stale) = handled else { return }
        if let stale { clock.cancel(stale) }
        if let next = reaction.next { plan(next, of: attempt, turn: entry.turn) }
        for event in reaction.events { report(event, entry.call.order) }
    }

    /// Writes what a telephone company would bill, a machine's answer too, and remembers how a call ended. A call goes on
    /// where its record fails: it is counted.
    private func note(_ event: CallEvent, of entry: Entry, at now: Instant, _ state: inout State) {
        let order = entry.call.order
        let recorded: CallRecord.Event
        switch event {
        case .ringing, .connected: return
        case .answered, .machineDetected: recorded = .answered
        case .ended(let outcome, let cause):
            recorded = .ended(outcome, cause: cause)
            Self.forget(order, &state)
            state.past.add(
                order.attempt, .ended(outcome, cause: cause, answeredAt: entry.answeredAt), shop: order.shop, at: now)
            state.tally.ended += 1
        }
        do {
            try record?.append(CallRecord(recorded, order, at: now))
        } catch {
            state.tally.unrecorded += 1
        }
    }

    private static func forget(_ call: CallOrder, _ state: inout State) {
        guard let entry = state.calls.removeValue(forKey: call.attempt), entry.hasLine else { return }
        state.lines.release()
        let others = state.livePhones[call.phone, default: 1] - 1
        state.livePhones[call.phone] = others > 0 ? others : nil
    }
}

extension CallRecord {
    fileprivate init(_ event: Event, _ call: CallOrder, at now: Instant) {
        self.init(event: event, attempt: call.attempt, phone: call.phone, shop: call.shop, at: now)
    }
}
