import StoreRows

/// Sends the rows of a group, each table's together, in as few trips as memory allows: one, unless there are big
/// orders.
struct GroupSender {
    /// What it means that fewer rows were written than sent.
    enum Shortfall {
        /// A row was there already, or is gone already, and may be.
        case harmless
        /// Another process was there first.
        case overtaken
        /// There was no row to change.
        case missing(String)
    }

    private let connection: Connection
    private var queries: [Query] = []
    private var expected: [(count: Int, shortfall: Shortfall)] = []
    private var byteCount = 0

    /// Of one statement.
    private static let longest = 4_000
    private static let biggest = 4 << 20
    /// Of one trip.
    private static let tripSize = 32 << 20

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// - Throws: `Overtaken`, `RowProblem`, and whatever the connection throws.
    mutating func send<Items: Collection>(
        _ items: Items, _ sql: String, _ layout: TableLayout, _ shortfall: Shortfall = .harmless,
        _ put: (Items.Element, inout RowBatch) -> Void
    ) throws {
        var batch = RowBatch(layout.types)
        for item in items {
            put(item, &batch)
            batch.endRow()
            guard batch.count >= Self.longest || batch.byteCount >= Self.biggest else { continue }
            try add(batch, sql, shortfall)
            batch = RowBatch(layout.types)
        }
        if batch.count > 0 { try add(batch, sql, shortfall) }
    }

    private mutating func add(_ batch: RowBatch, _ sql: String, _ shortfall: Shortfall) throws {
        queries.append(Query(sql) { $0.put(batch) })
        expected.append((batch.count, shortfall))
        byteCount += batch.byteCount
        if byteCount >= Self.tripSize { try flush() }
    }

    /// Sends what is gathered and looks at what was written.
    mutating func flush() throws {
        do {
            let answers = try connection.run(queries, within: LanePurpose.writer.tripLimit)
            try check(answers.map(\.affected))
        } catch let error as ServerError {
            // The lead of an order that was not inserted has no order; the shortfall is the reason.
            try check(error.written)
            throw error
        }
        queries = []
        expected = []
        byteCount = 0
    }

    private func check(_ written: [Int]) throws {
        for (written, (count, shortfall)) in zip(written, expected) where written != count {
            switch shortfall {
            case .harmless: break
            case .overtaken: throw Overtaken()
            case .missing(let table):
                throw RowProblem(table: table, what: "\(count - written) rows to change that are not there")
            }
        }
    }
}
