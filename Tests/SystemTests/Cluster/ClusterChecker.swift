import Foundation

/// Holds a cluster's database against the shops' books, the operators' memory and the telephone's record.
///
/// It trusts none of the nodes' own figures: it reads the rows.
struct ClusterChecker {
    let store: ClusterStore
    let ledger: Ledger
    let clerks: [ClusterClerk]
    let calls: CallRecord
    private(set) var problems: [String] = []

    init(_ store: ClusterStore, _ ledger: Ledger, _ clerks: [ClusterClerk], _ calls: CallRecord) {
        self.store = store
        self.ledger = ledger
        self.clerks = clerks
        self.calls = calls
    }

    mutating func check() throws {
        problems += ledger.problems + clerks.flatMap(\.problems) + calls.problems
        try checkOrders()
        try checkHistory()
        try checkAttempts()
        try checkResults()
        try checkOwners()
    }

    private mutating func checkOrders() throws {
        var stored: [String: JSON] = [:]
        let sent = ledger.sent
        for row in try store.rows(
            """
            SELECT CAST(id AS text) AS id, external_id, shop_id, \(store.body) AS body, verdict, verdict_reason
            FROM orders
            """
        ) {
            let id = row["external_id"].text ?? ""
            expect(stored[id] == nil, "\(id) is there twice")
            stored[id] = row
            expect(
                sent[id]?.shop == row["shop_id"].text && sent[id]?.body == row["body"].text,
                "\(id) was sent as \(sent[id].map { "\($0)" } ?? "nothing"), and kept as \(row)")
        }
        for (id, told) in ledger.acknowledged {
            guard let row = stored[id], let number = row["id"].text.flatMap(UInt64.init) else {
                problems.append("\(id) was acknowledged as \(told.order), and is lost")
                continue
            }
            expect(orderID(number) == told.order, "\(id) was told \(told.order), and is \(orderID(number))")
            expect(
                row["verdict"].text == told.verdict && row["verdict_reason"].text == told.reason,
                "\(id) was told \(told), and is \(row)")
        }
    }

    private mutating func checkHistory() throws {
        nothing(
            "leads whose events are not their revision",
            try store.rows(
                """
                SELECT CAST(o.id AS text) AS id, l.revision, count(e.number) AS events, max(e.number) AS last
                FROM orders o LEFT JOIN leads l ON l.id = o.id LEFT JOIN events e ON e.order_id = o.id
                GROUP BY o.id, l.revision HAVING coalesce(l.revision, -1) <> count(e.number)
                    OR max(e.number) <> count(e.number) OR min(e.number) <> 1
                """))
        nothing(
            "operators with two open works",
            try store.rows(
                """
                SELECT operator_id, count(*) AS works FROM leads WHERE operator_id IS NOT NULL
                    AND state IN ('offered', 'dialling', 'answered', 'talking', 'after_call')
                GROUP BY operator_id HAVING count(*) > 1
                """))
    }

    private mutating func checkAttempts() throws {
        nothing(
            "leads whose attempts are not counted",
            try store.rows(
                """
                SELECT CAST(l.id AS text) AS id, l.started, count(a.number) AS made, max(a.number) AS latest
                FROM leads l LEFT JOIN attempts a ON a.order_id = l.id GROUP BY l.id, l.started
                HAVING l.started <> count(a.number) OR coalesce(max(a.number), 0) <> count(a.number)
                """))
        nothing(
            "attempts that began before the one before ended",
            try store.rows(
                """
                SELECT CAST(b.order_id AS text) AS id, b.number, b.started_at - a.ended_at AS wait
                FROM attempts a JOIN attempts b ON b.order_id = a.order_id AND b.number = a.number + 1
                WHERE a.ended_at IS NULL OR b.started_at < a.ended_at
                """))
        let written = Set(
            try store.rows("SELECT CAST(order_id AS text) AS id, number FROM attempts").compactMap { row in
                row["id"].text.flatMap(UInt64.init).map { "\(orderID($0))-a\(row["number"].number ?? 0)" }
            })
        for attempt in calls.placed.keys where !written.contains(attempt) {
            problems.append("\(attempt) was placed, and is not in the database")
        }
    }

    private mutating func checkResults() throws {
        nothing(
            "results of calls that were not",
            try store.rows(
                """
                SELECT CAST(r.order_id AS text) AS id, r.work, r.attempt FROM results r
                LEFT JOIN attempts a ON a.order_id = r.order_id AND a.number = r.attempt
                WHERE r.attempt IS NOT NULL AND a.answered_at IS NULL
                """))
        var results: [String: JSON] = [:]
        let tried = Dictionary(uniqueKeysWithValues: clerks.map { ($0.login, $0.tried) })
        for row in try store.rows(
            "SELECT CAST(order_id AS text) AS id, work, operator_id, disposition FROM results")
        {
            guard let id = row["id"].text.flatMap(UInt64.init), let login = row["operator_id"].text else { continue }
            let work = "\(orderID(id))-w\(row["work"].number ?? 0)"
            results[work] = row
            expect(
                tried[login]?[work]?.contains(row["disposition"].text ?? "") == true,
                "\(work) has a result that \(login) never sent: \(row)")
        }
        for clerk in clerks {
            for (work, disposition) in clerk.fixed {
                let row = results[work]
                expect(
                    row?["disposition"].text == disposition && row?["operator_id"].text == clerk.login,
                    "\(clerk.login) fixed \(work) as \(disposition), and there is \(row.map { "\($0)" } ?? "nothing")")
            }
        }
    }

    /// The store itself has noted who wrote under which epoch.
    private mutating func checkOwners() throws {
        nothing(
            "orders under another epoch than their shard's",
            try store.rows("SELECT CAST(id AS text) AS id, epoch FROM watch_breaches"))
        nothing(
            "epochs with two owners",
            try store.rows(
                "SELECT shard, epoch, count(*) AS owners FROM watch_owners GROUP BY shard, epoch HAVING count(*) > 1"))
    }

    private mutating func nothing(_ what: String, _ rows: [JSON]) {
        if !rows.isEmpty { problems.append("\(rows.count) \(what): \(rows.prefix(5))") }
    }

    private mutating func expect(_ isSo: Bool, _ problem: @autoclosure () -> String) {
        if !isSo { problems.append(problem()) }
    }
}
