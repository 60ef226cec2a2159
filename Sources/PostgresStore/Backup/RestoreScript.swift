/// The statements before and after those that `pg_restore` makes of a backup, for `psql`: one transaction together.
///
/// A connection that ends before the last of them has changed nothing.
package enum RestoreScript {
    /// By how much a restored store's epochs are above those of its backup.
    ///
    /// An order's id begins with the epoch of its shard, and what was taken in after the backup is known elsewhere by its id:
    /// to shops, in telephone records. So every epoch jumps beyond those that the lost store can have reached: one change of
    /// owner every 37 s for a week. There is room for 127 such jumps.
    static let epochMargin: Int64 = 1 << 14

    /// Nodes that start meanwhile wait until it is over.
    package static let beginning = """
        BEGIN;
        SELECT pg_advisory_xact_lock(\(SchemaSetup.lock));

        """

    /// Owned by nobody, of this program's version or older: or rolled back.
    package static let end = """

        RESET search_path;
        DO $restore$
        BEGIN
            IF to_regclass('perezvon_migrations') IS NULL OR to_regclass('shards') IS NULL THEN
                RAISE EXCEPTION '\(Refusal.foreign.rawValue)';
            END IF;
            IF (SELECT max(number) FROM perezvon_migrations) > \(Schema.migrations.last?.number ?? 0) THEN
                RAISE EXCEPTION '\(Refusal.newer.rawValue)';
            END IF;
            IF (SELECT max(epoch) FROM shards) + \(epochMargin) >= \(Ownership.lastEpoch) THEN
                RAISE EXCEPTION '\(Refusal.exhausted.rawValue)';
            END IF;
            UPDATE shards SET epoch = epoch + \(epochMargin), owner = NULL, desired_owner = NULL;
            DELETE FROM workers;
        END
        $restore$;
        ANALYZE;
        COMMIT;

        """

    /// Why a backup that can be read is not taken, in the words that `psql` then repeats.
    package enum Refusal: String, Hashable, Sendable, CaseIterable {
        case foreign = "it is no store of perezvon"
        case newer = "it was written by a newer perezvon"
        case exhausted = "it has been restored so often that there are no more ids for its orders"

        package var advice: String {
            switch self {
            case .foreign: "Name a file that `perezvon backup` made."
            case .newer: "Restore it with that version, or restore a backup made before the upgrade."
            case .exhausted: "Move its orders into a new store."
            }
        }
    }
}
