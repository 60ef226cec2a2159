import Actors
import Cluster
import ContactCenter
import SimulatedCarrier
import Synchronization

/// What a person does about his screen.
extension Person {
    /// He makes up his mind about what he sees, where he has not yet.
    func think() {
        let plan = state.withLock { state -> (view: OperatorView, number: Int)? in
            guard state.isHere, let view = state.view else { return nil }
            if let plan = state.plan, plan.state == view.state, plan.work == view.work?.id { return nil }
            state.lastPlan += 1
            state.plan = (view.state, view.work?.id, state.lastPlan)
            return (view, state.lastPlan)
        }
        guard let (view, number) = plan else { return }
        switch view.state {
        case .offline, .onBreak:
            after(300...1500, number) { $0.click(ChangeOperatorState(isReady: true, reason: nil), number) }
        case .ready, .ringing: break
        case .reserved: decide(view, number)
        case .talking: talk(view, number)
        case .afterCall:
            let range: ClosedRange<Int64> = happens(chances.isLate) ? 60_000...300_000 : 2000...15_000
            after(range, number) { $0.fix(view, number) }
        }
    }

    private func decide(_ view: OperatorView, _ number: Int) {
        guard let work = view.work, work.mode == .preview || work.mode == .manual else { return }
        if happens(chances.ignores) { return }
        if happens(chances.declines) {
            return after(1000...8000, number) { $0.click(DeclineWork(work: work.id), number) }
        }
        after(800...8000, number) { $0.click(AcceptWork(work: work.id), number) }
    }

    private func talk(_ view: OperatorView, _ number: Int) {
        guard let work = view.work else { return }
        if happens(chances.savesDrafts) {
            after(2000...12_000, number) { $0.save(work.id, number) }
        }
        if happens(chances.fixesWhileTalking) {
            after(15_000...40_000, number) { $0.fix(view, number) }
        }
    }

    /// Does something after a while, unless he has other things in mind by then.
    private func after(_ range: ClosedRange<Int64>, _ number: Int, _ action: @escaping @Sendable (Person) -> Void) {
        let wait = draw(range)
        let due = parts.clock.milliseconds + wait
        state.withLock { $0.planDue = max($0.planDue, due) }
        later(wait) { [self] in
            if state.withLock({ $0.isHere && $0.plan?.number == number }) { action(self) }
        }
    }

    // Clicks

    private enum Clicked: Sendable {
        case answered(OperatorAnswer)
        case failed(AskError)
    }

    private func click<M: WireMessage>(
        _ message: M, _ number: Int, then: @escaping @Sendable (OperatorAnswer?) -> Void = { _ in }
    ) where M.Reply == OperatorAnswer {
        send(message, number, then: then)
        if happens(chances.clicksTwice) {
            later(draw(0...300)) { [self] in send(message, number, then: then) }
        }
    }

    private func send<M: WireMessage>(
        _ message: M, _ number: Int, then: @escaping @Sendable (OperatorAnswer?) -> Void
    ) where M.Reply == OperatorAnswer {
        guard let node = state.withLock({ $0.node }) ?? parts.doorway.pick(.agent) else { return again(number) }
        state.withLock { $0.underWay += 1 }
        let id = id
        parts.doorway.ask(node, from: site) { node -> Clicked? in
            do throws(AskError) {
                return .answered(try await node.system.ask(.operatorAgent(id), message))
            } catch {
                return .failed(error)
            }
        } answer: { [self] clicked in
            state.withLock { $0.underWay -= 1 }
            guard case .answered(let answer) = clicked else {
                then(nil)
                return again(number)
            }
            then(answer)
        }
    }

    /// Nothing happened: he clicks again.
    private func again(_ number: Int) {
        later(draw(1000...4000)) { [self] in
            let isSame = state.withLock { state in
                guard state.isHere, state.plan?.number == number else { return false }
                state.plan = nil
                return true
            }
            if isSame { think() }
        }
    }

    private func save(_ work: WorkID, _ number: Int) {
        // One at a time, as a page saves: two on their way may come in either order, and one that had no answer may come yet.
        let isFirst = state.withLock { $0.unsaved.insert(work).inserted }
        guard isFirst else { return }
        let body = #"{"typed":\#(number)}"#
        parts.witness.observe(.draftTyped(id, work, body))
        send(SaveDraft(work: work, body: body), number) { [self] answer in
            guard let answer else { return }
            state.withLock { _ = $0.unsaved.remove(work) }
            if case .done = answer { parts.witness.observe(.draftKept(id, work, body)) }
        }
    }

    private func fix(_ view: OperatorView, _ number: Int) {
        guard let work = view.work else { return }
        let result = state.withLock { $0.results[work.id] } ?? result(of: work)
        state.withLock { state in
            if state.results.count > 100 { state.results = [:] }
            state.results[work.id] = result
        }
        parts.witness.observe(.resultGiven(id, work.id, result))
        click(FixWork(work: work.id, result: result), number) { [self] answer in
            switch answer {
            case .done: parts.witness.observe(.resultPromised(id, work.id, result))
            case .refused(let code, _): parts.witness.observe(.resultRefused(id, work.id, code: code))
            case nil: parts.witness.observe(.resultRefused(id, work.id, code: nil))
            }
        }
    }

    private func result(of work: WorkView) -> WorkResult {
        guard let attempt = work.attempt, let phone = work.phone else { return WorkResult(disposition: .noDecision) }
        let intent = parts.exchange.intent(of: attempt, phone: phone, shop: work.shop)
        var result = WorkResult(disposition: intent.disposition)
        if case .callback(let after) = intent {
            let wait = parts.isShort ? .milliseconds(draw(120_000...600_000)) : after
            result.callback = Callback(at: parts.scheduler.now + wait, to: happens(0.4) ? id : nil)
        }
        return result
    }
}
