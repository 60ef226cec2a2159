/// How each table's rows are put: in the order of `StoreRows`.
extension TableLayout {
    static let orders = TableLayout(
        "orders",
        [
            ("id", .integer), ("shop_id", .text), ("external_id", .text), ("number", .text), ("phone_field", .text),
            ("phone", .integer), ("alternative_phone", .integer), ("name", .text), ("city", .text),
            ("currency", .text), ("total", .text), ("total_micros", .integer), ("submitted_at", .integer),
            ("received_at", .integer), ("campaign_id", .text), ("source", .text), ("zone", .text), ("verdict", .text),
            ("verdict_reason", .text), ("duplicate_of", .integer), ("body", .bytes),
        ])

    /// Of a new lead; the columns of a known one are the same but for the shop, which never changes.
    static let newLeads = TableLayout("leads", lead + [("shop_id", .text)])
    static let leads = TableLayout("leads", lead)

    private static let lead: [(name: String, type: ColumnType)] = [
        ("id", .integer), ("campaign_id", .text), ("phone", .integer), ("alternative_phone", .integer),
        ("is_phone_bad", .flag), ("is_alternative_bad", .flag), ("zone", .text), ("submitted_at", .integer),
        ("received_at", .integer), ("deadline_at", .integer), ("state", .text), ("state_reason", .text),
        ("operator_id", .text), ("work", .integer), ("attempt", .integer), ("duplicate_of", .integer),
        ("since_at", .integer), ("due_at", .integer), ("delay", .text), ("callback_at", .integer),
        ("callback_to", .text), ("attempts", .integer), ("started", .integer), ("attempts_today", .integer),
        ("attempt_day", .integer), ("works", .integer), ("last_outcome", .text), ("last_operator_id", .text),
        ("revision", .integer),
    ]

    static let resends = TableLayout(
        "resends", [("order_id", .integer), ("times", .integer), ("first_at", .integer), ("last_at", .integer)])

    static let events = TableLayout(
        "events", keys: 2,
        [("order_id", .integer), ("number", .integer), ("at", .integer), ("kind", .text), ("data", .text)])

    static let attempts = TableLayout(
        "attempts", keys: 2,
        [
            ("order_id", .integer), ("number", .integer), ("shop_id", .text), ("campaign_id", .text),
            ("phone", .integer), ("operator_id", .text), ("work", .integer), ("started_at", .integer),
            ("answered_at", .integer), ("connected_at", .integer), ("ended_at", .integer), ("outcome", .text),
            ("cause", .text), ("is_late", .flag),
        ])

    static let results = TableLayout(
        "results", keys: 2,
        [
            ("order_id", .integer), ("work", .integer), ("shop_id", .text), ("campaign_id", .text),
            ("attempt", .integer), ("operator_id", .text), ("disposition", .text), ("shop_disposition", .text),
            ("topic", .text), ("questions", .text), ("comment", .text), ("items", .text), ("total", .text),
            ("total_micros", .integer), ("delivery", .text), ("callback_at", .integer), ("callback_to", .text),
            ("fixed_at", .integer), ("after_call_ms", .integer),
        ])

    static let deliveries = TableLayout(
        "deliveries", keys: 2,
        [
            ("order_id", .integer), ("event", .integer), ("shop_id", .text), ("kind", .text), ("event_kind", .text),
            ("event_data", .text), ("created_at", .integer), ("state", .text), ("state_at", .integer),
            ("dead_reason", .text), ("tries", .integer), ("last_error", .text),
        ])

    static let operatorStates = TableLayout(
        "operator_states", keys: 3,
        [
            ("operator_id", .text), ("from_at", .integer), ("state", .text), ("reason", .text), ("until_at", .integer),
        ])

    static let drafts = TableLayout(
        "drafts", keys: 2,
        [
            ("order_id", .integer), ("work", .integer), ("operator_id", .text), ("body", .text), ("saved_at", .integer),
        ])
    static let droppedDrafts = TableLayout("drafts", keys: 2, [("order_id", .integer), ("work", .integer)])

    static let doNotCall = TableLayout(
        "do_not_call", keys: 2,
        [
            ("phone", .integer), ("shop_id", .text), ("until_at", .integer), ("reason", .text), ("added_by", .text),
            ("added_at", .integer),
        ])
    static let liftedDoNotCall = TableLayout("do_not_call", keys: 2, [("phone", .integer), ("shop_id", .text)])
}
