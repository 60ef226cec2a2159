package import Actors
package import ContactCenter

/// Takes changes of settings: checks them, stores them, and makes them hold at once.
package protocol SettingsKeeper: Sendable {
    /// Stores a document's next version.
    /// - Parameters:
    ///   - body: JSON without `kind` and `id`, or with the same ones.
    ///   - expected: the version that the writer has seen; nil to store in any case, 0 for a new document.
    /// - Throws: `Problem` with every field that is wrong, or `version_conflict` (412).
    func put(kind: String, id: String, body: [UInt8], expected: Int?, by: String) async throws
        -> StoredDocument
    func addDoNotCall(_ entry: DoNotCallEntry) async throws
    /// - Parameter shop: nil for the list of all shops.
    /// - Returns: whether there was such an entry.
    func removeDoNotCall(_ phone: PhoneNumber, shop: ShopID?) async throws -> Bool
}
