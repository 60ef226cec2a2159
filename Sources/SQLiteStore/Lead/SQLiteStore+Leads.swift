package import ContactCenter
import GRDB
import StoreRows

extension SQLiteStore {
    package func liveLeads(shop: ShopID) async throws -> [Lead] {
        try await readJournal { database in
            var pool = TextPool()
            return try Prepared(
                database,
                """
                SELECT \(LeadRow.columns) FROM leads l INDEXED BY leads_live WHERE l.shop_id = ? AND \(LeadRow.isLive)
                ORDER BY l.id
                """
            ).all({ $0.put(shop) }) { try LeadRow.read(&$0, &pool) }
        }
    }

    package func lead(_ id: OrderID) async throws -> (lead: Lead, shop: ShopID)? {
        try await readJournal { database in
            try Prepared(database, "SELECT \(LeadRow.columns), l.shop_id FROM leads l WHERE l.id = ?").first(
                { $0.put(id) }, Self.readPlaced)
        }
    }

    package func leadsInHand(of id: OperatorID) async throws -> [(lead: Lead, shop: ShopID)] {
        try await readJournal { database in
            try Prepared(
                database, "SELECT \(LeadRow.columns), l.shop_id FROM leads l WHERE l.operator_id = ? ORDER BY l.id"
            ).all({ $0.put(id) }, Self.readPlaced)
        }
    }

    package func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) async throws -> [Lead] {
        try await readJournal { database in
            try Prepared(
                database,
                """
                SELECT \(LeadRow.columns) FROM leads l INDEXED BY leads_do_not_call
                WHERE l.shop_id = ?1 AND (l.phone = ?2 OR l.alternative_phone = ?2)
                    AND l.state = 'held' AND l.state_reason = 'do_not_call'
                ORDER BY l.id
                """
            ).all({ row in
                row.put(shop)
                row.put(phone)
            }) { try LeadRow.read(&$0) }
        }
    }

    private static func readPlaced(_ row: inout Columns) throws -> (lead: Lead, shop: ShopID) {
        let lead = try LeadRow.read(&row)
        return (lead, ShopID(row.text()))
    }
}
