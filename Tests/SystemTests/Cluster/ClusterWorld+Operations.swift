import Foundation
import Testing

/// What people do with a cluster.
extension ClusterWorld {
    /// `perezvon cluster drain`, to its end.
    func drain(_ worker: ClusterNode) async throws {
        let run = try ProgramRun(
            ["cluster", "drain", worker.name, "--server", "http://127.0.0.1:\(agents[0].http)"],
            environment: ["PEREZVON_ADMIN_TOKEN": NodeFolder.administrator])
        #expect(run.code == 0, "\(run.error)")
        _ = try await eventually("\(worker.name) has no shards") {
            try shardCounts()[worker.name] == nil ? true : nil
        }
    }

    /// What `perezvon cluster status` says at a node.
    func status(at node: ClusterNode) throws -> String {
        let run = try ProgramRun(["cluster", "status", "--admin", "http://127.0.0.1:\(node.admin)"])
        #expect(run.code == 0, "\(run.error)")
        return run.out
    }
}
