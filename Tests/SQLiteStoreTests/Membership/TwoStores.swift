import Actors
import Cluster
import ContactCenter
import Logging
import SQLiteStore
import Testing

/// Two workers of one cluster, each with its own store on one file.
struct TwoStores {
    let ada: SQLiteStore
    let eva: SQLiteStore

    static func with(_ body: (TwoStores) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        func open() throws -> SQLiteStore {
            try SQLiteStore.open(path: path, shardCount: 4, sharing: .shared, logger: Logger(label: "test"))
        }
        let two = TwoStores(ada: try open(), eva: try open())
        for (port, (store, name)) in [(two.ada, "ada"), (two.eva, "eva")].enumerated() {
            try await store.join(
                WorkerRecord(
                    incarnation: name, name: name, link: PeerAddress(host: "h", port: port + 1), version: "1"),
                lease: .seconds(60))
        }
        try await body(two)
        try await two.ada.close()
        try await two.eva.close()
        _ = consume folder
    }

    /// Writes one event under an epoch.
    /// - Returns: whether it was written, and not fenced.
    static func write(_ store: SQLiteStore, _ shard: ShardID, _ epoch: Epoch, counter: Int) async throws -> Bool {
        let id = OrderID(epoch: epoch.rawValue, shard: shard.rawValue, counter: UInt32(counter))
        let unit = ChangeUnit([.event(id, number: 1, at: .distantPast, .cancelled(by: "test"))])
        let verdicts = try await store.write([Commit(shard: shard, epoch: epoch, units: [unit])])
        guard case .written([.written]) = verdicts.first else { return false }
        return true
    }

    /// - Returns: how many of so many writes, one after another, were written.
    static func writeAll(_ store: SQLiteStore, _ shard: ShardID, _ epoch: Epoch, _ count: Int) async throws -> Int {
        var written = 0
        for counter in 0..<count where try await write(store, shard, epoch, counter: counter) { written += 1 }
        return written
    }

    static func acquire(_ store: SQLiteStore, _ shard: ShardID, as worker: String) async throws -> Epoch? {
        let seen = try #require(try await store.view().shards.first { $0.id == shard }).epoch
        return try await store.acquire(shard, seen: seen, as: worker)
    }
}
