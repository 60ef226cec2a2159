/// The statements of a group commit, each for any number of rows.
enum GroupStatements {
    /// Share-locks the shards in one order, so that whoever takes one waits for the commit, and the commit for him.
    static let fence = "SELECT id, epoch FROM shards WHERE id = ANY($1::bigint[]) ORDER BY id FOR SHARE"

    /// Orders that have one of these external ids.
    static let knownOrders = """
        SELECT o.shop_id, o.external_id, o.id FROM unnest($1::text[], $2::text[]) AS r(shop_id, external_id)
        JOIN orders o ON o.shop_id = r.shop_id AND o.external_id = r.external_id
        """

    /// The attempts to these phones that are open, or were started since.
    static let lines = """
        SELECT a.order_id, a.number, a.phone, a.started_at, a.ended_at IS NULL, a.outcome = 'congestion'
        FROM unnest($1::bigint[], $2::bigint[]) AS r(phone, since)
        JOIN attempts a ON a.phone = r.phone AND (a.started_at >= r.since OR a.ended_at IS NULL)
        """

    static let insertOrders = TableLayout.orders.insert(onConflict: "(shop_id, external_id) DO NOTHING")
    static let insertLeads = TableLayout.newLeads.insert()
    static let updateLeads = TableLayout.leads.update()
    static let insertEvents = TableLayout.events.insert()
    static let insertAttempts = TableLayout.attempts.insert(onConflict: "(phone) WHERE ended_at IS NULL DO NOTHING")
    static let updateAttempts = TableLayout.attempts.update()
    static let insertResults = TableLayout.results.insert()
    static let upsertDeliveries = TableLayout.deliveries.upsert(
        ["state", "state_at", "dead_reason", "tries", "last_error"])
    static let upsertStates = TableLayout.operatorStates.upsert(["reason", "until_at"])
    static let upsertDrafts = TableLayout.drafts.upsert(["operator_id", "body", "saved_at"])
    static let deleteDrafts = TableLayout.droppedDrafts.delete
    static let upsertDoNotCall = TableLayout.doNotCall.upsert(["until_at", "reason", "added_by", "added_at"])
    static let deleteDoNotCall = TableLayout.liftedDoNotCall.delete

    static let countResends = TableLayout.resends.insert(
        onConflict: """
            (order_id) DO UPDATE SET
                times = resends.times + excluded.times, last_at = greatest(resends.last_at, excluded.last_at)
            """)
}
