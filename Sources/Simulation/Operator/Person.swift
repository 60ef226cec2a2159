import Actors
import Cluster
import ContactCenter
import Synchronization

/// A person with a headset and a browser: takes what his screen shows, talks, writes results, and clicks again where nothing
/// happens.
final class Person: Sendable {
    struct State {
        /// He wants to work: his browser is open, or is being opened again.
        var isHere = false
        /// Counts his browser's streams: what an earlier one brings is not looked at.
        var stream = 0
        var node: Site?
        var position: String?
        var view: OperatorView?
        /// What he has in mind, for this state and work.
        var plan: (state: OperatorState, work: WorkID?, number: Int)?
        /// When the last of it should be done.
        var planDue: Int64 = 0
        var lastPlan = 0
        /// Clicks that no answer came to yet.
        var underWay = 0
        var results: [WorkID: WorkResult] = [:]
        /// Works whose last draft had no answer.
        var unsaved: Set<WorkID> = []
        var isNagging = false
        var random: SeededRandom
    }

    let id: OperatorID
    let site: Site
    let parts: WorldParts
    let chances: PersonChances
    let state: Mutex<State>

    init(_ id: OperatorID, _ chances: PersonChances, _ parts: WorldParts, seed: UInt64) {
        self.id = id
        self.chances = chances
        self.parts = parts
        site = Site("desk-\(id)")
        var random = SeededRandom(seed: seed, .operators)
        for byte in id.rawValue.utf8 { random = SeededRandom(seed: random.next() ^ UInt64(byte)) }
        state = Mutex(State(random: random))
    }

    func later(_ milliseconds: Int64, _ action: @escaping @Sendable () -> Void) {
        parts.clock.schedule(at: parts.clock.milliseconds + milliseconds, action)
    }

    func draw(_ range: ClosedRange<Int64>) -> Int64 { state.withLock { $0.random.milliseconds(range) } }
    func happens(_ chance: Double) -> Bool { state.withLock { $0.random.happens(chance) } }

    /// After so long without anything he tries again.
    private static let patience: Int64 = 10_000

    // Coming and going

    func come() {
        let isNew = state.withLock { state in
            defer { state.isHere = true }
            return !state.isHere
        }
        guard isNew else { return }
        parts.witness.observe(.operatorCame(id))
        openStream()
        let mustNag = state.withLock { state in
            defer { state.isNagging = true }
            return !state.isNagging
        }
        if mustNag { nag() }
    }

    /// His browser is closed, or his machine breaks down: whatever he was doing.
    func leave() {
        let wasHere = state.withLock { state in
            defer {
                state.isHere = false
                state.stream += 1
                state.view = nil
                state.plan = nil
            }
            return state.isHere
        }
        if wasHere { parts.witness.observe(.operatorLeft(id)) }
    }

    var isHere: Bool { state.withLock { $0.isHere } }

    // The screen

    private func openStream() {
        let (number, position, last) = state.withLock { state in
            state.stream += 1
            return (state.stream, state.position, state.node)
        }
        guard let node = parts.doorway.pick(.agent, but: last) else { return openLater(number) }
        state.withLock { $0.node = node }
        let name = String(parts.names(), radix: 36)
        parts.doorway.ask(node, from: site, within: nil) { [self] node in
            await follow(number, name, position, at: node)
            return true
        } answer: { [self] (_: Bool?) in
            openLater(number)
        }
    }

    /// The stream broke: the browser opens another one after a moment.
    private func openLater(_ number: Int) {
        later(draw(300...2500)) { [self] in
            if state.withLock({ $0.isHere && $0.stream == number }) { openStream() }
        }
    }

    /// Within the node: the stream of events, until the browser is gone.
    private func follow(_ number: Int, _ name: String, _ position: String?, at node: SimulatedNode) async {
        let stream = NoticeStream(of: id, name: name, in: node.system) { duration in
            await node.system.clock.wait(duration)
            try Task.checkCancellation()
        }
        do {
            try await stream.follow(after: position) { page in
                self.parts.network.carry(from: node.site, to: self.site) { self.show(page, number) }
                // A browser that is gone is noticed when something is written to it.
                return self.state.withLock { $0.isHere && $0.stream == number }
            }
        } catch {
            parts.witness.note("stream of \(id) ended: \(error)", node: node.site.name)
        }
    }

    private func show(_ page: NoticePage, _ number: Int) {
        let views = state.withLock { state -> [OperatorView] in
            guard state.isHere, state.stream == number else { return [] }
            state.position = page.position
            let views = [page.view].compactMap(\.self) + page.notices.compactMap(\.notice.view)
            if let last = views.last { state.view = last }
            return views
        }
        for view in views { parts.witness.observe(.screen(id, view)) }
        if !views.isEmpty { think() }
    }

    /// Now and then he looks whether something should have happened long ago; and reads his whole state anew.
    private func nag() {
        later(parts.isShort ? draw(20_000...40_000) : draw(120_000...240_000)) { [self] in
            guard state.withLock({ $0.isHere }) else {
                state.withLock { $0.isNagging = false }
                return
            }
            let now = parts.clock.milliseconds
            let isIdle = state.withLock { state in
                if now > state.planDue + Self.patience { state.plan = nil }
                return state.underWay == 0
            }
            if isIdle {
                think()
                readAnew()
            }
            nag()
        }
    }

    private func readAnew() {
        let plan = state.withLock { $0.lastPlan }
        guard let node = state.withLock({ $0.node }) else { return }
        let id = id
        parts.doorway.ask(node, from: site) { node in
            do throws(AskError) {
                return try await node.system.ask(.operatorAgent(id), ReadOperator())
            } catch {
                return nil
            }
        } answer: { [self] (view: OperatorView?) in
            guard let view, state.withLock({ $0.isHere && $0.underWay == 0 && $0.lastPlan == plan }) else { return }
            parts.witness.observe(.screen(id, view))
        }
    }
}

extension Notice {
    /// The state that it shows; nil for a mere text.
    fileprivate var view: OperatorView? {
        switch self {
        case .state(let view), .offer(let view), .call(let view), .work(let view): view
        case .notice: nil
        }
    }
}

/// How often people do what is hard to cope with.
package struct PersonChances: Hashable, Sendable {
    package var clicksTwice = 0.0
    /// He leaves an offer unanswered, or declines it.
    package var ignores = 0.0
    package var declines = 0.0
    /// He writes his result for minutes.
    package var isLate = 0.0
    package var savesDrafts = 0.3
    package var fixesWhileTalking = 0.1

    package init() {}
}
