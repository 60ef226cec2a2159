/// A number that changes with every change of settings, so that other processes see that there was one.
enum Migration003 {
    static let settingsRevision = """
        INSERT INTO meta (key, value) VALUES ('settings_revision', '1');

        \(["documents", "do_not_call"].flatMap { table in
            ["INSERT", "UPDATE", "DELETE"].map { trigger(on: table, after: $0) }
        }.joined(separator: "\n"))
        """

    private static func trigger(on table: String, after event: String) -> String {
        """
        CREATE TRIGGER \(table)_revised_by_\(event.lowercased()) AFTER \(event) ON \(table) BEGIN
            UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'settings_revision';
        END;
        """
    }
}
