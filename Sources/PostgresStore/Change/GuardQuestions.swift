import Actors
import Cluster
import ContactCenter
import StoreRows

/// What a group must ask before it is judged: which of its shards are still its own, and what its units are refused by.
struct GuardQuestions {
    private var shards: Set<Int64> = []
    private var orders: [Guards.ExternalID] = []
    /// Each phone that is to be dialled, and the earliest day start that one of its dials counts from.
    private var phones: [PhoneNumber: Instant] = [:]

    init(_ commits: [Commit]) {
        for commit in commits {
            shards.insert(Int64(commit.shard.rawValue))
            for change in commit.units.lazy.flatMap(\.changes) { note(change) }
        }
    }

    private mutating func note(_ change: Change) {
        switch change {
        case .orderTaken(let order, _, _): orders.append(Guards.ExternalID(shop: order.shop, text: order.externalID))
        case .attemptStarted(let attempt, _, let dayStart):
            phones[attempt.phone] = min(dayStart, phones[attempt.phone] ?? dayStart)
        default: break
        }
    }

    var queries: [Query] {
        var queries = [Query(GroupStatements.fence) { $0.put(shards.sorted()) }]
        if !orders.isEmpty { queries.append(ordersQuery) }
        if !phones.isEmpty { queries.append(linesQuery) }
        return queries
    }

    private var ordersQuery: Query {
        var batch = RowBatch([.text, .text])
        for order in orders {
            batch.put(order.shop)
            batch.put(order.text)
            batch.endRow()
        }
        return Query(GroupStatements.knownOrders) { $0.put(batch) }
    }

    private var linesQuery: Query {
        var batch = RowBatch([.integer, .integer])
        for (phone, since) in phones {
            batch.put(phone)
            batch.put(since)
            batch.endRow()
        }
        return Query(GroupStatements.lines) { $0.put(batch) }
    }

    /// - Returns: the shards' epochs as they stay until the group ends, and the guards.
    func read(_ answers: [Rows]) throws -> (epochs: [Int64: Int64], guards: Guards) {
        var answers = answers[...]
        let epochs = Dictionary(
            try answers.next().all { ($0.integer(), $0.integer()) }, uniquingKeysWith: { first, _ in first })
        var known: [Guards.ExternalID: OrderID] = [:]
        if !orders.isEmpty {
            for (shop, text, id) in try answers.next().all({ (ShopID($0.text()), $0.text(), $0.orderID()) }) {
                known[Guards.ExternalID(shop: shop, text: text)] = id
            }
        }
        var lines: [AttemptID: Guards.Line] = [:]
        if !phones.isEmpty {
            for (id, line) in try answers.next().all(Self.readLine) { lines[id] = line }
        }
        return (epochs, Guards(orders: known, lines: lines, phones: Set(phones.keys)))
    }

    private static func readLine(_ row: inout Columns) throws -> (AttemptID, Guards.Line) {
        let id = AttemptID(order: row.orderID(), number: try row.small(in: "attempts"))
        guard let phone = row.optionalPhone() else { throw RowProblem(table: "attempts", what: "the phone of \(id)") }
        let line = Guards.Line(
            phone: phone, startedAt: row.instant(), isOpen: row.flag(), isCongestion: row.flag())
        return (id, line)
    }
}

extension ArraySlice<Rows> {
    fileprivate mutating func next() throws -> Rows {
        guard let rows = popFirst() else { throw ConnectionLost(why: "an answer is missing") }
        return rows
    }
}
