import Actors
import Cluster
import ContactCenter
import GRDB
import StoreRows

/// Writes commits, inside one transaction, with statements prepared once for each connection.
///
/// A refused unit leaves nothing behind. Where the change that may be refused comes first in its unit, nothing was
/// written before it; only where it comes later is the unit wrapped in a savepoint.
struct ChangeWriter {
    let database: Database
    let rows: RowWriter

    init(_ database: Database) {
        self.database = database
        rows = RowWriter(database)
    }

    func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        let epoch = try Prepared(database, "SELECT epoch FROM shards WHERE id = ?")
        return try commits.map { commit in
            let current = try epoch.first({ $0.put(Int64(commit.shard.rawValue)) }, { $0.integer() })
            guard current == Int64(clamping: commit.epoch.rawValue) else { return .fenced }
            return .written(try commit.units.map(write))
        }
    }

    private func write(_ unit: ChangeUnit) throws -> UnitVerdict {
        guard unit.changes.dropFirst().contains(where: \.mayBeRefused) else { return try writeAll(of: unit) }
        var verdict = UnitVerdict.written
        try database.inSavepoint {
            verdict = try writeAll(of: unit)
            return verdict == .written ? .commit : .rollback
        }
        return verdict
    }

    private func writeAll(of unit: ChangeUnit) throws -> UnitVerdict {
        for change in unit.changes {
            if let refusal = try rows.write(change) { return .refused(refusal) }
        }
        return .written
    }
}

extension Change {
    fileprivate var mayBeRefused: Bool {
        switch self {
        case .orderTaken, .attemptStarted: true
        case .orderResent, .leadChanged, .event, .attemptChanged, .resultFixed, .delivery, .operatorState, .draftSaved,
            .draftDropped, .doNotCallAdded, .doNotCallRemoved:
            false
        }
    }
}
