/// The first tables.
///
/// Every index is paid for with each order taken in, so each says what it is for. Keys are compared byte by byte
/// (`COLLATE "C"`): quicker than by a language's rules, and the same on every server.
enum Migration001 {
    private static let key = #"text COLLATE "C""#

    /// Orders, leads, and what happened to them.
    static let orders = [
        """
        CREATE TABLE orders (
            id bigint PRIMARY KEY,
            shop_id \(key) NOT NULL,
            external_id \(key) NOT NULL,
            number \(key) NOT NULL,
            phone_field text NOT NULL,
            phone bigint CHECK (phone > 0),
            alternative_phone bigint CHECK (alternative_phone > 0),
            name text,
            city text,
            currency text,
            total text,
            total_micros bigint,
            submitted_at bigint NOT NULL,
            received_at bigint NOT NULL,
            campaign_id \(key) NOT NULL,
            source text,
            zone text NOT NULL,
            verdict \(key) NOT NULL CHECK (verdict IN ('queued', 'duplicate', 'held')),
            verdict_reason \(key) CHECK ((verdict_reason IS NULL) = (verdict = 'queued')),
            duplicate_of bigint CHECK ((duplicate_of IS NOT NULL) = (verdict = 'duplicate')),
            body bytea NOT NULL
        )
        """,
        "COMMENT ON COLUMN orders.body IS 'the order''s JSON, byte for byte as it came'",
        // The last word on resends.
        "CREATE UNIQUE INDEX orders_external_id ON orders (shop_id, external_id)",
        // The earlier orders of a customer, newest first: asked for each order taken in.
        "CREATE INDEX orders_phone ON orders (shop_id, phone, id) WHERE phone IS NOT NULL",
        // Lists, newest first, and figures of a time.
        "CREATE INDEX orders_submitted ON orders (shop_id, submitted_at, id)",
        """
        CREATE TABLE resends (
            order_id bigint PRIMARY KEY REFERENCES orders (id),
            times integer NOT NULL CHECK (times > 0),
            first_at bigint NOT NULL,
            last_at bigint NOT NULL
        )
        """,
        """
        CREATE TABLE leads (
            id bigint PRIMARY KEY REFERENCES orders (id),
            shop_id \(key) NOT NULL,
            campaign_id \(key) NOT NULL,
            phone bigint,
            alternative_phone bigint,
            is_phone_bad boolean NOT NULL,
            is_alternative_bad boolean NOT NULL,
            zone text NOT NULL,
            submitted_at bigint NOT NULL,
            received_at bigint NOT NULL,
            deadline_at bigint NOT NULL,
            state \(key) NOT NULL CHECK (state IN (
                'waiting', 'offered', 'dialling', 'answered', 'talking', 'after_call', 'held', 'duplicate',
                'finished')),
            state_reason \(key) CHECK ((state_reason IS NOT NULL) = (state IN ('held', 'duplicate', 'finished'))),
            operator_id \(key),
            work integer,
            attempt integer,
            duplicate_of bigint CHECK ((duplicate_of IS NOT NULL) = (state = 'duplicate')),
            since_at bigint NOT NULL,
            due_at bigint NOT NULL,
            delay \(key),
            callback_at bigint,
            callback_to \(key),
            attempts integer NOT NULL,
            started integer NOT NULL CHECK (started >= 0),
            attempts_today integer NOT NULL,
            attempt_day integer NOT NULL,
            works integer NOT NULL CHECK (works >= 0),
            last_outcome \(key),
            last_operator_id \(key),
            revision integer NOT NULL CHECK (revision >= 0)
        )
        """,
        "COMMENT ON COLUMN leads.operator_id IS 'who has the lead in hand'",
        "COMMENT ON COLUMN leads.attempt_day IS 'days since 1970-01-01, in the customer''s zone'",
        // What a shard loads when it starts.
        """
        CREATE INDEX leads_live ON leads (shop_id, id)
            WHERE state IN ('waiting', 'offered', 'dialling', 'answered', 'talking', 'after_call')
        """,
        // What an operator gets back when he signs in again.
        "CREATE INDEX leads_in_hand ON leads (operator_id) WHERE operator_id IS NOT NULL",
        // What is released when a phone leaves the do-not-call list.
        """
        CREATE INDEX leads_do_not_call ON leads (shop_id, phone, alternative_phone)
            WHERE state = 'held' AND state_reason = 'do_not_call'
        """,
        """
        CREATE TABLE events (
            order_id bigint NOT NULL,
            number integer NOT NULL CHECK (number > 0),
            at bigint NOT NULL,
            kind \(key) NOT NULL,
            data text NOT NULL,
            PRIMARY KEY (order_id, number)
        )
        """,
        "COMMENT ON COLUMN events.data IS 'JSON'",
        """
        CREATE FUNCTION perezvon_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''the rows of % are never changed'', TG_TABLE_NAME; END'
        """,
        """
        CREATE TRIGGER events_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON events
            FOR EACH STATEMENT EXECUTE FUNCTION perezvon_is_never_changed()
        """,
    ]

    /// Attempts, results, and what is told to the shops.
    static let calls = [
        """
        CREATE TABLE attempts (
            order_id bigint NOT NULL REFERENCES orders (id),
            number integer NOT NULL CHECK (number > 0),
            shop_id \(key) NOT NULL,
            campaign_id \(key) NOT NULL,
            phone bigint NOT NULL CHECK (phone > 0),
            operator_id \(key),
            work integer,
            started_at bigint NOT NULL,
            answered_at bigint,
            connected_at bigint,
            ended_at bigint,
            outcome \(key) CHECK (outcome IS NULL OR ended_at IS NOT NULL),
            cause text,
            is_late boolean NOT NULL,
            PRIMARY KEY (order_id, number)
        )
        """,
        // One live call to a customer, over all shops.
        "CREATE UNIQUE INDEX attempts_on_the_line ON attempts (phone) WHERE ended_at IS NULL",
        // The day's calls to a person, over all shops.
        "CREATE INDEX attempts_phone ON attempts (phone, started_at)",
        // What a shard asks the telephone about when it starts.
        "CREATE INDEX attempts_open ON attempts (shop_id) WHERE ended_at IS NULL",
        """
        CREATE TABLE results (
            order_id bigint NOT NULL REFERENCES orders (id),
            work integer NOT NULL CHECK (work > 0),
            shop_id \(key) NOT NULL,
            campaign_id \(key) NOT NULL,
            attempt integer,
            operator_id \(key) NOT NULL,
            disposition \(key) NOT NULL,
            shop_disposition text,
            topic text,
            questions text NOT NULL,
            comment text,
            items text,
            total text,
            total_micros bigint,
            delivery text,
            callback_at bigint,
            callback_to \(key),
            fixed_at bigint NOT NULL,
            after_call_ms bigint NOT NULL CHECK (after_call_ms >= 0),
            PRIMARY KEY (order_id, work)
        )
        """,
        "COMMENT ON COLUMN results.questions IS 'a JSON array'",
        "COMMENT ON COLUMN results.items IS 'the changed basket, JSON'",
        """
        CREATE TABLE deliveries (
            order_id bigint NOT NULL REFERENCES orders (id),
            event integer NOT NULL CHECK (event > 0),
            shop_id \(key) NOT NULL,
            kind \(key) NOT NULL,
            event_kind \(key) NOT NULL,
            event_data text NOT NULL,
            created_at bigint NOT NULL,
            state \(key) NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
            state_at bigint NOT NULL,
            dead_reason text CHECK ((dead_reason IS NOT NULL) = (state = 'dead')),
            tries integer NOT NULL CHECK (tries >= 0),
            last_error text,
            PRIMARY KEY (order_id, event)
        )
        """,
        """
        COMMENT ON COLUMN deliveries.state_at IS
            'pending: not before; otherwise when it was delivered or given up'
        """,
        // What is to be sent, oldest first.
        "CREATE INDEX deliveries_pending ON deliveries (shop_id, created_at, order_id, event) WHERE state = 'pending'",
        // The list of what was given up; small.
        "CREATE INDEX deliveries_dead ON deliveries (shop_id, created_at) WHERE state = 'dead'",
        // The list of all.
        "CREATE INDEX deliveries_created ON deliveries (shop_id, created_at, order_id, event)",
    ]

    /// Operators' time and drafts, and phones that are not to be dialled.
    static let people = [
        """
        CREATE TABLE operator_states (
            operator_id \(key) NOT NULL,
            from_at bigint NOT NULL,
            state \(key) NOT NULL CHECK (state IN (
                'offline', 'break', 'ready', 'reserved', 'ringing', 'talking', 'after_call')),
            reason text,
            until_at bigint CHECK (until_at >= from_at),
            PRIMARY KEY (operator_id, from_at, state)
        )
        """,
        // Figures of a time: the spans that ended in it or later.
        "CREATE INDEX operator_states_until ON operator_states (operator_id, until_at)",
        """
        CREATE TABLE drafts (
            order_id bigint NOT NULL,
            work integer NOT NULL,
            operator_id \(key) NOT NULL,
            body text NOT NULL,
            saved_at bigint NOT NULL,
            PRIMARY KEY (order_id, work)
        )
        """,
        """
        CREATE TABLE do_not_call (
            phone bigint NOT NULL CHECK (phone > 0),
            shop_id \(key) NOT NULL,
            until_at bigint,
            reason text,
            added_by text NOT NULL,
            added_at bigint NOT NULL,
            PRIMARY KEY (phone, shop_id)
        )
        """,
        "COMMENT ON COLUMN do_not_call.shop_id IS 'empty: for every shop'",
        "COMMENT ON COLUMN do_not_call.until_at IS 'NULL: for good'",
    ]

    /// Settings, keys and records.
    static let records = [
        """
        CREATE TABLE documents (
            kind \(key) NOT NULL,
            id \(key) NOT NULL,
            version integer NOT NULL CHECK (version > 0),
            body text NOT NULL,
            stored_at bigint NOT NULL,
            stored_by text NOT NULL,
            PRIMARY KEY (kind, id, version)
        )
        """,
        """
        CREATE TABLE shop_keys (
            id \(key) PRIMARY KEY,
            shop_id \(key) NOT NULL,
            hash \(key) NOT NULL UNIQUE,
            created_at bigint NOT NULL,
            revoked_at bigint
        )
        """,
        """
        CREATE TABLE sessions (
            token_hash \(key) PRIMARY KEY,
            operator_id \(key) NOT NULL,
            expires_at bigint NOT NULL
        )
        """,
        """
        CREATE TABLE idempotency (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            scope \(key) NOT NULL,
            key \(key) NOT NULL,
            request_hash \(key) NOT NULL,
            status integer NOT NULL,
            body text NOT NULL,
            at bigint NOT NULL,
            UNIQUE (scope, key)
        )
        """,
        // Old answers are dropped a few at a time.
        "CREATE INDEX idempotency_at ON idempotency (at)",
        """
        CREATE TABLE audit (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            at bigint NOT NULL,
            who text NOT NULL,
            what text NOT NULL,
            subject text NOT NULL
        )
        """,
        """
        CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
            FOR EACH STATEMENT EXECUTE FUNCTION perezvon_is_never_changed()
        """,
        "CREATE TABLE meta (key \(key) PRIMARY KEY, value text NOT NULL)",
        // Counts the changes of what nodes keep in memory, in the transactions of the changes: whoever sees a new
        // number sees the change.
        "INSERT INTO meta (key, value) VALUES ('settings_revision', '1')",
        """
        CREATE FUNCTION perezvon_settings_change() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN
                UPDATE meta SET value = (value::bigint + 1)::text WHERE key = ''settings_revision'';
                RETURN NULL;
            END'
        """,
        """
        CREATE TRIGGER documents_change AFTER INSERT OR UPDATE OR DELETE ON documents
            FOR EACH STATEMENT EXECUTE FUNCTION perezvon_settings_change()
        """,
        """
        CREATE TRIGGER do_not_call_changes AFTER INSERT OR UPDATE OR DELETE ON do_not_call
            FOR EACH STATEMENT EXECUTE FUNCTION perezvon_settings_change()
        """,
    ]

    /// Who is alive, and who owns which shard.
    static let cluster = [
        """
        CREATE TABLE shards (
            id integer PRIMARY KEY CHECK (id >= 0 AND id < 1024),
            epoch bigint NOT NULL CHECK (epoch >= 0),
            owner \(key) CHECK (owner <> ''),
            desired_owner \(key) CHECK (desired_owner <> '')
        )
        """,
        """
        CREATE TABLE workers (
            incarnation \(key) PRIMARY KEY CHECK (incarnation <> ''),
            name text NOT NULL,
            host \(key) NOT NULL,
            port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
            version text NOT NULL,
            is_draining boolean NOT NULL,
            lease_until bigint NOT NULL
        )
        """,
        "COMMENT ON COLUMN workers.lease_until IS 'milliseconds since 1970-01-01T00:00:00Z by this server''s clock'",
    ]
}
