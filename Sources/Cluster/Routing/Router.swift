import DequeModule
package import Logging
import Synchronization

/// Carries messages to the node that owns their shard, follows redirects, and sends again what provably did not run.
///
/// While a shard has no owner that answers, its messages wait here in order, until their deadlines.
package final class Router: RemoteRoute {
    private struct Job: Sendable {
        var message: RemoteMessage
        var answer: @Sendable (Result<[UInt8], AskError>) -> Void
    }

    private struct Queue {
        var jobs = Deque<Job>()
        /// In vain since the last reply of one of its actors.
        var retries = 0
        var isTimed = false
        /// Its jobs are being tried: what comes meanwhile waits behind them.
        var isBusy = false
    }

    private struct State {
        var parked: [ShardID: Queue] = [:]
        var parkedBytes = 0
    }

    private let system: ActorSystem
    private let transport: any Transport
    private let directory: Directory
    /// This node's own link.
    private let link: PeerAddress?
    private let parkedLimit: Int
    private let logger: Logger
    private let state = Mutex(State())

    /// - Parameters:
    ///   - link: of this node, where it may own shards.
    ///   - parkedLimit: bytes that wait for owners before `overloaded` is answered.
    package init(
        system: ActorSystem, transport: any Transport, directory: Directory, link: PeerAddress?,
        parkedLimit: Int = 64 << 20, logger: Logger
    ) {
        self.system = system
        self.transport = transport
        self.directory = directory
        self.link = link
        self.parkedLimit = parkedLimit
        self.logger = logger
        directory.onChange { [weak self] in self?.retryAll() }
    }

    package func send(_ message: RemoteMessage, answer: @escaping @Sendable (Result<[UInt8], AskError>) -> Void) {
        let job = Job(message: message, answer: answer)
        // Behind those that wait already.
        let mustWait = state.withLock { state in
            state.parked[message.shard].map { $0.isBusy || !$0.jobs.isEmpty } ?? false
        }
        if mustWait { park(job) } else { attempt(job) }
    }

    /// Messages that wait for an owner.
    package var parked: Int { state.withLock { $0.parked.values.reduce(0) { $0 + $1.jobs.count } } }

    private func attempt(_ job: Job) {
        let message = job.message
        let remaining = message.deadline - system.clock.milliseconds
        guard remaining > 0 else {
            let what = "no owner of shard \(message.shard) took \(message.method) in time"
            return job.answer(.failure(.unavailable(what)))
        }
        if system.owns(message.shard) { return deliver(job) }
        guard let owner = directory.owner(of: message.shard), owner.link != link else { return park(job) }
        let parcel = Parcel(
            address: message.address, method: message.method, shard: message.shard, epoch: owner.epoch,
            remaining: remaining, wantsReply: message.wantsReply, payload: message.payload)
        transport.send(parcel, to: owner.link) { [self] in finish(job, $0) }
    }

    /// The shard came here meanwhile.
    private func deliver(_ job: Job) {
        let message = job.message
        system.take(
            message.address, message.method, message.payload, deadline: message.deadline, isAsked: message.wantsReply
        ) { [self] result in
            if case .failure(.moved) = result { park(job) } else { job.answer(result) }
        }
    }

    private func finish(_ job: Job, _ answer: ParcelAnswer) {
        switch answer {
        case .reply(let bytes):
            forget(job.message.shard)
            job.answer(.success(bytes))
        case .refused(.moved), .notSent: park(job)
        case .refused(let error): job.answer(.failure(error))
        case .redirect(let owner, let epoch):
            if let owner { directory.learn(job.message.shard, owner, epoch) }
            park(job)
        case .lost(let what): job.answer(.failure(.unknown("\(job.message.method): \(what)")))
        }
    }

    // Waiting for an owner

    private func park(_ job: Job) {
        let size = job.message.payload.count + 256
        let isTaken = state.withLock { state in
            guard state.parkedBytes + size <= parkedLimit else { return false }
            state.parkedBytes += size
            state.parked[job.message.shard, default: Queue()].jobs.append(job)
            return true
        }
        guard isTaken else { return job.answer(.failure(.overloaded(retryAfter: .seconds(1)))) }
        directory.requestLook()
        setTimer(job.message.shard)
    }

    private func setTimer(_ shard: ShardID) {
        let delay = state.withLock { state -> Int64? in
            guard var queue = state.parked[shard], !queue.isTimed else { return nil }
            queue.isTimed = true
            defer { state.parked[shard] = queue }
            queue.retries += 1
            return Self.pause(queue.retries)
        }
        guard let delay else { return }
        system.clock.schedule(at: system.clock.milliseconds + delay) { [weak self] in
            self?.state.withLock { $0.parked[shard]?.isTimed = false }
            self?.retry(shard)
        }
    }

    /// 5, 10, 20, 40 ms, and after a second 160: a planned move takes some tens of them, a dead owner's shard some thousands.
    private static func pause(_ retries: Int) -> Int64 { retries < 25 ? 5 << Int64(min(retries - 1, 3)) : 160 }

    private func retry(_ shard: ShardID) {
        let jobs = state.withLock { state -> Deque<Job> in
            guard var queue = state.parked[shard], !queue.isBusy, !queue.jobs.isEmpty else { return [] }
            let jobs = queue.jobs
            state.parkedBytes -= jobs.reduce(0) { $0 + $1.message.payload.count + 256 }
            (queue.jobs, queue.isBusy) = ([], true)
            state.parked[shard] = queue
            return jobs
        }
        guard !jobs.isEmpty else { return }
        for job in jobs { attempt(job) }
        let isLeft = state.withLock { state in
            state.parked[shard]?.isBusy = false
            return !(state.parked[shard]?.jobs.isEmpty ?? true)
        }
        if isLeft { setTimer(shard) }
    }

    /// One of the shard's actors has replied: it has an owner that serves it.
    private func forget(_ shard: ShardID) {
        state.withLock { state in
            guard let queue = state.parked[shard], queue.jobs.isEmpty, !queue.isBusy else { return }
            state.parked[shard] = nil
        }
    }

    private func retryAll() {
        for shard in state.withLock({ $0.parked.keys.sorted() }) { retry(shard) }
    }
}
