package import Cluster
package import ContactCenter
package import Logging
import Synchronization

/// Writes what the shards have ready: while one group is on its way to the disk, the next gathers. `run()` must be running.
package final class Committer: Sendable {
    private struct Waiting {
        var commit: Commit
        var continuation: CheckedContinuation<[UnitVerdict], any Error>
    }

    private struct State {
        var waiting: [Waiting] = []
        var units = 0
        var isClosed = false
        /// After a failure: until then, everything is refused with the same error, so that a full disk is not hammered.
        var refusesUntil: Int64 = 0
        var lastError: StoreError?
        var lastWritten: Int64 = 0
    }

    private let store: any JournalStore
    private let clock: any WorldClock
    private let meter: any Meter
    private let logger: Logger
    private let state = Mutex(State())
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let limit: Int

    /// - Parameter limit: units waiting before `overloaded` is answered.
    package init(
        store: any JournalStore, clock: any WorldClock, meter: any Meter, limit: Int = 100_000,
        logger: Logger
    ) {
        self.store = store
        self.clock = clock
        self.meter = meter
        self.limit = limit
        self.logger = logger
        (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Writes a shard's units and waits until they are on disk. Not cancelled with the request that asked for it.
    ///
    /// Commits of one shard are written in the order in which this is called.
    /// - Throws: `AskError.overloaded`, `StoreError`, or `Fenced`.
    package func write(_ commit: Commit) async throws -> [UnitVerdict] {
        if commit.units.isEmpty { return [] }
        return try await withCheckedThrowingContinuation { continuation in
            let refusal: (any Error)? = state.withLock { state in
                if state.isClosed { return AskError.unavailable("the node is stopping") }
                if let error = state.lastError, clock.milliseconds < state.refusesUntil { return error }
                guard state.units + commit.units.count <= limit || state.units == 0 else {
                    return AskError.overloaded(retryAfter: .seconds(1))
                }
                state.units += commit.units.count
                state.waiting.append(Waiting(commit: commit, continuation: continuation))
                return nil
            }
            if let refusal {
                continuation.resume(throwing: refusal)
            } else {
                signal.yield()
            }
        }
    }

    /// Writes until `close()` was called and everything waiting is written: on the store's own thread, where it has one.
    package func run() async {
        await withTaskExecutorPreference((store as? any ThreadedStore)?.writer) { await writeGroups() }
    }

    @concurrent private func writeGroups() async {
        for await _ in signals {
            while let group = next() { await write(group) }
        }
        // Cancelled, it was not closed: a commit that nobody writes would wait for ever.
        close()
        while let group = next() { await write(group) }
    }

    /// Takes no more commits; `run()` ends when what waits is written.
    package func close() {
        state.withLock { $0.isClosed = true }
        signal.finish()
    }

    /// What keeps it from writing; nil when the last group was written, or the store recovered since.
    package var trouble: StoreError? { state.withLock { $0.lastError } }

    /// The store was written to by other means: whatever kept it from writing is over.
    package func recovered() {
        state.withLock { $0.lastError = nil }
    }

    private func next() -> [Waiting]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else { return nil }
            // One transaction stays within some thousands of rows, so that who comes next does not wait long.
            var units = 0
            var count = 0
            while count < state.waiting.count, units < 4000 {
                units += state.waiting[count].commit.units.count
                count += 1
            }
            let group = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(count)
            state.units -= units
            return group
        }
    }

    private func write(_ group: [Waiting]) async {
        let begun = ContinuousClock.now
        do {
            let verdicts = try await store.write(group.map(\.commit))
            state.withLock { state in
                state.lastError = nil
                state.lastWritten = clock.milliseconds
            }
            meter.committed(
                units: group.reduce(0) { $0 + $1.commit.units.count },
                in: ContinuousClock.now - begun)
            for (waiting, verdict) in zip(group, verdicts) {
                switch verdict {
                case .written(let units): waiting.continuation.resume(returning: units)
                case .fenced:
                    meter.fenced()
                    waiting.continuation.resume(throwing: Fenced(shard: waiting.commit.shard))
                }
            }
        } catch {
            let storeError = error as? StoreError ?? .unknown("\(error)")
            logger.error("a commit failed", metadata: ["error": "\(storeError)"])
            state.withLock { state in
                state.lastError = storeError
                state.refusesUntil = clock.milliseconds + 1000
            }
            for waiting in group { waiting.continuation.resume(throwing: storeError) }
        }
    }
}

/// The shard has a newer owner.
package struct Fenced: Error {
    package let shard: ShardID
}

extension Fenced: CustomStringConvertible {
    package var description: String { "shard \(shard) has a newer owner" }
}
