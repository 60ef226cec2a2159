import Foundation
import Testing

/// The nodes of docker/compose.cluster.yaml as plain processes, with its load balancer before them and an operator at work.
///
/// PostgreSQL is a server of these tests; the telephone's customers are faster than people and always answer.
final class PlainCluster {
    private static let kinds = ["intake", "worker", "agent"]

    let deployment: PlainDeployment
    let balancer: PlainBalancer
    let carrier: PlainProcess
    var nodes: [String: [PlainProcess]]
    let store: ClusterStore
    let clerk: ClusterClerk
    let feed: ShopFeed
    private let ledger = Ledger()
    private let token: String

    init(_ haproxy: String) throws {
        let (server, telephone) = (try PostgresServer.shared(), Ports.free())
        let database = try server.makeDatabase()
        store = .postgres(server, database: database)
        let deployment = try PlainDeployment(
            "compose.cluster.yaml",
            addresses: [
                "postgres:5432/perezvon": "127.0.0.1:\(server.ports[0])/\(database)",
                "carrier:7500": "127.0.0.1:\(telephone)",
            ], secrets: ["store-password": "perezvon"])
        self.deployment = deployment
        token = try deployment.secret("admin-token")
        carrier = try deployment.start(
            "carrier", ports: ["7500": telephone], more: ["--pace", "60", "--answers", "1"])
        nodes = [:]
        for kind in Self.kinds {
            nodes[kind] = try (1...deployment.file.service(kind).replicas).map {
                try deployment.start(kind, replica: $0)
            }
        }
        balancer = try PlainBalancer(haproxy, nodes: nodes.filter { $0.key != "worker" })
        let way = WayIn(name: "the load balancer", port: balancer.port)
        clerk = ClusterClerk(NodeFolder.login(1), ways: [way], first: 0)
        feed = ShopFeed(shop: "kniha", key: token, ledger: ledger, ways: [way])
    }

    /// Waits until all is healthy, and makes a shop's customers callable at any hour by an operator who has a password:
    /// as people do, with `perezvon apply`.
    func open() async throws {
        for node in nodes.values.joined() { try await node.becomesHealthy() }
        try await balancer.isReady(all: true)
        let documents = deployment.folder + "/drill.yaml"
        // The other shop, whose stream of orders goes on all the time, is served by another group.
        let texts = [NodeFolder.person(1), NodeFolder.campaign("lavka-promo", of: "lavka", "mode: progressive")]
        try texts.joined(separator: "\n---\n").write(toFile: documents, atomically: true, encoding: .utf8)
        let run = try ProgramRun(
            ["apply", "--file", documents, "--server", "http://127.0.0.1:\(balancer.port)"],
            environment: ["PEREZVON_ADMIN_TOKEN_FILE": deployment.folder + "/secrets/admin-token"])
        #expect(run.code == 0, "\(run.out)\(run.error)")
        try store.watch()
    }

    /// Streams one order through the load balancer.
    /// - Returns: its id.
    func stream(_ number: Int) throws -> String {
        let name = "streamed-\(number)"
        let exchange = try Exchange(
            "POST", "/v1/shops/lavka/orders", port: balancer.port, token: token,
            headers: ["Content-Type": "application/x-ndjson"], patience: .seconds(20))
        let body = SampleOrder.json(name, phone: SampleOrder.phone(number))
        ledger.send(name, Ledger.Sent(shop: "lavka", body: body))
        try exchange.writeChunk(body + "\n")
        var answer = try exchange.answer()
        let line = try JSON(Array((answer.line() ?? "").utf8))
        ledger.acknowledge(line)
        try exchange.endChunks()
        return try #require(line["order_id"].text, "\(line)")
    }

    /// Waits until the operator has fixed a result of it, and the rows say so.
    func isFixed(_ order: String) async throws {
        _ = try await eventually("\(order) has a result", within: .seconds(60), every: .milliseconds(100)) {
            () -> Bool? in
            guard let (work, disposition) = clerk.fixed.first(where: { $0.key.hasPrefix(order + "-w") }) else {
                return nil
            }
            let rows = try store.rows(
                "SELECT CAST(order_id AS text) AS id, work, disposition FROM results WHERE operator_id = '\(clerk.login)'"
            )
            let isThere = rows.contains { row in
                let id = row["id"].text.flatMap(UInt64.init).map(orderID) ?? ""
                return "\(id)-w\(row["work"].number ?? 0)" == work && row["disposition"].text == disposition
            }
            #expect(isThere, "\(work) was fixed as \(disposition), and there is \(rows)")
            return true
        }
    }

    /// Ends the stream and the operator's day, and holds the rows against their books.
    func close() async throws {
        feed.end()
        clerk.end()
        _ = try await eventually("every call has its end", within: .seconds(25), every: .milliseconds(200)) {
            try store.number("SELECT count(*) AS open FROM attempts WHERE ended_at IS NULL") == 0 ? true : nil
        }
    }

    func check() throws {
        var calls = CallRecord()
        try calls.follow(deployment.folder + "/volumes/calls/calls.ndjson", isLifeOver: false)
        var checker = ClusterChecker(store, ledger, [clerk], calls)
        try checker.check()
        #expect(checker.problems.isEmpty, "\(checker.problems.prefix(10))")
    }

    /// All end by themselves within the time that Docker gives them.
    func stop() async throws {
        for node in Self.kinds.reversed().flatMap({ nodes[$0] ?? [] }) + [carrier] {
            let code = try await node.stop()
            #expect(code == 0, "\(node.name)")
        }
    }

    func end() {
        for node in nodes.values.joined() { node.vanish() }
        carrier.vanish()
    }
}

/// Runs the cluster of docker/compose.cluster.yaml under a stream of orders.
func withPlainCluster(_ haproxy: String, _ body: (PlainCluster) async throws -> Void) async throws {
    let cluster = try PlainCluster(haproxy)
    defer { cluster.end() }
    do {
        try await runPlainCluster(cluster, body)
    } catch {
        throw PlainTrouble(error, cluster)
    }
}

private func runPlainCluster(_ cluster: PlainCluster, _ body: (PlainCluster) async throws -> Void) async throws {
    try await cluster.open()
    let (clerk, feed) = (cluster.clerk, cluster.feed)
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await clerk.run(Dice(seed: UInt64.random(in: 0...UInt64.max))) }
        group.addTask { await feed.run(Dice(seed: UInt64.random(in: 0...UInt64.max))) }
        defer {
            feed.end()
            clerk.cut()
        }
        try await body(cluster)
        try await cluster.close()
    }
    try cluster.check()
    try await cluster.stop()
}

/// What went wrong in a test, with what the nodes had to say.
private struct PlainTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ error: any Error, _ cluster: PlainCluster) {
        let logs = (cluster.nodes.values.joined() + [cluster.carrier]).map { node in
            // The first error is the one to tell.
            let lines = (try? String(contentsOfFile: node.log, encoding: .utf8))?.split(separator: "\n") ?? []
            let odd = lines.filter { !$0.contains(#""level":"info""#) }
            return "\(node.name): \(odd.suffix(5).joined(separator: "\n  "))"
        }
        description = """
            \(error)
            \(cluster.clerk.story)
            the shop's failures: \(cluster.feed.failures.suffix(5))
            \(logs.joined(separator: "\n"))
            """
    }
}
