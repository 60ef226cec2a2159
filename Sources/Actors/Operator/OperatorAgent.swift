package import Cluster
import ContactCenter

/// Decides on one operator: the shell around `OperatorDesk`. Asks the schedulers for work when he is free.
package actor OperatorAgent: VirtualActor {
    package static let kind: ActorKind = "OperatorAgent"

    package static var handlers: Handlers<OperatorAgent> {
        var handlers = Handlers<OperatorAgent>()
        handlers.on(Wake.self) { agent, _ in try await agent.wake() }
        handlers.on(Nudge.self) { agent, _ in
            agent.verifySoon()
            try await agent.seek()
        }
        handlers.on(CheckPresence.self) { try await $0.check($1) }
        handlers.on(AwaitNotices.self) { try await $0.notices(for: $1) }
        handlers.on(OperatorConnected.self) { agent, _ in
            agent.desktops.isConnected = true
            try await agent.step { $0.connect(at: $1) }
            return agent.desk.view
        }
        handlers.on(OperatorDisconnected.self) { try await $0.disconnect($1.stream) }
        handlers.on(OperatorSignedOut.self) { agent, _ in
            agent.desktops.signOut()
            try await agent.step { $0.vanish(.left, at: $1) }
            return .done(agent.desk.view)
        }
        handlers.on(ReadOperator.self) { agent, _ in agent.desk.view }
        handlers.on(ChangeOperatorState.self) { try await $0.change($1) }
        handlers.on(AcceptWork.self) { try await $0.accept($1.work) }
        handlers.on(DeclineWork.self) { try await $0.decline($1.work) }
        handlers.on(SaveDraft.self) { try await $0.save($1) }
        handlers.on(FixWork.self) { try await $0.fix($1) }
        handlers.on(ControlCall.self) { try await $0.control($1) }
        handlers.on(ReserveOperator.self) { try await $0.reserve($1.work) }
        handlers.on(WorkProgressed.self) { try await $0.progressed($1) }
        handlers.on(ExplainOperator.self) { agent, _ in try await agent.explain() }
        return handlers
    }

    let context: ActorContext
    let services: ActorServices
    let id: OperatorID
    var desk: OperatorDesk
    var desktops = Desktops()
    /// No poll may begin to wait any more.
    private(set) var isStopping = false
    var share = FairShare()
    var isSeeking = false
    /// When he last asked the schedulers.
    var soughtAt = Instant.distantPast
    var mustSeek = false
    /// Progress of work whose claim has not returned yet.
    var early: [WorkProgressed] = []
    var isClaiming = false
    /// The result of `desk.lastFixed`.
    private var lastResult: WorkResult?
    private var checkAt: Instant?

    package init(_ context: ActorContext, _ services: ActorServices) {
        self.context = context
        self.services = services
        id = OperatorID(context.address.key)
        desk = OperatorDesk(id: id, at: context.clock.now)
    }

    /// Takes up where the last process left: his state, and the work that its scheduler says is his.
    package func start() async throws {
        services.hub.restart(id)
        let grace = services.limits.operatorGrace
        if let span = try await services.reader.openState(of: id) {
            desk.restore(span, grace: grace, at: context.clock.now)
        }
        for (lead, shop) in try await services.reader.leadsInHand(of: id) {
            guard let work = lead.state.work,
                let standing = try await context.system.ask(
                    .dialScheduler(shop), ReadWork(work: work, operator: id))
            else { continue }
            let step = desk.restore(standing.view, standing.state, grace: grace, at: context.clock.now)
            desk.keepDraft(try await services.reader.draft(of: work)?.body)
            try await carryOut(step)
            break
        }
        setWake()
    }

    package func stop() {
        isStopping = true
        services.hub.end(id)
    }

    // Steps of the desk

    func step(_ command: (inout OperatorDesk, Instant) -> OperatorDesk.Step) async throws {
        let before = desk.view
        let step = command(&desk, context.clock.now)
        try await carryOut(step, since: before)
    }

    private func carryOut(_ step: OperatorDesk.Step, since before: OperatorView? = nil) async throws {
        if !step.changes.isEmpty {
            _ = try await services.commit([ChangeUnit(step.changes)], context)
        }
        if let before, desk.view != before { notify(before) }
        if step.withdraws { withdraw(from: shops, but: nil) }
        setWake()
        if let (work, reason) = step.givesBack { try await giveBack(work, reason) }
        if step.seeksWork || mustSeek { try await seek() }
    }

    func setWake() {
        if desk.work == nil {
            checkAt = nil
        } else if checkAt == nil || checkAt! <= context.clock.now {
            checkAt = context.clock.now + services.limits.workCheck
        }
        let next = [checkAt, desk.graceUntil, desktops.nextExpiry].compactMap { $0 }.min()
        context.system.wake(context.address, at: next?.milliseconds)
    }

    private func wake() async throws {
        let now = context.clock.now
        let mustVerify = checkAt.map { now >= $0 } ?? false
        desktops.expire(at: now)
        try await missDesktops()
        if let until = desk.graceUntil, now >= until {
            try await step { $0.vanish(.vanished, at: $1) }
        }
        defer { setWake() }
        if mustVerify, let work = desk.work { try await verify(work) }
    }

    /// A scheduler has started, perhaps: what the one before it wrote last may not have been told, so he asks about his work.
    /// Not at once, because an answer of his own may still be on its way.
    private func verifySoon() {
        guard desk.work != nil else { return }
        let soon = context.clock.now + .seconds(1)
        checkAt = checkAt.map { min($0, soon) } ?? soon
        setWake()
    }

    /// Asks the scheduler whether the work is still his: what was told may have been lost with a process.
    private func verify(_ work: WorkView) async throws {
        let standing = try await context.system.ask(
            .dialScheduler(work.shop), ReadWork(work: work.id, operator: id))
        guard desk.work?.id == work.id else { return }
        guard let standing else {
            try await step { $0.progress(work.id, .over(.outcome(.failed)), at: $1) }
            return
        }
        switch (standing.state, desk.state) {
        case (.talking(let attempt, _, _), .ringing):
            try await step { $0.progress(work.id, .talking(attempt), at: $1) }
        case (.afterCall(let attempt, _, _), .ringing), (.afterCall(let attempt, _, _), .talking):
            try await step { $0.progress(work.id, .afterCall(attempt), at: $1) }
        default:
            break
        }
    }

    func progressed(_ message: WorkProgressed) async throws {
        guard desk.work?.id == message.work else {
            if isClaiming {
                early.append(message)
            } else {
                try await adopt(message)
            }
            return
        }
        try await step { $0.progress(message.work, message.progress, at: $1) }
    }

    /// A scheduler tells of work that is not in hand: its claim or its end did not reach this agent. If the scheduler says
    /// that it is his, he takes it up, or, with other work in hand, lets the customer go.
    private func adopt(_ message: WorkProgressed) async throws {
        if case .over = message.progress { return }
        guard let shop = try await services.reader.lead(message.work.order)?.shop,
            let standing = try await context.system.ask(
                .dialScheduler(shop), ReadWork(work: message.work, operator: id)),
            desk.work?.id != message.work
        else { return }
        if desk.isFree {
            let grace = services.limits.operatorGrace
            try await step { $0.restore(standing.view, standing.state, grace: grace, at: $1) }
        } else if standing.state.openAttempt != nil {
            _ = try await context.system.ask(
                .dialScheduler(shop), ControlWorkCall(work: message.work, operator: id, control: nil))
        } else {
            try await giveBack(standing.view, .superseded)
        }
    }

    /// A scheduler that started has this work as his. One that he does not know of goes back: its claim was never answered.
    private func check(_ message: CheckPresence) async throws {
        setWake()
        verifySoon()
        guard desk.work?.id != message.work, !isClaiming else { return }
        _ = try await context.system.ask(
            .dialScheduler(message.shop),
            GiveBackWork(work: message.work, operator: id, reason: .superseded))
    }

    private func giveBack(_ work: WorkView, _ reason: ReturnReason) async throws {
        _ = try await context.system.ask(
            .dialScheduler(work.shop), GiveBackWork(work: work.id, operator: id, reason: reason))
    }

    // What the operator asks for

    private func change(_ message: ChangeOperatorState) async throws -> OperatorAnswer {
        let before = desk.view
        do {
            let now = context.clock.now
            let step =
                message.isReady ? try desk.ready(at: now) : try desk.rest(message.reason, at: now)
            try await carryOut(step, since: before)
            if desk.view.afterwards != before.afterwards { services.hub.notify(id, .state(desk.view)) }
        } catch let refusal as OperatorDesk.Refusal {
            switch refusal {
            case .offline:
                return .refused(
                    code: "operator_offline",
                    detail: "Open the event stream (GET /v1/operator/events) before you change your state.")
            case .busy:
                return .refused(code: "operator_busy", detail: "Finish the work in hand first.")
            }
        }
        return .done(desk.view)
    }

    private static func notYours(_ work: WorkID) -> OperatorAnswer {
        .refused(
            code: "work_not_in_hand",
            detail: "Work \(work) is not in your hand: it was finished, given back, or is another's.")
    }

    private func accept(_ work: WorkID) async throws -> OperatorAnswer {
        guard let held = desk.work, held.id == work else { return Self.notYours(work) }
        guard desk.state == .reserved else { return .done(desk.view) }
        let started = try await context.system.ask(
            .dialScheduler(held.shop), AcceptLead(work: work, operator: id))
        guard let started, let attempt = started.attempt, let phone = started.phone else {
            try await step { $0.progress(work, .over(.postponed(.customerBusy)), at: $1) }
            return .refused(
                code: "customer_busy",
                detail: "Somebody is calling this customer already: the lead went back to the queue.")
        }
        try await step { $0.progress(work, .ringing(attempt, phone), at: $1) }
        return .done(desk.view)
    }

    private func decline(_ work: WorkID) async throws -> OperatorAnswer {
        guard let held = desk.work, held.id == work, desk.state == .reserved else {
            return Self.notYours(work)
        }
        try await giveBack(held, .declined)
        try await step { $0.decline(at: $1) }
        return .done(desk.view)
    }

    private func save(_ message: SaveDraft) async throws -> OperatorAnswer {
        guard desk.work?.id == message.work else { return Self.notYours(message.work) }
        desk.keepDraft(message.body)
        let draft = Draft(
            work: message.work, operator: id, body: message.body, savedAt: context.clock.now)
        _ = try await services.commit([ChangeUnit([.draftSaved(draft)])], context)
        return .done(desk.view)
    }

    private func fix(_ message: FixWork) async throws -> OperatorAnswer {
        guard let held = desk.work, held.id == message.work else {
            guard desk.lastFixed == message.work else { return Self.notYours(message.work) }
            guard lastResult == message.result else {
                return .refused(
                    code: "result_already_fixed",
                    detail: "Another result of work \(message.work) is fixed, and stands.")
            }
            return .done(desk.view)
        }
        let isFixed = try await context.system.ask(
            .dialScheduler(held.shop),
            FixResult(work: message.work, operator: id, result: message.result))
        guard isFixed else {
            // Where the answer to the same result was lost on its way, the scheduler knows of no such work any more.
            try await verify(held)
            guard desk.work?.id == message.work else { return Self.notYours(message.work) }
            return .refused(
                code: "no_conversation_yet",
                detail: "A result can be fixed once the customer is or was on the line.")
        }
        lastResult = message.result
        try await step { $0.fixed(message.work, at: $1) }
        return .done(desk.view)
    }

    private func control(_ message: ControlCall) async throws -> OperatorAnswer {
        guard let held = desk.work, desk.state == .ringing || desk.state == .talking else {
            return .refused(code: "no_call", detail: "There is no call in your hand.")
        }
        let isDone = try await context.system.ask(
            .dialScheduler(held.shop),
            ControlWorkCall(work: held.id, operator: id, control: message.control))
        return isDone
            ? .done(desk.view) : .refused(code: "no_call", detail: "The call is over already.")
    }

    // Explaining

    private func explain() async throws -> [Explanation] {
        guard desk.state == .ready else { return [Explanation(of: desk)] }
        let settings = services.settings.snapshot
        guard let profile = settings.operators[id] else { return [] }
        var explanations: [Explanation] = []
        for (shop, campaigns) in campaignsByShop {
            explanations += try await context.system.ask(
                .dialScheduler(shop), ExplainIdleness(operator: id, campaigns: campaigns))
        }
        for campaign in settings.campaigns.values.sorted(by: { $0.id < $1.id }) {
            if let obstacle = profile.obstacle(to: campaign) {
                explanations.append(Explanation(of: obstacle, to: campaign.id))
            }
        }
        return explanations
    }
}
