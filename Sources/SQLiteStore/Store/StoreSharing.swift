/// Who else may use the store's file.
package enum StoreSharing: Hashable, Sendable {
    /// One process for its whole life: it owns all shards.
    case alone
    /// The processes of a cluster on this machine, which write by turns and own shards of their own.
    case shared
}
