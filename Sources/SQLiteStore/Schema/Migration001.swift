/// The first tables.
///
/// Every index is paid for with each order taken in, so each says what it is for.
enum Migration001 {
    /// Orders, leads, and what happened to them.
    static let orders = """
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY,
            shop_id TEXT NOT NULL,
            external_id TEXT NOT NULL,
            number TEXT NOT NULL,
            phone_field TEXT NOT NULL,
            phone INTEGER CHECK (phone > 0),
            alternative_phone INTEGER CHECK (alternative_phone > 0),
            name TEXT,
            city TEXT,
            currency TEXT,
            total TEXT,
            total_micros INTEGER,
            submitted_at INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            campaign_id TEXT NOT NULL,
            source TEXT,
            zone TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('queued', 'duplicate', 'held')),
            verdict_reason TEXT CHECK ((verdict_reason IS NULL) = (verdict = 'queued')),
            duplicate_of INTEGER CHECK ((duplicate_of IS NOT NULL) = (verdict = 'duplicate')),
            body TEXT NOT NULL -- the order's JSON, byte for byte as it came
        ) STRICT;

        -- The last word on resends.
        CREATE UNIQUE INDEX orders_external_id ON orders (shop_id, external_id);
        -- The earlier orders of a customer: asked for each order taken in.
        CREATE INDEX orders_phone ON orders (shop_id, phone) WHERE phone IS NOT NULL;
        -- Lists, newest first, and figures of a time.
        CREATE INDEX orders_submitted ON orders (shop_id, submitted_at);

        CREATE TABLE resends (
            order_id INTEGER PRIMARY KEY REFERENCES orders (id),
            times INTEGER NOT NULL CHECK (times > 0),
            first_at INTEGER NOT NULL,
            last_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE leads (
            id INTEGER PRIMARY KEY REFERENCES orders (id),
            shop_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            phone INTEGER,
            alternative_phone INTEGER,
            is_phone_bad INTEGER NOT NULL CHECK (is_phone_bad IN (0, 1)),
            is_alternative_bad INTEGER NOT NULL CHECK (is_alternative_bad IN (0, 1)),
            zone TEXT NOT NULL,
            submitted_at INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            deadline_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN (
                'waiting', 'offered', 'dialling', 'answered', 'talking', 'after_call', 'held', 'duplicate', 'finished')),
            state_reason TEXT CHECK ((state_reason IS NOT NULL) = (state IN ('held', 'duplicate', 'finished'))),
            operator_id TEXT, -- who has the lead in hand
            work INTEGER,
            attempt INTEGER,
            duplicate_of INTEGER CHECK ((duplicate_of IS NOT NULL) = (state = 'duplicate')),
            since_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            delay TEXT,
            callback_at INTEGER,
            callback_to TEXT,
            attempts INTEGER NOT NULL,
            started INTEGER NOT NULL CHECK (started >= 0),
            attempts_today INTEGER NOT NULL,
            attempt_day INTEGER NOT NULL, -- days since 1970-01-01, in the customer's zone
            works INTEGER NOT NULL CHECK (works >= 0),
            last_outcome TEXT,
            last_operator_id TEXT,
            revision INTEGER NOT NULL CHECK (revision >= 0)
        ) STRICT;

        -- What a shard loads when it starts.
        CREATE INDEX leads_live ON leads (shop_id)
            WHERE state IN ('waiting', 'offered', 'dialling', 'answered', 'talking', 'after_call');
        -- What an operator gets back when he signs in again.
        CREATE INDEX leads_in_hand ON leads (operator_id) WHERE operator_id IS NOT NULL;
        -- What is released when a phone leaves the do-not-call list.
        CREATE INDEX leads_do_not_call ON leads (shop_id, phone, alternative_phone)
            WHERE state = 'held' AND state_reason = 'do_not_call';

        CREATE TABLE events (
            order_id INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            data TEXT NOT NULL, -- JSON
            PRIMARY KEY (order_id, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER events_are_never_updated BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;
        CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
        """

    /// Attempts, results, and what is told to the shops.
    static let calls = """
        CREATE TABLE attempts (
            order_id INTEGER NOT NULL REFERENCES orders (id),
            number INTEGER NOT NULL CHECK (number > 0),
            shop_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            phone INTEGER NOT NULL CHECK (phone > 0),
            operator_id TEXT,
            work INTEGER,
            started_at INTEGER NOT NULL,
            answered_at INTEGER,
            connected_at INTEGER,
            ended_at INTEGER,
            outcome TEXT CHECK (outcome IS NULL OR ended_at IS NOT NULL),
            cause TEXT,
            is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
            PRIMARY KEY (order_id, number)
        ) STRICT, WITHOUT ROWID;

        -- One live call to a customer, over all shops.
        CREATE UNIQUE INDEX attempts_on_the_line ON attempts (phone) WHERE ended_at IS NULL;
        -- The day's calls to a person, over all shops.
        CREATE INDEX attempts_phone ON attempts (phone, started_at);
        -- What a shard asks the telephone about when it starts.
        CREATE INDEX attempts_open ON attempts (shop_id) WHERE ended_at IS NULL;

        CREATE TABLE results (
            order_id INTEGER NOT NULL REFERENCES orders (id),
            work INTEGER NOT NULL CHECK (work > 0),
            shop_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            attempt INTEGER,
            operator_id TEXT NOT NULL,
            disposition TEXT NOT NULL,
            shop_disposition TEXT,
            topic TEXT,
            questions TEXT NOT NULL, -- a JSON array
            comment TEXT,
            items TEXT, -- the changed basket, JSON
            total TEXT,
            total_micros INTEGER,
            delivery TEXT, -- JSON
            callback_at INTEGER,
            callback_to TEXT,
            fixed_at INTEGER NOT NULL,
            after_call_ms INTEGER NOT NULL CHECK (after_call_ms >= 0),
            PRIMARY KEY (order_id, work)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE deliveries (
            order_id INTEGER NOT NULL REFERENCES orders (id),
            event INTEGER NOT NULL CHECK (event > 0),
            shop_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            event_kind TEXT NOT NULL,
            event_data TEXT NOT NULL, -- JSON
            created_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
            state_at INTEGER NOT NULL, -- pending: not before; otherwise when it was delivered or given up
            dead_reason TEXT CHECK ((dead_reason IS NOT NULL) = (state = 'dead')),
            tries INTEGER NOT NULL CHECK (tries >= 0),
            last_error TEXT,
            PRIMARY KEY (order_id, event)
        ) STRICT, WITHOUT ROWID;

        -- What is to be sent, oldest first.
        CREATE INDEX deliveries_pending ON deliveries (shop_id, created_at) WHERE state = 'pending';
        -- The list of what was given up; small.
        CREATE INDEX deliveries_dead ON deliveries (shop_id, created_at) WHERE state = 'dead';
        -- The list of all.
        CREATE INDEX deliveries_created ON deliveries (shop_id, created_at);
        """

    /// Operators' time and drafts, and phones that are not to be dialled.
    static let people = """
        CREATE TABLE operator_states (
            operator_id TEXT NOT NULL,
            from_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN (
                'offline', 'break', 'ready', 'reserved', 'ringing', 'talking', 'after_call')),
            reason TEXT,
            until_at INTEGER CHECK (until_at >= from_at),
            PRIMARY KEY (operator_id, from_at, state)
        ) STRICT, WITHOUT ROWID;

        -- Figures of a time: the spans that ended in it or later.
        CREATE INDEX operator_states_until ON operator_states (operator_id, until_at);

        CREATE TABLE drafts (
            order_id INTEGER NOT NULL,
            work INTEGER NOT NULL,
            operator_id TEXT NOT NULL,
            body TEXT NOT NULL,
            saved_at INTEGER NOT NULL,
            PRIMARY KEY (order_id, work)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE do_not_call (
            phone INTEGER NOT NULL CHECK (phone > 0),
            shop_id TEXT NOT NULL, -- empty: for every shop
            until_at INTEGER, -- NULL: for good
            reason TEXT,
            added_by TEXT NOT NULL,
            added_at INTEGER NOT NULL,
            PRIMARY KEY (phone, shop_id)
        ) STRICT, WITHOUT ROWID;
        """

    /// Settings, keys and records.
    static let records = """
        CREATE TABLE documents (
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            body TEXT NOT NULL,
            stored_at INTEGER NOT NULL,
            stored_by TEXT NOT NULL,
            PRIMARY KEY (kind, id, version)
        ) STRICT;

        CREATE TABLE shop_keys (
            id TEXT NOT NULL PRIMARY KEY,
            shop_id TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT;

        CREATE TABLE sessions (
            token_hash TEXT NOT NULL PRIMARY KEY,
            operator_id TEXT NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE idempotency (
            id INTEGER PRIMARY KEY,
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            request_hash TEXT NOT NULL,
            status INTEGER NOT NULL,
            body TEXT NOT NULL,
            at INTEGER NOT NULL,
            UNIQUE (scope, key)
        ) STRICT;

        -- Old answers are dropped a few at a time.
        CREATE INDEX idempotency_at ON idempotency (at);

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            what TEXT NOT NULL,
            subject TEXT NOT NULL
        ) STRICT;

        CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit is never updated'); END;
        CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;

        CREATE TABLE shards (
            id INTEGER PRIMARY KEY CHECK (id >= 0 AND id < 1024),
            epoch INTEGER NOT NULL CHECK (epoch >= 0),
            owner TEXT NOT NULL
        ) STRICT;

        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
