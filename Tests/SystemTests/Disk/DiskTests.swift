import Foundation
import Testing

extension SystemTests {
    /// Disks that are full, or can't be written.
    @Suite(.serialized)
    struct DiskTests {
        @Test(.timeLimit(.minutes(1)))
        func aFullDiskRefusesOrdersAndHarmsNothing() async throws {
            guard let disk = try SmallDisk.mounted(megabytes: 16) else { return }
            let folder = try NodeFolder(operators: 1, data: disk.path + "/data")
            var taken: Set<String> = []
            try await withNode(folder) { node in
                taken.insert(try order("before", node, expecting: 202))
                try disk.fill()
                taken.formUnion(try await refusal(node))

                let stream = try node.ask(
                    "POST", "/v1/shops/red/orders", SampleOrder.json("full-stream") + "\n", type: "application/x-ndjson"
                )
                let status = stream.json["error"]["status"].number
                #expect(status == 503 || status == 429, "\(stream.text)")
                let ready = try node.probe("/readyz")
                #expect(ready.status == 503)
                let reasons = ready.json["checks"].list.compactMap { $0["reason"].text }.joined(separator: " ")
                #expect(reasons.contains("full") && reasons.contains(disk.path), "\(ready.text)")
                #expect(try node.probe("/livez").status == 200)
                #expect(try node.ask("GET", "/v1/shops/red/orders").status == 200)

                try disk.free()
                _ = try await eventually("it is ready again") { try node.probe("/readyz").status == 200 ? true : nil }
                let after = try await eventually("orders are taken again") {
                    let answer = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json("after"))
                    return answer.status == 202 ? answer : nil
                }
                taken.insert(after.json["external_id"].text ?? "")
                node.terminate()
                let code = try await node.process.end(within: .seconds(25))
                #expect(code == 0)
            }
            let database = try Database(copyOf: folder.database, in: folder.path + "/copy")
            let kept = Set(try database.rows("SELECT external_id FROM orders").compactMap { $0["external_id"].text })
            #expect(taken.isSubset(of: kept))
            #expect(try database.rows("PRAGMA integrity_check").first?["integrity_check"].text == "ok")
        }

        /// What SQLite's files have room for is still taken; the first order that has none is refused.
        private func refusal(_ node: NodeProcess) async throws -> Set<String> {
            var taken: Set<String> = []
            for number in 1...2000 {
                let id = "full-\(number)"
                let answer = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json(id))
                guard answer.status != 202 else {
                    taken.insert(id)
                    continue
                }
                #expect(answer.status == 503 || answer.status == 429)
                #expect(answer.isProblem)
                #expect(answer.code != nil)
                #expect(answer.headers["retry-after"] != nil)
                return taken
            }
            Issue.record("2,000 orders were taken on a full disk")
            return taken
        }

        private func order(_ id: String, _ node: NodeProcess, expecting status: Int) throws -> String {
            let answer = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json(id))
            guard answer.status == status else { throw Unexpected(answer) }
            return id
        }

        @Test(.timeLimit(.minutes(1)), arguments: [true, false])
        func aReadOnlyFolderIsRefused(hasData: Bool) async throws {
            guard let disk = try SmallDisk.mounted(megabytes: 32) else { return }
            let folder = try NodeFolder(data: disk.path + "/data")
            if hasData {
                try await withNode(folder) { node in
                    node.terminate()
                    _ = try await node.process.end(within: .seconds(25))
                }
            }
            try disk.makeReadOnly()
            let refusal = try await Refusal(of: folder)
            #expect(refusal.code == 1)
            #expect(refusal.words.contains(disk.path), "\(refusal.words)")
            #expect(refusal.words.contains("read-only"), "\(refusal.words)")
        }
    }
}
