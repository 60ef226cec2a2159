import Foundation
import Testing

extension SystemTests {
    /// Nodes that start at once on an empty store, each with the same files of documents.
    @Suite(.serialized)
    struct SeedTests {
        @Test(.timeLimit(.minutes(2)))
        func eachDocumentIsStoredOnceAndEveryNodeHasTheStoredOne() async throws {
            let store = try DrillStore(.postgres)
            let folder = store.folder.path
            try NodeFolder.password.write(toFile: folder + "/of-olena", atomically: true, encoding: .utf8)
            // A password that each node would hash with a salt of its own.
            let person = "kind: operator\nid: olena\nname: Olena\ngroups: [desk]\npassword_file: \(folder)/of-olena\n"
            try person.write(toFile: folder + "/documents/olena.yaml", atomically: true, encoding: .utf8)
            let nodes = try await withThrowingTaskGroup(of: NodeProcess.self) { group in
                for _ in 1...3 { group.addTask { try await store.start() } }
                var nodes: [NodeProcess] = []
                for try await node in group { nodes.append(node) }
                return nodes
            }
            defer { for node in nodes { node.kill() } }
            let stored = try store.place.rows("SELECT kind, id, version FROM documents")
            #expect(stored.count == 9)
            #expect(stored.allSatisfy { $0["version"].number == 1 }, "\(stored)")
            for node in nodes { _ = try node.signIn("olena") }
        }
    }
}
