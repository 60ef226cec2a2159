import Actors
import Cluster
import ContactCenter
import StoreRows
import Testing

@testable import PostgresStore

@Suite struct StatementTests {
    @Test(.timeLimit(.minutes(1)), arguments: [1, 1000])
    func aGroupTakesAsManyStatementsWhateverItsSize(count: Int) async throws {
        try await withStore { store, _ in
            let epochs = try await store.takeAllShards(as: "one")
            var shard = try OwnedShard(0, epochs)
            let orders = (0..<count).map { index in
                Intake.order(shard.nextID(), phone: PhoneNumber(digits: 380_670_000_000 + UInt64(index)))
            }
            let starts = orders.compactMap { order in order.phone.map { Intake.start(of: order, phone: $0) } }
            // The planner's look at the tables, which is not the group's.
            _ = store.growth.isDue(after: 1_000_000)
            let before = try await store.writer.perform { $0.sent }
            _ = try await store.write([shard.commit(orders.map(Intake.unit) + starts)])
            let sent = try await store.writer.perform { $0.sent } - before
            // Begin, fence, two questions, four tables, commit.
            #expect(sent == 9)
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["", "plain", "a\0b\0", "M", "M0M1\0", "ﷺ № 😀", "0M"])
    func everyTextIsReadBackAsItWasPut(template: String) async throws {
        // U+FDD0, which Swift's literals don't take.
        let text = template.split(separator: "M", omittingEmptySubsequences: false)
            .joined(separator: String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self))
        try await withStore { store, _ in
            let read = try await store.writer.perform { connection in
                var batch = RowBatch([.text])
                batch.put(text)
                batch.endRow()
                let queries = [
                    Query("SELECT $1::text") { $0.put(text) }, Query("SELECT unnest($1::text[])") { $0.put(batch) },
                ]
                return try connection.run(queries, within: .seconds(5)).map { $0.first { $0.text() } }
            }
            #expect(read == [text, text])
        }
    }

    @Test(.timeLimit(.minutes(1))) func numbersOfEverySizeAreReadBack() async throws {
        try await withStore { store, _ in
            let numbers: [Int64] = [0, -1, .min, .max, 255, 256, -129]
            let read = try await store.writer.perform { connection in
                try connection.run(
                    [
                        Query("SELECT unnest($1::bigint[])") { $0.put(numbers) },
                        Query("SELECT (-2)::smallint, 70000::integer, NULL::bigint, true"),
                    ], within: .seconds(5)
                ).map { $0.all { row in (0..<4).map { _ in row.optionalInteger() } } }
            }
            #expect(read[0].map(\.first) == numbers)
            #expect(read[1] == [[-2, 70000, nil, 1]])
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["events", "audit"]) func historyIsNeverChanged(table: String)
        async throws
    {
        try await withStore { _, database in
            let session = try database.session()
            for statement in ["UPDATE \(table) SET at = 1", "DELETE FROM \(table)", "TRUNCATE \(table)"] {
                let said = await complaint { try await session.run(statement) }
                #expect(said?.contains("never changed") == true, "\(statement): \(said ?? "nothing")")
            }
            await session.close()
        }
    }

    /// Each statement that runs for every order or call, and what it must not do: read a table through, or sort.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "SELECT id FROM orders WHERE shop_id = 'a' AND external_id = 'b'",
            "SELECT id FROM orders WHERE shop_id = 'a' AND phone = 1 ORDER BY id DESC LIMIT 50",
            "SELECT 1 FROM attempts WHERE phone = 1 AND (started_at >= 5 OR ended_at IS NULL)",
            "SELECT * FROM leads l WHERE l.operator_id = 'o'",
            """
            SELECT * FROM leads l WHERE l.shop_id = 'a' AND l.id > 1 AND \(PostgresStore.isLive) ORDER BY l.id LIMIT 9
            """,
            """
            SELECT * FROM deliveries WHERE shop_id = 'a' AND state = 'pending'
            ORDER BY created_at, order_id, event LIMIT 10
            """,
        ])
    func hotStatementsUseTheirIndex(sql: String) async throws {
        try await withStore { _, database in
            let session = try database.session()
            let plan = try await session.run("SET enable_seqscan = off", "EXPLAIN \(sql)").joined(separator: "\n")
            #expect(plan.contains("Index") && !plan.contains("Seq Scan") && !plan.contains("Sort"), "\(plan)")
            await session.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aRowWrittenByAnotherHandIsAnErrorAndNoCrash() async throws {
        try await withStore { store, database in
            let session = try database.session()
            try await session.run(
                "INSERT INTO events (order_id, number, at, kind, data) VALUES (1, 1, 0, 'unheard', '[')")
            let said = await #expect(throws: StoreError.self) { _ = try await store.timeline(OrderID(rawValue: 1)) }
            #expect(said?.description.contains("holds what perezvon does not write") == true)
            await session.close()
        }
    }
}
