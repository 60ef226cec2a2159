import Actors
import Cluster
import Logging
import Testing

@testable import PostgresStore

@Suite struct OpeningTests {
    private let logger = Logger(label: "test")

    private func refusal(of url: String, shardCount: Int = 4) async throws -> String {
        let said = await complaint {
            await (try PostgresStore.open(url: url, shardCount: shardCount, logger: logger)).close()
        }
        return try #require(said)
    }

    @Test(.timeLimit(.minutes(1))) func ofManyThatOpenAtOnceOneMakesTheTables() async throws {
        try await withDatabase(template: "template1") { database in
            let stores = try await withThrowingTaskGroup { group in
                for _ in 0..<4 { group.addTask { try await database.open() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(stores.count == 4)
            for store in stores {
                #expect(try await store.shardCount() == 4)
                await store.close()
            }
            let session = try database.session()
            #expect(try await session.run("SELECT count(*)::text FROM perezvon_migrations") == ["1"])
            await session.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aClosedStoreRefusesAndOpensAgain() async throws {
        try await withStore { store, database in
            let first = try await store.takeAllShards(as: "one")
            await store.close()
            await #expect(throws: StoreError.self) { try await store.takeAllShards(as: "late") }
            await #expect(throws: StoreError.self) { try await store.documents() }
            let again = try await database.open()
            let second = try await again.takeAllShards(as: "two")
            await again.close()
            for (shard, epoch) in first { #expect(second[shard] == Epoch(epoch.rawValue + 1)) }
        }
    }

    @Test(.timeLimit(.minutes(1))) func anotherNumberOfShardsIsRefused() async throws {
        try await withDatabase { database in
            let said = try await refusal(of: database.url, shardCount: 8)
            #expect(said.contains("was made for 4 shards, and 8 are configured"), "\(said)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aNewerSchemaIsRefused() async throws {
        try await withDatabase { database in
            let session = try database.session()
            try await session.run("INSERT INTO perezvon_migrations (number, name) VALUES (999, 'from the future')")
            let said = try await refusal(of: database.url)
            #expect(said.contains("written by a newer perezvon"), "\(said)")
            await session.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func anotherProgramsTablesAreRefused() async throws {
        try await withDatabase(template: "template1") { database in
            let session = try database.session()
            try await session.run("CREATE TABLE orders (id integer)")
            let said = try await refusal(of: database.url)
            #expect(said.contains("holds another program's tables"), "\(said)")
            #expect(try await session.run("SELECT count(*)::text FROM pg_tables WHERE schemaname = 'public'") == ["1"])
            await session.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aWrongPasswordIsToldOfAndNotRepeated() async throws {
        let server = try await SharedServer.shared.server()
        let said = try await refusal(of: server.url(password: "s3cret-and-wrong"))
        #expect(said.contains("does not take the password") && said.contains("PGPASSFILE"), "\(said)")
        #expect(!said.contains("s3cret"))
    }

    @Test(.timeLimit(.minutes(1))) func anUnknownDatabaseIsToldOf() async throws {
        let server = try await SharedServer.shared.server()
        let said = try await refusal(of: server.url(database: "nowhere"))
        #expect(said.contains("has no such database") && said.contains("createdb"), "\(said)")
        #expect(said.contains("127.0.0.1:\(server.ports[0])"), "\(said)")
    }

    @Test(.timeLimit(.minutes(1))) func aServerThatIsAwayIsToldOf() async throws {
        let begun = ContinuousClock.now
        let said = try await refusal(of: "postgresql://perezvon:s3cret@127.0.0.1:1/perezvon")
        #expect(said.contains("can't be reached") && said.contains("See that the server runs"), "\(said)")
        #expect(!said.contains("s3cret"))
        #expect(ContinuousClock.now - begun < .seconds(60))
    }

    @Test(.timeLimit(.minutes(1))) func aDatabaseWithoutEveryLetterIsRefused() async throws {
        try await withDatabase(template: "template0 ENCODING 'LATIN1' LOCALE 'C'") { database in
            let said = try await refusal(of: database.url)
            #expect(said.contains("keeps text as LATIN1") && said.contains("createdb --encoding=UTF8"), "\(said)")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "postgresql://u:s3cret:x@h:port/db", "postgresql://u:s3cret@h:1,h:2,h:3:4/", "postgresql://u:p@s3cret@h/db",
            "host=h passwrod=s3cret",
        ])
    func aStringThatIsNoConnectionStringIsNotRepeated(url: String) async throws {
        let said = try await refusal(of: url)
        #expect(said.contains("can't be read") && said.contains("postgresql://"), "\(said)")
        #expect(!said.contains("s3cret"))
    }

    @Test func everyHostOfAStringIsAServerOfItsOwn() throws {
        let string = try ConnectionString("postgresql://u:s3cret@one:1,two:2/db?sslmode=verify-full")
        let places = string.servers.map { server in
            Dictionary(server.map { ($0.keyword, $0.value) }, uniquingKeysWith: { $1 })
        }
        #expect(places.map { $0["host"] } == ["one", "two"])
        #expect(places.map { $0["port"] } == ["1", "2"])
        #expect(places.allSatisfy { $0["target_session_attrs"] == "read-write" && $0["sslmode"] == "verify-full" })
        #expect(string.name == "PostgreSQL at one:1,two:2, database db")
        #expect(string.withoutPassword("a s3cret and s3cret") == "a … and …")
    }
}
