import Actors
import Cluster
import ContactCenter
import Synchronization

/// The database of a simulated world: one store that all nodes reach over the network, and that may be slow, full or away.
///
/// What it has answered is kept, whatever happens. When it goes down, of what it was just doing a part is done and the rest is not;
/// whoever asked can't know.
final class Database: Sendable {
    static let site: Site = "database"

    private struct State {
        var isUp = true
        var isFull = false
        /// Counts its starts: what was asked of an earlier one has no answer.
        var start = 0
        var slow: Int64 = 0
        var random: SeededRandom
    }

    /// The mean of what one question takes, in milliseconds.
    private static let usualTime: Int64 = 1

    let store: MemoryStore
    private let part: any StorePart
    private let network: Network
    private let clock: ProcessClock
    private let state: Mutex<State>

    init(_ store: MemoryStore, _ part: any StorePart, _ network: Network, _ clock: ProcessClock, seed: UInt64) {
        self.store = store
        self.part = part
        self.network = network
        self.clock = clock
        state = Mutex(State(random: SeededRandom(seed: seed, .database)))
    }

    var isUp: Bool { state.withLock { $0.isUp } }

    /// Asks the database.
    /// - Parameter body: runs within it, at one moment.
    func ask<Value: Sendable>(
        from site: Site, isChange: Bool, _ body: @escaping @Sendable (any StorePart) throws -> Value,
        answer: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        guard !network.isGivenUp(site, Self.site) else {
            clock.schedule(at: clock.milliseconds + 1000) { answer(.failure(DatabaseTrouble.unreachable)) }
            return
        }
        network.ask(from: site, to: Self.site, inOrder: isChange) { [self] reply in
            serve(isChange, body, reply)
        } answer: {
            answer($0 ?? .failure(DatabaseTrouble.cut))
        }
    }

    private func serve<Value: Sendable>(
        _ isChange: Bool, _ body: @escaping @Sendable (any StorePart) throws -> Value,
        _ reply: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        let (wait, start) =
            state.withLock { state -> (Int64, Int)? in
                guard state.isUp else { return nil }
                return (state.random.milliseconds(mean: Self.usualTime + state.slow), state.start)
            } ?? (0, -1)
        guard start >= 0 else { return reply(.failure(DatabaseTrouble.unreachable)) }
        clock.schedule(at: clock.milliseconds + wait) { [self] in
            let (isServed, isCut, isFull) = state.withLock { state in
                let isCut = state.start != start
                return (!isCut || state.random.happens(0.5), isCut, state.isFull)
            }
            guard isServed else { return reply(.failure(DatabaseTrouble.cut)) }
            guard !(isFull && isChange) else { return reply(.failure(DatabaseTrouble.full)) }
            let result = Result { try body(part) }
            reply(isCut ? .failure(DatabaseTrouble.cut) : result)
        }
    }

    // Faults

    func goDown() {
        state.withLock { state in
            state.isUp = false
            state.start += 1
        }
        part.crashed()
    }

    func comeUp() {
        state.withLock { $0.isUp = true }
    }

    func setFull(_ isFull: Bool) {
        state.withLock { $0.isFull = isFull }
    }

    func slow(_ milliseconds: Int64) {
        state.withLock { $0.slow = milliseconds }
    }
}

/// Why a question to the database had no answer.
enum DatabaseTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// No connection: provably nothing was done.
    case unreachable
    /// The connection broke: whether it was done is not known.
    case cut
    /// Nothing was done.
    case full

    var description: String {
        switch self {
        case .unreachable: "the database is out of reach"
        case .cut: "the connection to the database broke"
        case .full: "the database's disk is full"
        }
    }
}
