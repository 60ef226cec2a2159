import ContactCenter

/// One call from its order to its end: a state machine that is told what happens and says what to report and what comes next.
///
///     dialling ─▶ ringing ─▶ up ─▶ talking ─▶ over
///         │          ├─────▶ machine ──────────▲
///         └──────────┴─────────────────────────┘
struct LiveCall {
    enum Stage: Hashable {
        case dialling
        case ringing
        /// The customer waits for a voice.
        case up(since: Instant)
        case machine(since: Instant)
        case talking(since: Instant)
        case over
    }

    /// What happens to it.
    enum Step: Hashable {
        /// The network's first word.
        case progress
        case rejects
        case ringLimit
        case picksUp(isDetectedMachine: Bool)
        /// The customer, or his machine, hangs up.
        case leaves
        /// An operator of ours comes on the line.
        case connect
        /// We hang up.
        case hangUp
    }

    /// What follows from a step: events to report, in order, and the next step of the plan.
    struct Reaction: Equatable {
        var events: [CallEvent] = []
        /// Replaces the step that was planned before; nil leaves it as it is.
        var next: Next?

        struct Next: Equatable {
            var step: Step
            var after: Duration
        }
    }

    let order: CallOrder
    let plan: CallPlan
    private(set) var stage: Stage = .dialling
    private var hasOperator: Bool

    /// How long a detected machine is kept on the line for whoever has to decide.
    private static let machineWaits: Duration = .seconds(5)

    init(_ order: CallOrder, plan: CallPlan) {
        self.order = order
        self.plan = plan
        hasOperator = order.operator != nil
    }

    /// A step that can't happen at this stage changes nothing: we may hang up on a customer who just left.
    mutating func handle(_ step: Step, at now: Instant) -> Reaction {
        switch (stage, step) {
        case (.dialling, .progress): return progress()
        case (.ringing, .rejects): return end(.busy, "21 call rejected")
        case (.ringing, .ringLimit): return end(.noAnswer, "19 no answer")
        case (.ringing, .picksUp(let isDetectedMachine)): return pickUp(isDetectedMachine, at: now)
        case (.up, .connect): return Reaction(events: [.connected], next: talk(at: now))
        case (.dialling, .connect), (.ringing, .connect):
            hasOperator = true
            return Reaction()
        case (.dialling, .hangUp), (.ringing, .hangUp): return end(.noAnswer, "487 cancelled")
        case (.up, .hangUp), (.up, .leaves): return end(.abandoned, "16 normal clearing")
        case (.machine, .hangUp), (.machine, .leaves): return end(.machine, "16 normal clearing")
        case (.talking, .hangUp): return end(.answered, "16 normal clearing")
        case (.talking, .leaves):
            return end(plan.conversation.isCutShort ? .dropped : .answered, "16 normal clearing")
        case (.dialling, _), (.ringing, _), (.up, _), (.machine, _), (.talking, _), (.over, _):
            return Reaction()
        }
    }

    private mutating func progress() -> Reaction {
        let next: Reaction.Next?
        switch plan.course {
        case .refused(let outcome, let cause):
            return end(outcome, cause)
        case .rejects(let after):
            next = after < order.ringLimit ? Reaction.Next(step: .rejects, after: after) : nil
        case .silence:
            next = nil
        case .picksUp(let ring, let detection, let isDetectedMachine):
            let step = Step.picksUp(isDetectedMachine: isDetectedMachine)
            next = ring < order.ringLimit ? Reaction.Next(step: step, after: ring + detection) : nil
        }
        stage = .ringing
        return Reaction(
            events: [.ringing], next: next ?? Reaction.Next(step: .ringLimit, after: order.ringLimit))
    }

    private mutating func pickUp(_ isDetectedMachine: Bool, at now: Instant) -> Reaction {
        if isDetectedMachine {
            stage = .machine(since: now)
            return Reaction(
                events: [.machineDetected], next: Reaction.Next(step: .leaves, after: Self.machineWaits))
        }
        guard hasOperator else {
            stage = .up(since: now)
            return Reaction(events: [.answered], next: Reaction.Next(step: .leaves, after: plan.patience))
        }
        return Reaction(events: [.answered, .connected], next: talk(at: now))
    }

    private mutating func talk(at now: Instant) -> Reaction.Next {
        if case .up(let since) = stage { stage = .talking(since: since) } else { stage = .talking(since: now) }
        return Reaction.Next(step: .leaves, after: plan.conversation.length)
    }

    private mutating func end(_ outcome: Outcome, _ cause: String) -> Reaction {
        stage = .over
        return Reaction(events: [.ended(outcome, cause: cause)])
    }
}
