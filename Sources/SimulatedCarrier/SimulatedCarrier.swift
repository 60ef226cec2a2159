package import Actors
package import Cluster
package import ContactCenter
import Synchronization

/// A telephone network and its customers, made of random numbers: for demos, drills and tests.
///
/// Everything happens in actions of the clock, which fires them one after another: so the events of all calls are
/// reported in order, and never from within `place`, `connect` or `hangUp`. `report` must not block. Its customers die
/// with the process: calls of an earlier one are `gone`.
package final class SimulatedCarrier: Telephony {
    private struct State {
        var calls: [AttemptID: Entry] = [:]
        var livePhones: [PhoneNumber: Int] = [:]
        var lines: Lines
        var tally = CarrierTally()
        /// Ids of calls that are over, the newest `rememberedCalls` of them, as a ring.
        var over: Set<AttemptID> = []
        var overInOrder: [AttemptID] = []
        var oldestOver = 0
    }

    private struct Entry {
        var call: LiveCall
        /// The number of the plan's next step: a timer of an earlier one is no longer meant.
        var turn = 0
        var timer: TimerToken?
        /// Whether it has one of the server's lines.
        var hasLine: Bool
    }

    /// A second call under an id is refused for so many calls after the first.
    private static let rememberedCalls = 100_000
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

    /// - Throws: `CallRecordError` where the record can't be written; the call was not placed.
    package func place(_ call: CallOrder) async throws {
        let now = Instant(milliseconds: clock.milliseconds)
        let isNew = state.withLock { state in
            guard state.calls[call.attempt] == nil, !state.over.contains(call.attempt) else {
                state.tally.repeated += 1
                return false
            }
            state.calls[call.attempt] = begin(call, at: now, &state)
            return true
        }
        guard isNew else { return }
        do {
            try record?.append(CallRecord(.placed, call, at: now))
        } catch {
            state.withLock { state in
                Self.forget(call, &state)
                state.tally.placed -= 1
            }
            throw error
        }
        let after = state.withLock { state in
            state.calls[call.attempt].map { $0.hasLine ? $0.call.plan.progress : Self.refusal }
        }
        if let after { plan(LiveCall.Reaction.Next(step: .progress, after: after), of: call.attempt, turn: 0) }
    }

    package func connect(_ attempt: AttemptID, to id: OperatorID) async throws {
        act(.connect, on: attempt)
    }

    package func hangUp(_ attempt: AttemptID) async throws {
        act(.hangUp, on: attempt)
    }

    /// Customers made of random numbers hear neither music nor digits: nothing happens.
    package func control(_ attempt: AttemptID, _ control: CallControl) async throws {}

    package func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        state.withLock { state in
            attempts.reduce(into: [:]) { states, attempt in
                states[attempt] =
                    switch state.calls[attempt]?.call.stage {
                    case .dialling, .ringing: .ringing
                    case .up(let since), .machine(let since), .talking(let since): .up(since: since)
                    case .over, nil: .gone
                    }
            }
        }
    }

    private func begin(_ call: CallOrder, at now: Instant, _ state: inout State) -> Entry {
        let hasLine = state.lines.take(at: now.milliseconds)
        var plan = population.plan(of: call, at: now)
        if hasLine {
            let others = state.livePhones[call.phone, default: 0]
            state.livePhones[call.phone] = others + 1
            if others > 0 { state.tally.callsToSamePhoneAtOnce += 1 }
            state.tally.maxSimultaneous = max(state.tally.maxSimultaneous, state.lines.inUse)
        } else {
            plan.course = .refused(.congestion, cause: "34 no circuit")
            state.tally.refused += 1
        }
        state.tally.placed += 1
        return Entry(call: LiveCall(call, plan: plan), hasLine: hasLine)
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
            state.calls[attempt] = entry
            if isOver {
                Self.forget(entry.call.order, &state)
                Self.remember(attempt, &state)
                state.tally.ended += 1
            }
            return (entry, reaction, stale)
        }
        guard let (entry, reaction, stale) = handled else { return }
        if let stale { clock.cancel(stale) }
        if let next = reaction.next { plan(next, of: attempt, turn: entry.turn) }
        for event in reaction.events {
            write(event, of: entry.call.order, at: now)
            report(event, entry.call.order)
        }
    }

    /// What a telephone company would bill: a machine's answer is an answer. A call goes on where its record fails: it
    /// is counted.
    private func write(_ event: CallEvent, of order: CallOrder, at now: Instant) {
        let recorded: CallRecord.Event? =
            switch event {
            case .answered, .machineDetected: .answered
            case .ended(let outcome, let cause): .ended(outcome, cause: cause)
            case .ringing, .connected: nil
            }
        guard let record, let recorded else { return }
        do {
            try record.append(CallRecord(recorded, order, at: now))
        } catch {
            state.withLock { $0.tally.unrecorded += 1 }
        }
    }

    private static func forget(_ call: CallOrder, _ state: inout State) {
        guard let entry = state.calls.removeValue(forKey: call.attempt), entry.hasLine else { return }
        state.lines.release()
        let others = state.livePhones[call.phone, default: 1] - 1
        state.livePhones[call.phone] = others > 0 ? others : nil
    }

    private static func remember(_ attempt: AttemptID, _ state: inout State) {
        state.over.insert(attempt)
        guard state.overInOrder.count == rememberedCalls else {
            state.overInOrder.append(attempt)
            return
        }
        state.over.remove(state.overInOrder[state.oldestOver])
        state.overInOrder[state.oldestOver] = attempt
        state.oldestOver = (state.oldestOver + 1) % rememberedCalls
    }
}

extension CallRecord {
    fileprivate init(_ event: Event, _ call: CallOrder, at now: Instant) {
        self.init(event: event, attempt: call.attempt, phone: call.phone, shop: call.shop, at: now)
    }
}
