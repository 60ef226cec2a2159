import Foundation

/// A node's many lives: started, worked with, killed at a random moment, looked at.
struct KillStory {
    private let folder: NodeFolder
    private let ports = (http: Ports.free(), admin: Ports.free())
    private let ledger = Ledger()
    private let clerks: [Clerk]
    private let keys: [String: String]
    private let dice: Dice
    private var calls = CallRecord()
    private var checker: Checker
    /// Calls that were under way when a node was killed.
    private(set) var callsCut = 0
    private var liveProblems: [String] = []

    /// The first life: keys and sessions are made once.
    init(seed: UInt64) async throws {
        folder = try NodeFolder(operators: 6)
        dice = Dice(seed: seed)
        clerks = (1...6).map { Clerk(NodeFolder.login($0), isDitherer: $0 <= 2) }
        checker = Checker(ledger, clerks)
        let node = try await NodeProcess.start(folder, port: ports.http, admin: ports.admin)
        defer { node.kill() }
        keys = ["red": try node.key(of: "red"), "blue": try node.key(of: "blue")]
        for clerk in clerks { try clerk.signIn(node) }
    }

    var problems: [String] {
        ledger.problems + clerks.flatMap(\.problems) + calls.problems + checker.problems + liveProblems
    }
    var acknowledged: Int { ledger.acknowledged.count }
    var talks: Int { clerks.reduce(0) { $0 + $1.talks } }
    var restored: Int { clerks.reduce(0) { $0 + $1.restored } }

    /// One life, from its start to what its death left.
    mutating func live(_ round: Int) async throws {
        let begun = Self.now
        let node = try await NodeProcess.start(folder, port: ports.http, admin: ports.admin)
        var dice = dice.part(round)
        do {
            try await checkRecovered(before: begun)
            try resendSome(round)
            try await work(node, round, &dice)
        } catch {
            node.kill()
            throw error
        }
        let over = calls.liveCount
        try calls.follow(folder.callRecord, isLifeOver: false)
        callsCut += max(0, calls.liveCount - over)
        try calls.follow(folder.callRecord, isLifeOver: true)
        try checker.check(try Database(copyOf: folder.database, in: folder.path + "/copy"), calls)
    }

    /// A last life without a kill: everything that was ever acknowledged is sent again, and every call has its end.
    mutating func end() async throws {
        let begun = Self.now
        let node = try await NodeProcess.start(folder, port: ports.http, admin: ports.admin)
        defer { node.kill() }
        try await checkRecovered(before: begun)
        for (shop, key) in keys { try resend(Array(ledger.sent.filter { $0.value.shop == shop }.keys), shop, key) }
        let missing = Set(ledger.sent.keys).subtracting(ledger.acknowledged.keys)
        if !missing.isEmpty { liveProblems.append("never acknowledged: \(missing.prefix(5))") }
    }

    private func work(_ node: NodeProcess, _ round: Int, _ dice: inout Dice) async throws {
        let moment = Duration.milliseconds(dice.number(50..<2000))
        let part = dice
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, shop) in keys.keys.sorted().enumerated() {
                let feed = OrderFeed(shop: shop, key: keys[shop]!, ledger: ledger, life: round)
                group.addTask { await feed.run(port: node.port, part.part(100 + index)) }
            }
            for (index, clerk) in clerks.enumerated() {
                group.addTask { await clerk.work(port: node.port, part.part(200 + index)) }
            }
            try await pass(moment)
            node.kill()
        }
    }

    /// What was open when the last node died has its end soon after the start, and nothing of this life is touched.
    private mutating func checkRecovered(before begun: Int) async throws {
        let database = Database(live: folder.database)
        do {
            _ = try await eventually("calls of the last life have their end") {
                try database.number("SELECT count(*) FROM attempts WHERE ended_at IS NULL AND started_at < \(begun)")
                    == 0
                    ? true : nil
            }
        } catch let error as TimedOut {
            liveProblems.append("\(error)")
        }
    }

    /// Some of what was acknowledged, and all that was sent and not answered, as a shop does that was cut off.
    private func resendSome(_ round: Int) throws {
        let acknowledged = ledger.acknowledged
        for (shop, key) in keys {
            let own = ledger.sent.filter { $0.value.shop == shop }.keys.sorted()
            let unanswered = own.filter { acknowledged[$0] == nil }
            var dice = dice.part(1000 + round)
            let known = own.filter { acknowledged[$0] != nil }.shuffled(using: &dice).prefix(100)
            try resend(unanswered + known, shop, key)
        }
    }

    /// Sends again: the answer to what was acknowledged must be the same.
    private func resend(_ ids: [String], _ shop: String, _ key: String) throws {
        guard !ids.isEmpty else { return }
        let sent = ledger.sent
        for start in stride(from: 0, to: ids.count, by: 1000) {
            let bodies = ids[start..<min(start + 1000, ids.count)].compactMap { sent[$0]?.body }
            let answer = try Answer.to(
                "POST", "/v1/shops/\(shop)/orders", port: ports.http, token: key,
                body: "[\(bodies.joined(separator: ","))]")
            guard answer.status == 202 else { throw Unexpected(answer) }
            for line in answer.json.list { ledger.acknowledge(line) }
        }
    }

    /// Milliseconds since 1970.
    private static var now: Int { Int(Date.now.timeIntervalSince1970 * 1000) }
}
