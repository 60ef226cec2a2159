import Actors
import Cluster
import ContactCenter

/// Who owned which shard under which epoch: what is written must be under the newest.
struct EpochLedger: Sendable {
    private var newest: [ShardID: Epoch] = [:]

    mutating func note(_ shard: ShardID, _ epoch: Epoch, at now: Instant, _ findings: inout Findings) {
        if let known = newest[shard], epoch <= known {
            findings.report(.epochFell, at: now, shard: shard, "shard \(shard) was taken under \(epoch) after \(known)")
        }
        newest[shard] = max(epoch, newest[shard] ?? epoch)
    }

    /// - Returns: whether the commit may be on disk.
    func note(_ commit: Commit, _ verdict: CommitVerdict, at now: Instant, _ findings: inout Findings) {
        guard case .written = verdict, commit.epoch != newest[commit.shard] else { return }
        let known = newest[commit.shard].map(\.description) ?? "none"
        findings.report(
            .oldEpoch, at: now, order: commit.firstOrder, shard: commit.shard,
            "shard \(commit.shard) was written under epoch \(commit.epoch), and the newest is \(known)")
    }
}

extension Commit {
    /// An order that it is about, for the trace.
    fileprivate var firstOrder: OrderID? {
        for change in units.lazy.flatMap(\.changes) {
            switch change {
            case .orderTaken(let order, _, _): return order.id
            case .leadChanged(let lead): return lead.id
            case .event(let id, _, _, _): return id
            default: continue
            }
        }
        return nil
    }
}
