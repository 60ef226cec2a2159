import Cluster
import Synchronization

/// A process of the simulated world: tasks run in it by the world's order, and it may be frozen or die at any step.
///
/// All that goes out of it goes through ports that wait with `outside`: what is dead asks nobody any more, and what asked before
/// gets no answer. So its tasks can be run to their end without anybody noticing, and nothing of it is left behind.
package final class SimulatedProcess: TaskExecutor {
    private struct State {
        var isDead = false
        var isFrozen = false
        var waiting: [UInt64: @Sendable () -> Void] = [:]
        var last: UInt64 = 0
        var main: Task<Void, Never>?
        var isOver = true
        var onDeath: (@Sendable () -> Void)?
        var beforeDeath: (@Sendable () -> Void)?
    }

    package let name: String
    let number: Int
    package let clock: ProcessClock
    let scheduler: Scheduler
    private let state = Mutex(State())

    static func open(_ name: String, in scheduler: Scheduler) -> SimulatedProcess {
        scheduler.open { SimulatedProcess(name, $0, scheduler) }
    }

    private init(_ name: String, _ number: Int, _ scheduler: Scheduler) {
        self.name = name
        self.number = number
        self.scheduler = scheduler
        clock = ProcessClock(scheduler)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        scheduler.enqueue(.job(UnownedJob(job)), number)
    }

    package var isAlive: Bool { state.withLock { !$0.isDead } }
    var isFrozen: Bool { state.withLock { $0.isFrozen } }

    // Life

    /// Runs the process's main function: one task, the root of all others.
    /// - Parameter onDeath: told when it is killed, before its tasks are run to their end: to close what waits inside.
    func run(_ main: @escaping @Sendable () async -> Void, onDeath: @escaping @Sendable () -> Void = {}) {
        state.withLock { state in
            state.isOver = false
            state.onDeath = onDeath
        }
        // Ends with `main`, or is ended by `kill`.
        let task = Task(executorPreference: self) {
            await main()
            self.state.withLock { $0.isOver = true }
        }
        state.withLock { $0.main = task }
    }

    /// Its main function has returned.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// Told when it is killed, before anything else.
    func beforeDeath(_ action: @escaping @Sendable () -> Void) {
        state.withLock { $0.beforeDeath = action }
    }

    func freeze() {
        state.withLock { $0.isFrozen = true }
        scheduler.hold(number, true)
    }

    func thaw() {
        guard isAlive else { return }
        state.withLock { $0.isFrozen = false }
        scheduler.hold(number, false)
    }

    /// The process is gone between one step and the next: nothing that it would have done is done any more.
    func kill() {
        guard isAlive else { return }
        state.withLock { state in
            defer { state.beforeDeath = nil }
            return state.beforeDeath
        }?()
        let (waiting, main, onDeath) = state.withLock { state in
            state.isDead = true
            defer {
                state.waiting = [:]
                state.main = nil
                state.onDeath = nil
            }
            return (state.waiting, state.main, state.onDeath)
        }
        scheduler.close(number)
        main?.cancel()
        onDeath?()
        for key in waiting.keys.sorted() { waiting[key]?() }
        let left = scheduler.drain(number) { self.isOver }
        guard !isOver else { return }
        let why = left > 0 ? "something in it waits for what never comes" : "it goes round in circles"
        scheduler.giveUp("\(name) does not end when it is killed: \(why)")
    }

    // The world outside

    /// Does something in the process, as its next step: what comes in from outside.
    func enter(_ action: @escaping @Sendable () -> Void) {
        scheduler.enqueue(.action { if self.isAlive { action() } }, number)
    }

    /// Expects an answer from outside, which comes in as a step of the process's own.
    /// - Parameters:
    ///   - cut: what it is where the process dies before.
    ///   - handle: told the answer, exactly once where it comes or the process dies.
    /// - Returns: to be given the answer; what it is given later goes nowhere.
    func expect<Value: Sendable>(
        cut: Value, _ handle: @escaping @Sendable (Value) -> Void
    ) -> @Sendable (Value) -> Void {
        let key = state.withLock { state -> UInt64? in
            guard !state.isDead else { return nil }
            state.last += 1
            state.waiting[state.last] = { handle(cut) }
            return state.last
        }
        guard let key else {
            handle(cut)
            return { _ in }
        }
        return { value in
            self.enter { if self.settle(key) { handle(value) } }
        }
    }

    /// Waits for an answer from outside.
    /// - Parameter begin: asks; gives what it is handed the answer.
    func outside<Value: Sendable>(
        cut: Value, _ begin: (@escaping @Sendable (Value) -> Void) -> Void
    ) async -> Value {
        await withCheckedContinuation { continuation in
            let answer = expect(cut: cut) { continuation.resume(returning: $0) }
            if isAlive { begin(answer) }
        }
    }

    private func settle(_ key: UInt64) -> Bool {
        state.withLock { $0.waiting.removeValue(forKey: key) != nil }
    }
}
