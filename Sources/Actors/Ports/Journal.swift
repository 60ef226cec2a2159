package import Cluster
package import ContactCenter

/// The changes of one shard, to be written in one transaction under its epoch.
package struct Commit: Sendable {
    package var shard: ShardID
    package var epoch: Epoch
    package var units: [ChangeUnit]

    package init(shard: ShardID, epoch: Epoch, units: [ChangeUnit]) {
        self.shard = shard
        self.epoch = epoch
        self.units = units
    }
}

/// What became of one shard's commit.
package enum CommitVerdict: Sendable {
    /// On disk, but for the units that were refused; one verdict a unit, in order.
    case written([UnitVerdict])
    /// The shard has a newer owner: nothing was written.
    case fenced
}

/// The store's side of writing: a whole group of commits in one transaction.
package protocol JournalStore: Sendable {
    /// Writes the commits, in order, in one durable transaction.
    ///
    /// Called by one committer, one call at a time. Returns one verdict for each commit, in order.
    /// - Throws: `StoreError`, and then nothing was written, or `StoreError.unknown`.
    func write(_ commits: [Commit]) async throws -> [CommitVerdict]
}

/// What went wrong with the store, and whose fault it is.
package enum StoreError: Error, Sendable, CustomStringConvertible {
    /// The disk is full, read-only, failing, or the file is corrupt: `advice` tells an operator what to do.
    case unusable(what: String, advice: String)
    /// It may have been written: the shard must be taken anew before anybody is told anything.
    case unknown(String)

    package var description: String {
        switch self {
        case .unusable(let what, let advice): "\(what). \(advice)"
        case .unknown(let what): "\(what): whether it was written is not known"
        }
    }
}
