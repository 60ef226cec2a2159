package import ContactCenter
import StoreRows

extension PostgresStore {
    /// In the words of the index `leads_live`, whose rows they are.
    static let isLive = "l.state IN ('waiting', 'offered', 'dialling', 'answered', 'talking', 'after_call')"

    /// Leads are fetched so many at a time: a shop may have a million.
    private static let page = 20_000

    /// All of it as of one moment.
    package func liveLeads(shop: ShopID) async throws -> [Lead] {
        let sql = """
            SELECT \(LeadRow.columns) FROM leads l WHERE l.shop_id = $1 AND l.id > $2 AND \(Self.isLive)
            ORDER BY l.id LIMIT $3
            """
        return try await journal.perform { connection in
            let begin = Query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return try connection.transaction([begin], within: LanePurpose.journal.tripLimit) { _ in
                var pool = TextPool()
                var leads: [Lead] = []
                var last = OrderID(rawValue: UInt64(bitPattern: .min))
                while true {
                    let query = Query(sql) { row in
                        row.put(shop)
                        row.put(last)
                        row.put(Self.page)
                    }
                    let found = try connection.run([query], within: LanePurpose.journal.tripLimit)
                    let page = try found.first?.all { try LeadRow.read(&$0, &pool) } ?? []
                    leads += page
                    guard page.count == Self.page, let end = page.last else { return leads }
                    last = end.id
                }
            }
        }
    }

    package func lead(_ id: OrderID) async throws -> (lead: Lead, shop: ShopID)? {
        try await readJournal(
            Query("SELECT \(LeadRow.columns), l.shop_id FROM leads l WHERE l.id = $1") { $0.put(id) }
        ) { try $0.first(Self.readPlaced) }
    }

    package func leadsInHand(of id: OperatorID) async throws -> [(lead: Lead, shop: ShopID)] {
        let sql = "SELECT \(LeadRow.columns), l.shop_id FROM leads l WHERE l.operator_id = $1 ORDER BY l.id"
        return try await readJournal(Query(sql) { $0.put(id) }) { try $0.all(Self.readPlaced) }
    }

    package func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) async throws -> [Lead] {
        let sql = """
            SELECT \(LeadRow.columns) FROM leads l
            WHERE l.shop_id = $1 AND (l.phone = $2 OR l.alternative_phone = $2)
                AND l.state = 'held' AND l.state_reason = 'do_not_call'
            ORDER BY l.id
            """
        let query = Query(sql) { row in
            row.put(shop)
            row.put(phone)
        }
        return try await readJournal(query) { try $0.all { try LeadRow.read(&$0) } }
    }

    private static func readPlaced(_ row: inout Columns) throws -> (lead: Lead, shop: ShopID) {
        let lead = try LeadRow.read(&row)
        return (lead, ShopID(row.text()))
    }
}
