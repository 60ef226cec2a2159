import Foundation
import Testing

extension SystemTests {
    /// What the people who run a node see of it.
    @Suite(.serialized)
    struct HealthTests {
        @Test(.timeLimit(.minutes(1)))
        func theProbesAndTheMapHaveTheirShape() async throws {
            try await withNode(try NodeFolder()) { node in
                for path in ["/livez", "/readyz", "/startupz"] {
                    let answer = try node.probe(path)
                    #expect(answer.status == 200)
                    #expect(answer.json["status"].text == "ok")
                    #expect(!answer.json["checks"].list.isEmpty)
                    for check in answer.json["checks"].list {
                        #expect(check["name"].text != nil && check["ok"].flag == true)
                    }
                }
                let cluster = try node.probe("/cluster").json
                #expect(cluster["shards"].list.count == 64)
                #expect(cluster["workers"].list.count == 1)
                #expect(cluster["version"].text != nil)
                for shard in cluster["shards"].list {
                    #expect(shard["epoch"].number == 1 && shard["owner"] == cluster["node"])
                }
                #expect(try node.probe("/nothing").status == 404)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func metricsNameNobody() async throws {
            try await withNode(try NodeFolder(operators: 1)) { node in
                let told = try await talk(node)
                let answer = try node.probe("/metrics")
                #expect(answer.status == 200)
                #expect(answer.headers["content-type"]?.hasPrefix("text/plain") == true)
                let lines = answer.text.split(separator: "\n")
                #expect(lines.contains { $0.hasPrefix("perezvon_orders_total{") })
                let sample = try Regex(
                    #"^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [0-9.e+-]+$|^[a-z_]+.* (NaN|\+Inf)$"#)
                for line in lines where !line.hasPrefix("#") {
                    #expect(try sample.wholeMatch(in: line) != nil, "\(line)")
                    for word in told { #expect(!line.contains(word), "\(line)") }
                }
                let series = lines.filter { !$0.hasPrefix("#") }.count
                #expect(series < 500, "\(series) series of a node with one operator")
            }
        }

        @Test(.timeLimit(.minutes(1)), arguments: ["debug", "trace"])
        func theLogIsJSONAndMasksPhones(level: String) async throws {
            let folder = try NodeFolder(operators: 1, logLevel: level)
            try await withNode(folder) { node in
                _ = try await talk(node)
                _ = try node.ask("POST", "/v1/shops/red/orders", "{", type: "application/json")
                _ = try node.ask("GET", "/v1/shops/red/orders?phone=%2B380671112233")
                _ = try node.ask("PUT", "/v1/dnc/%2B380671112233", #"{"reason":"asked"}"#)
                node.terminate()
                _ = try await node.process.end(within: .seconds(25))
                let log = try node.log()
                #expect(!log.isEmpty)
                for line in log.split(separator: "\n") {
                    let json = try JSON(line.utf8)
                    #expect(
                        json["time"].text != nil && json["level"].text != nil && json["message"].text != nil, "\(line)")
                    #expect(line.utf8.count < 5000, "\(line.prefix(300))…")
                }
                for secret in [
                    "671112233", "067 111", NodeFolder.administrator, NodeFolder.password, "Olena Kovalenko",
                ] {
                    let line = log.split(separator: "\n").first { $0.contains(secret) }
                    #expect(line == nil, "\(secret) is in the log: \(line ?? "")")
                }
            }
        }

        /// With timers behind it and timers before it, a node that has nothing to do does nothing, and goes on.
        @Test(.timeLimit(.minutes(1)))
        func anIdleNodeRests() async throws {
            try await withNode(try NodeFolder(operators: 1)) { node in
                _ = try await talk(node)
                try await pass(.seconds(2))
                let before = try node.processorTime()
                try await pass(.seconds(4))
                let used = try node.processorTime() - before
                #expect(used < .milliseconds(800), "\(used) of a core's 4 seconds")
                #expect(try node.probe("/readyz").status == 200)
            }
        }

        /// An order, its call and its result.
        /// - Returns: what must not be told to everybody.
        private func talk(_ node: NodeProcess) async throws -> [String] {
            var desk = try Desk(node, NodeFolder.login(1))
            try desk.ready()
            let body =
                #"{"external_id":"health-7","number":"health-7","phone":"+380671112233","name":"Olena Kovalenko"}"#
            let order = try node.ask("POST", "/v1/shops/red/orders", body).json["order_id"].text ?? "none"
            try desk.wait(for: "talking")
            try desk.post("/v1/operator/call/hangup")
            try desk.wait(for: "after_call")
            try desk.post("/v1/operator/work/\(desk.work)/result", #"{"disposition":"confirmed"}"#)
            return ["health-7", "671112233", NodeFolder.login(1), "Olena", order]
        }
    }
}
