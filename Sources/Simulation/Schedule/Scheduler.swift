package import ContactCenter
import Glibc
import Synchronization

/// The one thread on which a simulated world lives: picks the next step by the seed, and moves time on when none is ready.
///
/// A step is a job of Swift's concurrency (what a task does until it waits), or an action of the world. Each belongs to a process,
/// and which one comes next of all that are ready is drawn: every interleaving that real threads could have, one of them each
/// time, and the same one for the same seed.
package final class Scheduler: Sendable {
    enum Step {
        case job(UnownedJob)
        case action(@Sendable () -> Void)
        /// Fires the timers of the process whose moment has come, in their order.
        case timers
    }

    private struct Lane {
        var process: SimulatedProcess
        var ready: [Step] = []
        var isHeld = false
        /// Steps until it dies in their midst; nil: it does not.
        var stepsLeft: Int?
    }

    private struct State {
        var lanes: [Int: Lane] = [:]
        /// Those of living processes, in the order of their starts.
        var open: [Int] = []
        var last = -1
        /// Steps that are ready and not held.
        var ready = 0
        var random: SeededRandom
        var hash = TraceHash()
        var steps = 0
        var stepsAtOnce = 0
        var trouble: String?
    }

    /// More steps than this at one moment: the world goes round in a circle.
    private static let mostStepsAtOnce = 2_000_000

    private let state: Mutex<State>
    private let time: Atomic<Int64>
    /// The thread that it was made on, and that it must be run on.
    private let thread = pthread_self()

    /// - Parameter now: when the world begins.
    package init(seed: UInt64, at now: Instant) {
        state = Mutex(State(random: SeededRandom(seed: seed, .schedule)))
        time = Atomic(now.milliseconds)
    }

    /// The world's own time, which no node knows.
    package var milliseconds: Int64 { time.load(ordering: .relaxed) }
    package var now: Instant { Instant(milliseconds: milliseconds) }
    package var hash: TraceHash { state.withLock { $0.hash } }
    package var steps: Int { state.withLock { $0.steps } }
    /// Why the world can't go on; nil while it can.
    package var trouble: String? { state.withLock { $0.trouble } }

    /// The world ends here.
    func giveUp(_ why: String) {
        state.withLock { $0.trouble = $0.trouble ?? why }
    }

    /// Adds something that happened to the hash of the trace.
    func note(_ word: UInt64) {
        state.withLock { $0.hash.add(word) }
    }

    func note(_ text: String) {
        state.withLock { $0.hash.add(text) }
    }

    // Processes

    func open(_ make: (Int) -> SimulatedProcess) -> SimulatedProcess {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        let process = make(number)
        state.withLock { state in
            state.lanes[number] = Lane(process: process)
            state.open.append(number)
        }
        return process
    }

    /// Its steps wait from now on; its timers too.
    func hold(_ number: Int, _ isHeld: Bool) {
        state.withLock { state in
            guard let lane = state.lanes[number], lane.isHeld != isHeld else { return }
            state.lanes[number]?.isHeld = isHeld
            state.ready += isHeld ? -lane.ready.count : lane.ready.count
        }
    }

    /// It dies when it has made so many steps more.
    func doom(_ number: Int, after steps: Int) {
        state.withLock { $0.lanes[number]?.stepsLeft = steps }
    }

    /// No step of it is picked any more: what is left of it is for `drain`.
    func close(_ number: Int) {
        hold(number, true)
        state.withLock { state in state.open.removeAll { $0 == number } }
    }

    /// Runs what is left of a closed process, with its timers, one after another, until it has ended.
    /// - Returns: how many of its steps were left; 0 where it did not end within them.
    func drain(_ number: Int, until isOver: () -> Bool) -> Int {
        var left = 200_000
        while left > 0 {
            left -= 1
            let next = state.withLock { state -> (Step, SimulatedProcess)? in
                guard let lane = state.lanes[number], !lane.ready.isEmpty else { return nil }
                let step = state.lanes[number]!.ready.removeFirst()
                return (step, lane.process)
            }
            if let (step, process) = next {
                perform(step, of: process)
            } else if isOver() {
                break
            } else {
                guard let process = state.withLock({ $0.lanes[number]?.process }), process.clock.skip() else { break }
            }
        }
        state.withLock { $0.lanes[number] = nil }
        return left
    }

    /// The world is over: nothing will be run any more.
    func forget() {
        state.withLock { state in
            state.open = []
            state.lanes = [:]
            state.ready = 0
        }
    }

    // Steps

    func enqueue(_ step: Step, _ number: Int) {
        // What leaves the thread would go another way each time.
        precondition(pthread_equal(pthread_self(), thread) != 0, "a simulated process runs outside its world's thread")
        state.withLock { state in
            // Of a process that is over and gone nothing can come any more but jobs of tasks that nobody ran to their end.
            guard state.lanes[number] != nil else { return }
            state.lanes[number]!.ready.append(step)
            if !state.lanes[number]!.isHeld { state.ready += 1 }
        }
    }

    /// Runs the world until a moment of its time, or until nothing will ever happen again.
    package func run(until end: Instant) {
        while trouble == nil {
            if let (step, process) = next() {
                perform(step, of: process)
            } else if !advance(to: end.milliseconds) {
                return
            }
        }
    }

    private func next() -> (Step, SimulatedProcess)? {
        let (picked, doomed) = state.withLock { state -> ((Step, SimulatedProcess)?, SimulatedProcess?) in
            guard state.ready > 0 else { return (nil, nil) }
            var index = state.random.below(state.ready)
            for number in state.open {
                guard let lane = state.lanes[number], !lane.isHeld else { continue }
                guard index >= lane.ready.count else { return Self.take(index, number, &state) }
                index -= lane.ready.count
            }
            return (nil, nil)
        }
        if let doomed {
            doomed.kill()
            return next()
        }
        return picked
    }

    private static func take(
        _ index: Int, _ number: Int, _ state: inout State
    ) -> ((Step, SimulatedProcess)?, SimulatedProcess?) {
        let process = state.lanes[number]!.process
        if let left = state.lanes[number]!.stepsLeft {
            guard left > 0 else { return (nil, process) }
            state.lanes[number]!.stepsLeft = left - 1
        }
        let last = state.lanes[number]!.ready.count - 1
        state.lanes[number]!.ready.swapAt(index, last)
        let step = state.lanes[number]!.ready.removeLast()
        state.ready -= 1
        state.steps += 1
        state.stepsAtOnce += 1
        if state.stepsAtOnce > mostStepsAtOnce {
            state.trouble = "\(process.name) and others go round in circles: time does not move on"
        }
        state.hash.add(UInt64(number) << 32 | UInt64(index) << 2 | step.word)
        return ((step, process), nil)
    }

    private func perform(_ step: Step, of process: SimulatedProcess) {
        switch step {
        case .job(let job): unsafe job.runSynchronously(on: process.asUnownedTaskExecutor())
        case .action(let action): action()
        case .timers: process.clock.fire()
        }
    }

    /// Moves time on to the next timer.
    /// - Returns: false where none is due until `end`, which it is then.
    private func advance(to end: Int64) -> Bool {
        let processes = state.withLock { state in
            state.stepsAtOnce = 0
            return state.open.compactMap { number in
                state.lanes[number].flatMap { $0.isHeld ? nil : $0.process }
            }
        }
        var next = Int64.max
        let dues = processes.map { process -> Int64 in
            let due = process.clock.nextDue ?? .max
            next = min(next, due)
            return due
        }
        guard next <= end else {
            time.store(max(milliseconds, end), ordering: .relaxed)
            return false
        }
        time.store(max(milliseconds, next), ordering: .relaxed)
        state.withLock { $0.hash.add(UInt64(bitPattern: next)) }
        for (process, due) in zip(processes, dues) where due <= next { enqueue(.timers, process.number) }
        return true
    }
}

extension Scheduler.Step {
    fileprivate var word: UInt64 {
        switch self {
        case .job: 0
        case .action: 1
        case .timers: 2
        }
    }
}
