package import Actors
import ContactCenter

extension PostgresStore: JournalStore {
    package func write(_ commits: [Commit]) async throws -> [CommitVerdict] {
        let verdicts = try await writer.perform { connection in
            try GroupWriter(connection: connection).write(commits)
        }
        let orders = commits.reduce(0) { $0 + $1.units.count { $0.takesOrder } }
        if growth.isDue(after: orders) {
            // The group is written whatever becomes of this; the server does the same by itself, later.
            try? await writer.perform { try TableGrowth.analyse(on: $0) }
        }
        return verdicts
    }
}

extension ChangeUnit {
    fileprivate var takesOrder: Bool {
        changes.contains { if case .orderTaken = $0 { true } else { false } }
    }
}
