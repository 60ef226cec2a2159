import Foundation

/// What tests measure, from outside.
extension ClusterWorld {
    /// The shops whose orders a worker keeps.
    func shops(of worker: ClusterNode) throws -> [String] {
        try store.rows(
            """
            SELECT DISTINCT o.shop_id FROM orders o JOIN shards s ON s.id = ((o.id >> 32) & 1023)
            JOIN workers w ON w.incarnation = s.owner WHERE w.name = '\(worker.name)' ORDER BY o.shop_id
            """
        ).compactMap { $0["shop_id"].text }
    }

    /// The shards of each worker that has some, by its name.
    func shardCounts() throws -> [String: Int] {
        try store.rows(
            "SELECT w.name, count(*) AS shards FROM shards s JOIN workers w ON w.incarnation = s.owner GROUP BY w.name"
        )
        .reduce(into: [:]) { $0[$1["name"].text ?? ""] = $1["shards"].number }
    }

    /// Waits until these workers, or all, have their share.
    func isShared(among workers: [ClusterNode]? = nil) async throws {
        let names = (workers ?? self.workers).map(\.name)
        _ = try await eventually("\(names) have their shares", within: .seconds(30), every: .milliseconds(200)) {
            let counts = try shardCounts()
            return names.allSatisfy { counts[$0, default: 0] >= 48 / names.count } ? true : nil
        }
    }

    /// The first dial of each shop by whoever took its shard after `moment`, in milliseconds after it.
    func firstDials(of shops: [String], since moment: Int) throws -> [String: Int] {
        let taken = try store.rows(
            """
            SELECT o.shop_id, min(w.at) AS at FROM watch_owners w
            JOIN (SELECT DISTINCT shop_id, ((id >> 32) & 1023) AS shard FROM orders) o ON o.shard = w.shard
            WHERE w.at >= \(moment) GROUP BY o.shop_id
            """
        ).reduce(into: [String: Int]()) { $0[$1["shop_id"].text ?? ""] = $1["at"].number }
        var first: [String: Int] = [:]
        // A line may be on its way: it is read whole the next time.
        for line in try Data(contentsOf: URL(filePath: folder.callRecord)).split(separator: 0x0A) {
            guard let call = try? JSON(line), call["event"].text == "placed", let shop = call["shop"].text,
                let at = call["at_ms"].number, let since = taken[shop], at >= since, first[shop] == nil
            else { continue }
            first[shop] = at - moment
        }
        return first.filter { shops.contains($0.key) }
    }

    /// Waits until all these shops dial again, and says how long it took.
    func dialsAgain(_ shops: [String], since moment: Int, within limit: Duration, _ what: String) async throws {
        do {
            let dials = try await eventually("\(shops) dial again", within: limit, every: .milliseconds(200)) {
                let dials = try firstDials(of: shops, since: moment)
                return dials.count == shops.count ? dials : nil
            }
            Self.say("\(what): the next dials after \(dials.values.sorted()) ms")
        } catch is TimedOut {
            throw TimedOut(
                description: "\(what): not within \(limit), only \(try firstDials(of: shops, since: moment))")
        }
    }

    /// The first call of all that was placed after a moment, in milliseconds after it; nil for none yet.
    func firstDial(since moment: Int) throws -> Int? {
        // A line may be on its way: it is read whole the next time.
        for line in try Data(contentsOf: URL(filePath: folder.callRecord)).split(separator: 0x0A) {
            guard let call = try? JSON(line), call["event"].text == "placed", let at = call["at_ms"].number,
                at > moment
            else { continue }
            return at - moment
        }
        return nil
    }

    /// The newest life of a worker, as the store has it.
    func incarnation(of worker: ClusterNode) throws -> String? {
        try store.rows(
            "SELECT incarnation FROM workers WHERE name = '\(worker.name)' ORDER BY lease_until DESC LIMIT 1"
        ).first?["incarnation"].text
    }

    /// A figure for whoever reads the tests' output.
    static func say(_ figure: String) { print("CLUSTER \(figure)") }

    /// The processes by their nodes' names: the same later where nothing was started anew.
    func processes() -> [String: pid_t] { nodes.reduce(into: [:]) { $0[$1.name] = $1.pid } }
}
