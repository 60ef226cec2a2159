import Cluster
import ContactCenter
import Synchronization

/// Sees all that happens in a world: tells the checker, adds it to the hash, and writes the trace where one is wanted.
final class Witness: Sendable {
    private struct State {
        var checker: Checker
        var log: TraceLog?
        var reactions: [@Sendable (Occurrence) -> Void] = []
    }

    private let scheduler: Scheduler
    private let state: Mutex<State>

    init(_ scheduler: Scheduler, _ checker: Checker, isTracing: Bool) {
        self.scheduler = scheduler
        state = Mutex(State(checker: checker, log: isTracing ? TraceLog() : nil))
    }

    /// Told of everything that is observed, after the checker.
    func react(_ reaction: @escaping @Sendable (Occurrence) -> Void) {
        state.withLock { $0.reactions.append(reaction) }
    }

    /// The world is over.
    func forget() {
        state.withLock { $0.reactions = [] }
    }

    func observe(_ what: Occurrence, node: String? = nil) {
        let now = scheduler.now
        let (mark, reactions) = state.withLock { state in
            state.checker.observe(Observation(at: now, node: node, what))
            let line = TraceLine(what)
            state.log?.add(now, node, line)
            return (line.mark, state.reactions)
        }
        scheduler.note(mark)
        for reaction in reactions { reaction(what) }
    }

    /// Something that only the trace wants to know.
    func note(_ text: @autoclosure () -> String, node: String? = nil) {
        let now = scheduler.now
        state.withLock { $0.log?.add(now, node, TraceLine(text: text())) }
    }

    func parcel(_ parcel: Parcel, from: Site, to: Site) {
        scheduler.note(parcel.method.rawValue)
        let now = scheduler.now
        state.withLock { state in
            guard state.log != nil else { return }
            state.log?.add(
                now, from.name,
                TraceLine(text: "─▶ \(to) \(parcel.method) \(parcel.address) (\(parcel.payload.count) B)"))
        }
    }

    func withChecker<Value: Sendable>(_ body: (inout Checker) -> Value) -> Value {
        state.withLock { body(&$0.checker) }
    }

    var violations: [Violation] { state.withLock { $0.checker.violations } }
    var trace: [String] { state.withLock { $0.log?.lines ?? [] } }
    var isTracing: Bool { state.withLock { $0.log != nil } }
}
