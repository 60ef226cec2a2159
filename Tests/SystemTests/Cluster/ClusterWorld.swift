import Foundation
import Synchronization

/// A cluster of processes on this machine, with shops that send orders, operators who work, and a telephone.
final class ClusterWorld: Sendable {
    struct Plan: Sendable {
        enum Store { case sqlite, postgres, standby }

        var store = Store.postgres
        var workers = 3
        var intakes = 1
        var agents = 1
        var operators = 8
        var isSupervised = false
        /// All connections of the first worker, to the store and from other nodes, go through proxies.
        var hasFaultyWorker = false
        /// Shops and operators come by the load balancer of docker/haproxy, else to the nodes themselves.
        var hasBalancer = false
    }

    /// Between the first worker and the others.
    struct Proxies: Sendable {
        let store: FaultProxy
        let link: FaultProxy
    }

    /// What was seen while the cluster ran.
    private struct Seen {
        var problems: [String] = []
        var isOver = false
    }

    let folder: ClusterFolder
    let store: ClusterStore
    let server: PostgresServer?
    let workers: [ClusterNode]
    let intakes: [ClusterNode]
    let agents: [ClusterNode]
    let proxies: Proxies?
    let balancer: PlainBalancer?
    let clerks: [ClusterClerk]
    let ledger = Ledger()
    private let shopsWays: [WayIn]
    private let carrier: ChildProcess
    private let started = Mutex<[ShopFeed]>([])
    private let seen = Mutex(Seen())

    var nodes: [ClusterNode] { workers + intakes + agents }
    var feeds: [ShopFeed] { started.withLock { $0 } }
    /// What shops got instead of acknowledgements.
    var failures: [String] { feeds.flatMap(\.failures) }
    /// Calls that the cluster lost hold of, by the cause that it noted.
    func lostCalls() throws -> [JSON] {
        try store.rows("SELECT cause, count(*) AS calls FROM attempts WHERE cause LIKE 'lost%' GROUP BY cause")
    }

    init(_ plan: Plan) throws {
        let telephone = Ports.free()
        let folder = try ClusterFolder(operators: plan.operators, carrier: telephone)
        self.folder = folder
        switch plan.store {
        case .sqlite:
            server = nil
            store = .sqlite(path: folder.path + "/store.sqlite")
        case .postgres, .standby:
            let server = try plan.store == .standby ? PostgresServer(hasStandby: true) : PostgresServer.shared()
            self.server = server
            store = .postgres(server, database: try server.makeDatabase())
        }
        let store = store
        let node = { (name: String, roles: String, proxies: Proxies?) in
            ClusterNode(
                name, roles: roles, folder: folder, store: store.address(through: proxies?.store.port),
                advertised: proxies?.link.port, isSupervised: plan.isSupervised)
        }
        proxies =
            try plan.hasFaultyWorker
            ? Proxies(store: FaultProxy(to: server?.ports[0] ?? 0), link: FaultProxy()) : nil
        let faulty = proxies
        workers = (1...plan.workers).map { node("worker-\($0)", "worker", $0 == 1 ? faulty : nil) }
        let intakes = (1...plan.intakes).map { node("intake-\($0)", "intake", nil) }
        self.intakes = intakes
        let agents = (1...plan.agents).map { node("agent-\($0)", "agent", nil) }
        self.agents = agents
        faulty?.link.lead(to: workers[0].link)
        balancer =
            try plan.hasBalancer
            ? PlainBalancer(Tool.needed("haproxy"), nodes: ["intake": intakes, "agent": agents]) : nil
        let doors = balancer.map { [WayIn(name: "the load balancer", port: $0.port)] }
        clerks = (1...plan.operators).map {
            ClusterClerk(NodeFolder.login($0), ways: doors ?? agents.map(\.wayIn), first: $0)
        }
        shopsWays = doors ?? intakes.map(\.wayIn)
        carrier = try ChildProcess(
            Program.path(),
            [
                "carrier", "--listen", "127.0.0.1:\(telephone)", "--record", folder.callRecord, "--pace", "60",
                "--answers", "1", "--seed", "7", "--channels", "200", "--calls-per-second", "200",
            ], output: (folder.path + "/carrier.out", folder.path + "/carrier.log"))
    }

    /// Starts all nodes, makes the shops' keys, and lets the store watch itself.
    func open() async throws {
        // All at once: one of them makes the tables.
        for node in nodes { try node.start() }
        for node in nodes { try await node.ready() }
        try await balancer?.isReady()
        try store.watch()
        let feeds = try ClusterFolder.shops.map { shop in
            let answer = try Answer.to(
                "POST", "/v1/shops/\(shop)/keys", port: agents[0].http, token: NodeFolder.administrator)
            guard let key = answer.json["key"].text else { throw Unexpected(answer) }
            return ShopFeed(shop: shop, key: key, ledger: ledger, ways: shopsWays)
        }
        started.withLock { $0 = feeds }
    }

    /// Ends all processes.
    func end() {
        for node in nodes { node.end() }
        carrier.signal(SIGKILL)
        carrier.wait()
        proxies?.store.close()
        proxies?.link.close()
        // It ends with the tests in any case.
        if case .postgres(let server, _) = store, server.ports.count > 1 { try? server.stop() }
    }

    /// Lets all that streams, works and observes end at once.
    func cut() {
        seen.withLock { $0.isOver = true }
        for feed in feeds { feed.end() }
        for clerk in clerks { clerk.cut() }
    }

    /// Waits until every operator has had work, new from now on.
    func everybodyWorks(within limit: Duration = .seconds(25)) async throws {
        let before = clerks.map(\.works)
        do {
            _ = try await eventually("every operator has work", within: limit, every: .milliseconds(100)) {
                zip(clerks, before).allSatisfy { $0.works > $1 } ? true : nil
            }
        } catch is TimedOut {
            let stuck = zip(clerks, before).filter { $0.works <= $1 }.map(\.0.story)
            throw TimedOut(description: "not within \(limit): work for \(stuck)")
        }
    }

    /// Sees, each second, that nobody has two works; a store that is away is asked again.
    func observe() async {
        while !seen.withLock({ $0.isOver }) {
            let found = try? store.rows(
                """
                SELECT operator_id, count(*) AS works FROM leads WHERE operator_id IS NOT NULL
                    AND state IN ('offered', 'dialling', 'answered', 'talking', 'after_call')
                GROUP BY operator_id HAVING count(*) > 1
                """)
            if let found, !found.isEmpty { seen.withLock { $0.problems.append("two works in one hand: \(found)") } }
            // Cut short with the test.
            try? await pass(.seconds(1))
        }
    }

    /// Ends the stream of orders and the operators' day: whoever is at work finishes it.
    func finish() async throws {
        for feed in feeds { feed.end() }
        for clerk in clerks { clerk.end() }
        _ = try await eventually("every call has its end", within: .seconds(25), every: .milliseconds(200)) {
            try store.number("SELECT count(*) AS open FROM attempts WHERE ended_at IS NULL") == 0 ? true : nil
        }
    }

    /// What is wrong with what the cluster has left.
    func problems() throws -> [String] {
        var calls = CallRecord()
        try calls.follow(folder.callRecord, isLifeOver: false)
        var checker = ClusterChecker(store, ledger, clerks, calls)
        try checker.check()
        return seen.withLock { $0.problems } + checker.problems
    }

    /// Milliseconds since 1970.
    static var now: Int { Int(Date.now.timeIntervalSince1970 * 1000) }
}
