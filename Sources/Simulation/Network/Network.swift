import Cluster
import Synchronization

/// The network between the sites of a world: what is carried takes its time, and waits, comes late or is lost where the world
/// breaks something, as TCP does it.
///
/// A direction may be clogged: what is sent waits. Unclogged in time, it all arrives, in order; after `silence` both sides give the
/// connection up: what was not delivered is lost, and what comes after belongs to a new connection. A connection may also
/// break at any moment: of what is on its way a part arrives yet, perhaps after what the next connection brought.
final class Network: Sendable {
    /// The time after which a peer that is not heard is given up: `LinkSettings.silenceLimit`.
    static let silence: Int64 = 4000

    struct Times: Sendable {
        /// Of one way, in milliseconds: at least, and the mean of what is added.
        var least: Int64 = 0
        var mean: Int64 = 1
    }

    private struct Way: Hashable {
        var from: Site
        var to: Site
    }

    private struct Pair: Hashable {
        var first: Site
        var second: Site

        init(_ one: Site, _ other: Site) {
            (first, second) = one < other ? (one, other) : (other, one)
        }
    }

    private struct Line {
        /// Clogged so many times over.
        var clogs = 0
        /// Counts the clogs, so that a look after a while knows which one it was for.
        var clogNumber = 0
        var held: [@Sendable () -> Void] = []
        var slow: Int64 = 0
        /// When the last thing in order arrives.
        var lastArrival: Int64 = 0
    }

    private struct State {
        var lines: [Way: Line] = [:]
        var connections: [Pair: Int] = [:]
        /// Pairs whose connection was given up for silence: there is none until the way is free again.
        var givenUp: Set<Pair> = []
        /// Questions on their way, with what to do where their connection breaks.
        var questions: [UInt64: (pair: Pair, lose: @Sendable () -> Void)] = [:]
        var lastQuestion: UInt64 = 0
        var random: SeededRandom
    }

    private let clock: ProcessClock
    private let times: Times
    private let state: Mutex<State>

    init(_ clock: ProcessClock, times: Times, seed: UInt64) {
        self.clock = clock
        self.times = times
        state = Mutex(State(random: SeededRandom(seed: seed, .network)))
    }

    /// The two have given their connection up, and can't make another yet.
    func isGivenUp(_ one: Site, _ other: Site) -> Bool {
        state.withLock { $0.givenUp.contains(Pair(one, other)) }
    }

    /// Asks a site something and brings the answer back; nil where the connection breaks before.
    /// - Parameters:
    ///   - serve: begins at the other site; gives what it is handed the answer.
    ///   - answer: called once, unless the site never answers and the connection lasts.
    func ask<Answer: Sendable>(
        from: Site, to: Site, inOrder: Bool = true,
        serve: @escaping @Sendable (@escaping @Sendable (Answer) -> Void) -> Void,
        answer: @escaping @Sendable (Answer?) -> Void
    ) {
        let number = state.withLock { state in
            state.lastQuestion += 1
            let lose: @Sendable () -> Void = { answer(nil) }
            state.questions[state.lastQuestion] = (Pair(from, to), lose)
            return state.lastQuestion
        }
        carry(from: from, to: to, inOrder: inOrder) { [self] in
            serve { [self] value in
                carry(from: to, to: from, inOrder: inOrder) { [self] in
                    let isOpen = state.withLock { $0.questions.removeValue(forKey: number) != nil }
                    if isOpen { answer(value) }
                }
            }
        }
    }

    /// The world is over.
    func forget() {
        state.withLock { state in
            state.lines = [:]
            state.questions = [:]
        }
    }

    /// Carries something from one site to another, if it arrives.
    /// - Parameter inOrder: after what was sent that way before, in one connection.
    func carry(from: Site, to: Site, inOrder: Bool = true, _ deliver: @escaping @Sendable () -> Void) {
        let way = Way(from: from, to: to)
        let pair = Pair(from, to)
        let (arrival, connection) = state.withLock { state -> (Int64, Int) in
            var line = state.lines[way] ?? Line()
            defer { state.lines[way] = line }
            let now = clock.milliseconds
            var arrival = now + times.least + state.random.milliseconds(mean: times.mean)
            if line.slow > 0 { arrival += state.random.milliseconds(mean: line.slow) }
            if inOrder {
                arrival = max(arrival, line.lastArrival)
                line.lastArrival = arrival
            }
            return (arrival, state.connections[pair] ?? 0)
        }
        clock.schedule(at: arrival) { [self] in arrive(way, pair, connection, deliver) }
    }

    private func arrive(_ way: Way, _ pair: Pair, _ connection: Int, _ deliver: @escaping @Sendable () -> Void) {
        let isDelivered = state.withLock { state in
            // Of a connection that broke, a part had arrived already.
            if state.connections[pair] ?? 0 != connection { return state.random.happens(0.5) }
            guard (state.lines[way]?.clogs ?? 0) > 0 else { return true }
            state.lines[way]!.held.append(deliver)
            return false
        }
        if isDelivered { deliver() }
    }

    // Faults

    /// Nothing passes this way until `unclog`.
    func clog(from: Site, to: Site) {
        let way = Way(from: from, to: to)
        let number = state.withLock { state in
            var line = state.lines[way] ?? Line()
            line.clogs += 1
            line.clogNumber += 1
            state.lines[way] = line
            return line.clogNumber
        }
        clock.schedule(at: clock.milliseconds + Self.silence) { [self] in
            let isStill = state.withLock { state in
                state.lines[way].map { $0.clogs > 0 && $0.clogNumber == number } ?? false
            }
            guard isStill else { return }
            state.withLock { _ = $0.givenUp.insert(Pair(from, to)) }
            cut(from, to)
        }
    }

    func unclog(from: Site, to: Site) {
        let way = Way(from: from, to: to)
        let held = state.withLock { state -> [@Sendable () -> Void] in
            guard var line = state.lines[way], line.clogs > 0 else { return [] }
            line.clogs -= 1
            defer { state.lines[way] = line }
            if line.clogs == 0, (state.lines[Way(from: to, to: from)]?.clogs ?? 0) == 0 {
                state.givenUp.remove(Pair(from, to))
            }
            guard line.clogs == 0 else { return [] }
            defer { line.held = [] }
            return line.held
        }
        for deliver in held { deliver() }
    }

    /// What passes this way takes so much longer, in the mean; 0 for the usual time.
    func slow(from: Site, to: Site, _ milliseconds: Int64) {
        state.withLock { $0.lines[Way(from: from, to: to), default: Line()].slow = milliseconds }
    }

    /// The connection between the two breaks.
    func cut(_ one: Site, _ other: Site) {
        let pair = Pair(one, other)
        let lost = state.withLock { state in
            state.connections[pair, default: 0] += 1
            for way in [Way(from: one, to: other), Way(from: other, to: one)] {
                state.lines[way]?.held = []
                state.lines[way]?.lastArrival = 0
            }
            let lost = state.questions.filter { $0.value.pair == pair }
            for number in lost.keys { state.questions[number] = nil }
            return lost.sorted { $0.key < $1.key }
        }
        for question in lost { question.value.lose() }
    }

    /// Every connection of a site breaks: its process is gone.
    func cutAll(_ site: Site) {
        let others = state.withLock { state in
            Set(state.lines.keys.compactMap { $0.from == site ? $0.to : $0.to == site ? $0.from : nil }).sorted()
        }
        for other in others { cut(site, other) }
    }
}
