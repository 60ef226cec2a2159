package import Actors
package import Cluster
package import ContactCenter

/// What a world's nodes ask of its store, at one moment each. A whole part is `MemoryStore` with a witness; a defective one shows
/// that the simulator finds what it does wrong.
package protocol StorePart: Sendable {
    func write(_ commits: [Commit]) throws -> [CommitVerdict]
    func history(shop: ShopID, _ queries: [HistoryQuery]) throws -> [OrderHistory]
    func liveLeads(shop: ShopID) throws -> [Lead]
    func openAttempts(shop: ShopID) throws -> [Attempt]
    func lead(_ id: OrderID) throws -> (lead: Lead, shop: ShopID)?
    func order(_ id: OrderID) throws -> Order?
    func leadsInHand(of id: OperatorID) throws -> [(lead: Lead, shop: ShopID)]
    func openState(of id: OperatorID) throws -> OperatorStateSpan?
    func draft(of work: WorkID) throws -> Draft?
    func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) throws -> [Lead]
    func pendingDeliveries(shop: ShopID, limit: Int) throws -> [Delivery]
    func delivery(_ id: DeliveryID) throws -> Delivery?
    func doNotCall() throws -> [DoNotCallEntry]

    func shardCount() throws -> Int
    func takeAllShards(as worker: String) throws -> [ShardID: Epoch]
    func takeShard(_ shard: ShardID, as worker: String) throws -> Epoch?
    func join(_ worker: WorkerRecord, lease: Duration) throws
    func renew(_ incarnation: String, lease: Duration) throws -> ClusterView?
    func view() throws -> ClusterView
    func acquire(_ shard: ShardID, seen: Epoch, as worker: String) throws -> Epoch?
    func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) throws -> Bool
    func plan(_ desired: [ShardID: String?]) throws
    func expire(_ incarnation: String) throws
    func setDraining(_ incarnation: String, _ isDraining: Bool) throws -> Bool

    /// The database went down and comes up with what is durable.
    func crashed()
}
