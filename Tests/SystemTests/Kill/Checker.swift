import Foundation

/// Holds a node's database against the shops' books, the operators' memory and the telephone's record.
///
/// It trusts none of the node's own figures: it reads the rows.
struct Checker {
    let ledger: Ledger
    let clerks: [Clerk]
    private(set) var problems: [String] = []
    private var epochs: [Int: Int] = [:]

    init(_ ledger: Ledger, _ clerks: [Clerk]) {
        self.ledger = ledger
        self.clerks = clerks
    }

    /// After a kill, on a copy of what it left.
    mutating func check(_ database: Database, _ calls: CallRecord) throws {
        let sound = try database.rows("PRAGMA integrity_check").first?["integrity_check"].text
        expect(sound == "ok", "the file is not sound: \(sound ?? "no answer")")
        expect(try database.rows("PRAGMA foreign_key_check").isEmpty, "rows without their parents")
        try checkOrders(database)
        try checkHistory(database)
        try checkAttempts(database, calls)
        try checkWork(database)
        try checkEpochs(database)
    }

    private mutating func checkOrders(_ database: Database) throws {
        let rows = try database.rows(
            "SELECT CAST(id AS TEXT) AS id, external_id, shop_id, body, verdict, verdict_reason FROM orders")
        var stored: [String: JSON] = [:]
        let sent = ledger.sent
        for row in rows {
            let id = row["external_id"].text ?? ""
            expect(stored[id] == nil, "\(id) is there twice")
            stored[id] = row
            let order = sent[id]
            expect(order?.shop == row["shop_id"].text, "\(id) was not sent to \(row["shop_id"])")
            expect(
                order?.body == row["body"].text, "\(id) was sent as \(order?.body ?? "nothing"), kept as \(row["body"])"
            )
        }
        for (id, told) in ledger.acknowledged {
            guard let row = stored[id], let number = row["id"].text.flatMap(UInt64.init) else {
                problems.append("\(id) was acknowledged as \(told.order), and is lost")
                continue
            }
            expect(orderID(number) == told.order, "\(id) was told \(told.order), and is \(orderID(number))")
            expect(row["verdict"].text == told.verdict, "\(id) was told \(told.verdict), and is \(row["verdict"])")
            expect(row["verdict_reason"].text == told.reason, "\(id) was told \(told), and is \(row)")
        }
    }

    private mutating func checkHistory(_ database: Database) throws {
        let strange = try database.rows(
            """
            SELECT CAST(o.id AS TEXT) AS id, l.revision, count(e.number) AS events, min(e.number) AS first,
                max(e.number) AS last
            FROM orders o LEFT JOIN leads l ON l.id = o.id LEFT JOIN events e ON e.order_id = o.id
            GROUP BY o.id HAVING l.revision IS NOT events OR last IS NOT events OR first IS NOT 1
            """)
        expect(strange.isEmpty, "leads whose events are not their revision: \(strange.prefix(5))")
        let orphans = try database.number("SELECT count(*) FROM events WHERE order_id NOT IN (SELECT id FROM orders)")
        expect(orphans == 0, "\(orphans) events without an order")
    }

    private mutating func checkAttempts(_ database: Database, _ calls: CallRecord) throws {
        let strange = try database.rows(
            """
            SELECT CAST(l.id AS TEXT) AS id, l.started, count(a.number) AS made, max(a.number) AS latest
            FROM leads l LEFT JOIN attempts a ON a.order_id = l.id
            GROUP BY l.id HAVING l.started IS NOT made OR (made > 0 AND latest IS NOT made)
            """)
        expect(strange.isEmpty, "leads whose attempts are not counted: \(strange.prefix(5))")
        let written = Set(
            try database.rows("SELECT CAST(order_id AS TEXT) AS id, number FROM attempts").compactMap { row in
                row["id"].text.flatMap(UInt64.init).map { "\(orderID($0))-a\(row["number"].number ?? 0)" }
            })
        for attempt in calls.placed.keys where !written.contains(attempt) {
            problems.append("\(attempt) was placed, and is not in the database")
        }
        let early = try database.rows(
            """
            SELECT CAST(b.order_id AS TEXT) AS id, b.number, b.started_at - a.ended_at AS wait, a.outcome
            FROM attempts a JOIN attempts b ON b.order_id = a.order_id AND b.number = a.number + 1
            WHERE a.ended_at IS NULL
                OR b.started_at < a.ended_at + CASE WHEN a.cause = 'lost at a restart' AND a.outcome = 'failed'
                    THEN \(NodeFolder.delayOfFailed) ELSE 0 END
            """)
        expect(early.isEmpty, "dialled again blindly or too soon: \(early.prefix(5))")
    }

    private mutating func checkWork(_ database: Database) throws {
        let results = try database.rows(
            "SELECT CAST(order_id AS TEXT) AS id, work, operator_id, disposition FROM results"
        )
        .reduce(into: [String: JSON]()) { results, row in
            guard let id = row["id"].text.flatMap(UInt64.init) else { return }
            results["\(orderID(id))-w\(row["work"].number ?? 0)"] = row
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

    /// Each life writes under higher epochs than the one before.
    private mutating func checkEpochs(_ database: Database) throws {
        for row in try database.rows("SELECT id, epoch FROM shards") {
            guard let id = row["id"].number, let epoch = row["epoch"].number else { continue }
            let last = epochs[id, default: 0]
            expect(epoch > last, "shard \(id) has epoch \(epoch) after \(last)")
            epochs[id] = epoch
        }
    }

    private mutating func expect(_ isSo: Bool, _ problem: @autoclosure () -> String) {
        if !isSo { problems.append(problem()) }
    }
}
