package import Cluster
import ContactCenter
import Logging

/// Decides whom a shop's campaigns call next: the shell around `DialQueue`.
package actor DialScheduler: VirtualActor {
    package static let kind: ActorKind = "DialScheduler"

    package static var handlers: Handlers<DialScheduler> {
        var handlers = Handlers<DialScheduler>()
        handlers.on(Wake.self) { scheduler, _ in try await scheduler.wake() }
        handlers.on(EnqueueLeads.self) { scheduler, message in
            try await scheduler.decide { $0.add(message.leads, at: $1) }
        }
        handlers.on(RequestBid.self) { try await $0.bid($1) }
        handlers.on(WithdrawOperator.self) { scheduler, message in
            try await scheduler.decide { $0.withdraw(message.operator, at: $1) }
        }
        handlers.on(ClaimLead.self) { try await $0.claim($1) }
        handlers.on(AcceptLead.self) { try await $0.accept($1) }
        handlers.on(GiveBackWork.self) { scheduler, message in
            try await scheduler.answer {
                $0.giveBack(message.work, of: message.operator, message.reason, at: $1)
            }
        }
        handlers.on(FixResult.self) { try await $0.fix($1) }
        handlers.on(ControlWorkCall.self) { try await $0.control($1) }
        handlers.on(ReadWork.self) { scheduler, message in
            scheduler.queue.work(of: message.operator, message.work)
                .map { WorkStanding(view: $0.view, state: $0.state) }
        }
        handlers.on(PlaceCall.self) { scheduler, message in
            if let call = scheduler.inLine.removeValue(forKey: message.attempt) { await scheduler.place(call) }
        }
        handlers.on(ReportCall.self) { try await $0.report($1) }
        handlers.on(AnswerReservation.self) { scheduler, message in
            try await scheduler.decide {
                $0.reserved(message.work, message.operator, accepted: message.isAccepted, at: $1)
            }
        }
        handlers.on(SettingsChanged.self) { try await $0.settingsChanged($1) }
        handlers.on(ReleaseOrder.self) { try await $0.release($1) }
        handlers.on(CancelOrder.self) { try await $0.cancel($1) }
        handlers.on(ExplainOrder.self) { try await $0.explain($1.order) }
        handlers.on(ExplainIdleness.self) { scheduler, message in
            scheduler.queue.idleness(
                of: message.operator, campaigns: message.campaigns, at: scheduler.context.clock.now)
        }
        handlers.on(ReadQueues.self) { scheduler, _ in
            scheduler.queue.status(at: scheduler.context.clock.now)
        }
        return handlers
    }

    let context: ActorContext
    let services: ActorServices
    private let shopID: ShopID

    var queue: DialQueue
    var servers: [AttemptID: TelephonyServerID] = [:]
    /// Calls that wait until their server may start another.
    var inLine: [AttemptID: CallOrder] = [:]
    /// Calls whose order is on its way to their server.
    var beingPlaced: Set<AttemptID> = []
    /// When servers are asked next about silent calls, and operators about their work; nil while there is neither.
    var checkAt: Instant?

    package init(_ context: ActorContext, _ services: ActorServices) {
        self.context = context
        self.services = services
        let id = ShopID(context.address.key)
        let settings = services.settings.snapshot
        shopID = id
        queue = DialQueue(
            shop: settings.shops[id] ?? Shop.missing(id), campaigns: settings.campaigns(of: id),
            calendar: services.calendar)
    }

    /// Loads the live leads, asks the telephone servers about every attempt that has no end, and asks the operators who
    /// have a lead in hand whether they are there. Calls that live are carried on, whichever process placed them.
    package func start() async throws {
        guard services.settings.snapshot.shops[shopID] != nil else {
            throw AskError.unavailable("shop \(shopID) does not exist")
        }
        let leads = try await services.reader.liveLeads(shop: shopID)
        let attempts = try await services.reader.openAttempts(shop: shopID)
        let states = await channelStates(of: attempts.map(\.id))
        let now = context.clock.now
        let decision =
            queue.setDoNotCall(doNotCall(at: now), at: now) + queue.add(leads, at: now)
            + queue.recover(attempts, states, at: now)
        _ = try await carryOut(decision)
        checkPresence()
        callOperators()
        setWake()
    }

    /// Asks whoever has a lead in hand whether he is there. What his agent does not know of goes back: it may have been claimed by
    /// an earlier agent, which lost its shard before it could write that down.
    private func checkPresence() {
        for (id, work) in queue.worksInHand {
            context.system.tell(.operatorAgent(id), CheckPresence(work: work, shop: shopID))
        }
    }

    /// Who was registered as waiting with an earlier scheduler of this shop must register anew.
    private func callOperators() {
        let settings = services.settings.snapshot
        let campaigns = settings.campaigns(of: shopID)
        for profile in settings.operators.values.sorted(by: { $0.id < $1.id })
        where campaigns.contains(where: { profile.obstacle(to: $0) == nil }) {
            context.system.tell(.operatorAgent(profile.id), Nudge())
        }
    }

    // Deciding: the queue changes before anything is awaited, and nobody is told before the commit.

    func decide(_ command: (inout DialQueue, Instant) -> QueueDecision) async throws {
        let decision = command(&queue, context.clock.now)
        try await finish(decision)
    }

    private func answer<Reply>(
        _ command: (inout DialQueue, Instant) -> (Reply, QueueDecision)
    ) async throws -> Reply {
        let (reply, decision) = command(&queue, context.clock.now)
        try await finish(decision)
        return reply
    }

    @discardableResult
    private func finish(_ decision: QueueDecision) async throws -> Set<AttemptID> {
        let refused = try await carryOut(decision)
        setWake()
        return refused
    }

    /// Commits, then acts.
    /// - Returns: the attempts that the store refused.
    private func carryOut(_ decision: QueueDecision) async throws -> Set<AttemptID> {
        var decision = decision
        var refused: Set<AttemptID> = []
        while true {
            let verdicts = try await services.commit(decision.units, context)
            var next = QueueDecision()
            for (unit, verdict) in zip(decision.units, verdicts) {
                guard case .attemptStarted(let attempt, _, _) = unit.changes.first else { continue }
                switch verdict {
                case .written:
                    queue.attemptWritten(attempt.id)
                    count(attempt)
                case .refused(let refusal):
                    refused.insert(attempt.id)
                    next = next + queue.attemptRefused(attempt.id, refusal, at: context.clock.now)
                }
            }
            for action in decision.actions { await act(action, refused) }
            if next.units.isEmpty, next.actions.isEmpty { return refused }
            decision = next
        }
    }

    private func act(_ action: QueueAction, _ refused: Set<AttemptID>) async {
        switch action {
        case .place(let call):
            if !refused.contains(call.attempt) { await lineUp(call) }
        case .hangUp(let attempt):
            if inLine.removeValue(forKey: attempt) != nil {
                report(attempt, .ended(.failed, cause: "cancelled before it was placed"))
                return
            }
            await telephone(attempt) { try await $0.hangUp(attempt) }
        case .dismiss(let attempt, let message):
            await telephone(attempt) { try await $0.dismiss(attempt, playing: message) }
        case .connect(let attempt, let id):
            await telephone(attempt) { try await $0.connect(attempt, to: id) }
        case .nudge(let id):
            context.system.tell(.operatorAgent(id), Nudge())
        case .reserve(let id, let work):
            context.system.tell(.operatorAgent(id), ReserveOperator(work: work))
        case .tell(let id, let work, let progress):
            context.system.tell(.operatorAgent(id), WorkProgressed(work: work, progress: progress))
        case .deliver:
            context.system.tell(.crmSync(shopID), DeliveriesWritten())
        }
    }

    private func setWake() {
        let now = context.clock.now
        planCheck(at: now)
        let next = [queue.nextWake(after: now), checkAt].compactMap(\.self).min()
        context.system.wake(context.address, at: next?.milliseconds)
    }

    private func wake() async throws {
        let isCheckDue = takeCheck(at: context.clock.now)
        try await decide { $0.wake(at: $1) }
        guard isCheckDue else { return }
        checkPresence()
        try await askAboutSilentCalls()
    }

    // Messages that need more than the queue

    private func bid(_ message: RequestBid) async throws -> Bid? {
        try await answer { $0.bid(for: message.operator, campaigns: message.campaigns, at: $1) }
    }

    private func claim(_ message: ClaimLead) async throws -> WorkView? {
        let (work, decision) = queue.claim(message.lead, by: message.operator, at: context.clock.now)
        return try await started(work, decision)
    }

    private func accept(_ message: AcceptLead) async throws -> WorkView? {
        let (work, decision) = queue.accept(message.work, by: message.operator, at: context.clock.now)
        return try await started(work, decision)
    }

    private func started(_ work: WorkView?, _ decision: QueueDecision) async throws -> WorkView? {
        let refused = try await finish(decision)
        guard let work else { return nil }
        if let attempt = work.attempt, refused.contains(attempt) { return nil }
        return work
    }

    private func count(_ attempt: Attempt) {
        let lead = queue.lead(attempt.id.order)
        let wait = attempt.id.number == 1 ? lead.map { attempt.startedAt - $0.receivedAt } : nil
        services.meter.dialled(isLate: attempt.isLate, wait: wait)
    }

    private func fix(_ message: FixResult) async throws -> Bool {
        let isFixed = try await answer {
            $0.fix(message.work, by: message.operator, message.result, at: $1)
        }
        if isFixed { services.meter.fixed(message.result.disposition) }
        return isFixed
    }

    private func control(_ message: ControlWorkCall) async throws -> Bool {
        guard let work = queue.work(of: message.operator, message.work),
            let attempt = work.state.openAttempt
        else { return false }
        await telephone(attempt) { telephony in
            if let control = message.control {
                try await telephony.control(attempt, control)
            } else {
                try await telephony.hangUp(attempt)
            }
        }
        return true
    }

    private func report(_ message: ReportCall) async throws {
        if case .ended(let outcome, _) = message.event { services.meter.ended(outcome) }
        try await decide { $0.report(message.event, of: message.attempt, at: $1) }
        if case .ended = message.event { servers[message.attempt] = nil }
    }

    private func settingsChanged(_ message: SettingsChanged) async throws {
        let settings = services.settings.snapshot
        guard let shop = settings.shops[shopID] else { return }
        let now = context.clock.now
        let decision =
            queue.setDoNotCall(doNotCall(at: now), at: now)
            + queue.configure(shop: shop, campaigns: settings.campaigns(of: shopID), at: now)
        try await finish(decision)
        // Its entry may have been changed only, or be one of several.
        guard let phone = message.freedPhone, settings.doNotCall(phone, shop: shopID, at: now) != .distantFuture else {
            return
        }
        for lead in try await services.reader.leadsHeld(forDoNotCall: phone, shop: shopID) {
            try await decide { $0.release(lead, by: "do_not_call", despiteLists: false, at: $1) }
        }
    }

    private func doNotCall(at now: Instant) -> [PhoneNumber: Instant] {
        let settings = services.settings.snapshot
        return settings.doNotCall.keys.reduce(into: [:]) { phones, phone in
            phones[phone] = settings.doNotCall(phone, shop: shopID, at: now)
        }
    }

    private func release(_ message: ReleaseOrder) async throws -> OrderChange {
        if let lead = queue.lead(message.order) {
            return .refused(state: lead.state.word, detail: "It is in the queue already.")
        }
        guard let (lead, shop) = try await services.reader.lead(message.order), shop == shopID else {
            return .notFound
        }
        switch lead.state {
        case .held(.phone) where lead.phones.next(afterAttempts: 0) == nil:
            return .refused(
                state: lead.state.word, detail: "It has no phone that can be dialled: correct the phone first.")
        case .held, .duplicate:
            try await decide { $0.release(lead, by: message.by, at: $1) }
            return .done
        case .waiting, .offered, .dialling, .answered, .talking, .afterCall, .finished:
            return .refused(state: lead.state.word, detail: "Only a held order or a duplicate can be released.")
        }
    }

    private func cancel(_ message: CancelOrder) async throws -> OrderChange {
        if queue.lead(message.order) == nil {
            guard let (lead, shop) = try await services.reader.lead(message.order), shop == shopID else {
                return .notFound
            }
            if lead.state == .finished(.cancelled) { return .done }
            guard case .held = lead.state else {
                return .refused(state: lead.state.word, detail: "It is not to be dialled any more.")
            }
            try await decide { $0.add(lead, andCancelBy: message.by, at: $1) }
            return .done
        }
        let isAccepted = try await answer { $0.cancel(message.order, by: message.by, at: $1) }
        guard !isAccepted else { return .done }
        return .refused(
            state: queue.lead(message.order)?.state.word ?? "finished",
            detail: "An operator has the customer on the line: the result of the call decides.")
    }

    private func explain(_ id: OrderID) async throws -> Explanation? {
        if let explanation = queue.explanation(of: id, at: context.clock.now) { return explanation }
        guard let (lead, shop) = try await services.reader.lead(id), shop == shopID else { return nil }
        return Explanation(ofBusy: lead)
    }
}

extension Shop {
    /// Stands for a shop whose settings are gone while its leads are not.
    fileprivate static func missing(_ id: ShopID) -> Shop {
        Shop(
            id: id, name: LocalizedText(id.rawValue), region: "ZZ", timeZone: .utc,
            duplicates: DuplicatePolicy(variant: .a))
    }
}
