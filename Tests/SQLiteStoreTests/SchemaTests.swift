import Actors
import ContactCenter
import GRDB
import StoreRows
import Testing

@testable import SQLiteStore

@Suite struct SchemaTests {
    @Test(.timeLimit(.minutes(1)), arguments: ["events", "audit"])
    func historyIsNeverChanged(table: String) async throws {
        try await withStore { store, _ in
            try await store.pool.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO events (order_id, number, at, kind, data) VALUES (1, 1, 0, 'x', '{}');
                        INSERT INTO audit (at, who, what, subject) VALUES (0, 'a', 'b', 'c');
                        """)
            }
            for statement in ["UPDATE \(table) SET at = 1", "DELETE FROM \(table)"] {
                await #expect(throws: DatabaseError.self, "\(statement)") {
                    try await store.pool.write { try $0.execute(sql: statement) }
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func commitsWaitForTheDisk() async throws {
        try await withStore { store, _ in
            let modes = try await store.pool.writeWithoutTransaction { database in
                (
                    try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                    try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                    try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
                )
            }
            #expect(modes == ("wal", 2, 1))
        }
    }

    /// Each statement that runs for every order or call, and what it must not do: read a table through.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "SELECT id FROM orders WHERE shop_id = 'a' AND external_id = 'b'",
            "SELECT id FROM orders INDEXED BY orders_phone WHERE shop_id = 'a' AND phone = 1 ORDER BY id DESC LIMIT 50",
            "SELECT count(*) FROM attempts WHERE phone = 1 AND started_at >= 5",
            "SELECT 1 FROM attempts WHERE phone = 1 AND ended_at IS NULL",
            "SELECT * FROM leads l WHERE l.operator_id = 'o' ORDER BY l.id",
            "SELECT * FROM leads l INDEXED BY leads_live WHERE l.shop_id = 'a' AND \(LeadRow.isLive) ORDER BY l.id",
            """
            SELECT * FROM deliveries INDEXED BY deliveries_pending WHERE shop_id = 'a' AND state = 'pending'
            ORDER BY created_at, order_id, event
            """,
        ])
    func hotStatementsUseTheirIndex(sql: String) async throws {
        try await withStore { store, _ in
            let plan = try await store.pool.read { database in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
            }
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") && !$0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aRowWrittenByAnotherHandIsAnErrorAndNoCrash() async throws {
        try await withStore { store, path in
            try await store.pool.write { database in
                try database.execute(
                    sql: "INSERT INTO events (order_id, number, at, kind, data) VALUES (1, 1, 0, 'unheard', '[')")
            }
            let said = await #expect(throws: StoreError.self) { _ = try await store.timeline(OrderID(rawValue: 1)) }
            #expect(said?.description.contains("\(path) holds what perezvon does not write") == true)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["", "zzz", String(repeating: "g", count: 29)])
    func aForeignCursorIsItsOwnError(cursor: String) async throws {
        try await withStore { store, _ in
            await #expect(throws: QueryError.badCursor) {
                _ = try await store.orders(OrderFilter(shop: ShopID("a"), cursor: cursor))
            }
        }
    }
}
