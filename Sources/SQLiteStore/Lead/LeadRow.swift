import StoreRows

extension LeadRow {
    static let insert = """
        INSERT INTO leads (
            id, campaign_id, phone, alternative_phone, is_phone_bad, is_alternative_bad, zone, submitted_at,
            received_at, deadline_at, state, state_reason, operator_id, work, attempt, duplicate_of, since_at, due_at,
            delay, callback_at, callback_to, attempts, started, attempts_today, attempt_day, works, last_outcome,
            last_operator_id, revision, shop_id
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE leads SET
            campaign_id = ?2, phone = ?3, alternative_phone = ?4, is_phone_bad = ?5, is_alternative_bad = ?6,
            zone = ?7, submitted_at = ?8, received_at = ?9, deadline_at = ?10, state = ?11, state_reason = ?12,
            operator_id = ?13, work = ?14, attempt = ?15, duplicate_of = ?16, since_at = ?17, due_at = ?18,
            delay = ?19, callback_at = ?20, callback_to = ?21, attempts = ?22, started = ?23, attempts_today = ?24,
            attempt_day = ?25, works = ?26, last_outcome = ?27, last_operator_id = ?28, revision = ?29
        WHERE id = ?1
        """

    /// In the words of the index `leads_live`: SQLite uses it only where the condition is written alike.
    static let isLive = "l.state IN ('waiting', 'offered', 'dialling', 'answered', 'talking', 'after_call')"
}
