import Actors
import Cluster
import ContactCenter
import Testing

/// Workers of a store under test. Who is to live has a lease of a minute, so that no slow machine ends it.
struct Crew {
    static let long = Duration.seconds(60)
    static let short = Duration.milliseconds(300)

    let store: any ConformingStore

    init(_ store: any ConformingStore) {
        self.store = store
    }

    static func worker(_ name: String, port: Int? = nil) -> WorkerRecord {
        WorkerRecord(
            incarnation: "\(name)-1f", name: name,
            link: PeerAddress(host: "127.0.0.1", port: port ?? 7000 + Int(name.utf8.reduce(0, ^))), version: "1.2.3")
    }

    /// Joins a worker that lives.
    /// - Returns: its incarnation.
    @discardableResult
    func join(_ name: String) async throws -> String {
        try await store.join(Self.worker(name), lease: Self.long)
        return "\(name)-1f"
    }

    func shard(_ id: UInt16) async throws -> ClusterView.Shard {
        try #require(try await store.view().shards.first { $0.id == ShardID(id) })
    }

    /// Has a worker take a shard as it is now.
    func acquire(_ id: UInt16, _ worker: String) async throws -> Epoch? {
        try await store.acquire(ShardID(id), seen: try await shard(id).epoch, as: worker)
    }

    /// - Returns: whether it was written, and not fenced.
    func write(_ order: Order, _ id: UInt16, _ epoch: Epoch) async throws -> Bool {
        let verdicts = try await store.write([Commit(shard: ShardID(id), epoch: epoch, units: [Sample.intake(order)])])
        guard case .written([.written]) = verdicts.first else { return false }
        return true
    }

    /// Asks again until the answer is yes, or the test's time limit ends it.
    func wait(until isTrue: () async throws -> Bool) async throws {
        while try await !isTrue() {
            try Task.checkCancellation()
            await WallClockPace.wait(.milliseconds(10))
        }
    }
}
