/// How statements are run: each of these is one transaction.
extension PostgresStore {
    /// Writes on the connection that commits. `read` may be called again where it threw, and throws to roll back.
    func write<Value: Sendable>(
        _ queries: [Query], _ read: @escaping @Sendable ([Rows]) throws -> Value
    ) async throws -> Value {
        try await writer.perform { connection in
            try connection.transaction(queries, within: LanePurpose.writer.tripLimit, read)
        }
    }

    /// Writes what is no shard's: beside the commits, so that neither waits for the other.
    func keep<Value: Sendable>(
        _ queries: [Query], _ read: @escaping @Sendable ([Rows]) throws -> Value
    ) async throws -> Value {
        try await desk.perform { connection in
            try connection.transaction(queries, within: LanePurpose.desk.tripLimit, read)
        }
    }

    func keep(_ queries: [Query]) async throws {
        try await keep(queries) { _ in }
    }

    /// Reads for the actors.
    func readJournal<Value: Sendable>(
        _ queries: [Query], _ read: @escaping @Sendable ([Rows]) throws -> Value
    ) async throws -> Value {
        try await journal.perform { connection in
            try read(try connection.run(queries, within: LanePurpose.journal.tripLimit))
        }
    }

    func readJournal<Value: Sendable>(
        _ query: Query, _ read: @escaping @Sendable (Rows) throws -> Value
    ) async throws -> Value {
        try await readJournal([query]) { answers in try read(try Self.only(answers)) }
    }

    /// Reads for people, all of it as of one moment, in one trip.
    func read<Value: Sendable>(
        _ queries: [Query], _ read: @escaping @Sendable ([Rows]) throws -> Value
    ) async throws -> Value {
        try await desk.perform { connection in
            let whole = [Query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")] + queries + [Query("COMMIT")]
            return try read(Array(try connection.snapshot(whole).dropFirst().dropLast()))
        }
    }

    func read<Value: Sendable>(
        _ query: Query, _ read: @escaping @Sendable (Rows) throws -> Value
    ) async throws -> Value {
        try await desk.perform { connection in
            try read(try Self.only(try connection.run([query], within: LanePurpose.desk.tripLimit)))
        }
    }

    private static func only(_ answers: [Rows]) throws -> Rows {
        guard let answer = answers.first, answers.count == 1 else {
            throw ConnectionLost(why: "\(answers.count) answers came to one statement")
        }
        return answer
    }
}

extension Connection {
    /// A transaction that was sent whole; where a statement of it fails, what it holds open is ended.
    fileprivate func snapshot(_ queries: [Query]) throws -> [Rows] {
        do {
            return try run(queries, within: LanePurpose.desk.tripLimit)
        } catch let error as ServerError where !error.isFatal {
            _ = try run([Query("ROLLBACK")], within: LanePurpose.desk.tripLimit)
            throw error
        }
    }
}
