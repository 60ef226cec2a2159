package import Actors
package import Cluster

/// Everything that a store is to the rest of the system.
package typealias ConformingStore = JournalStore & JournalReader & Queries & Archive & OwnershipStore
