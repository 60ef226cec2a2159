import Actors
import Cluster
import ContactCenter

/// A store's part that passes on what it does not do itself.
protocol StorePartAround: StorePart {
    var whole: WitnessedStore { get }
}

extension StorePartAround {
    func write(_ commits: [Commit]) throws -> [CommitVerdict] { try whole.write(commits) }

    func history(shop: ShopID, _ queries: [HistoryQuery]) throws -> [OrderHistory] {
        try whole.history(shop: shop, queries)
    }
    func liveLeads(shop: ShopID) throws -> [Lead] { try whole.liveLeads(shop: shop) }
    func openAttempts(shop: ShopID) throws -> [Attempt] { try whole.openAttempts(shop: shop) }
    func lead(_ id: OrderID) throws -> (lead: Lead, shop: ShopID)? { try whole.lead(id) }
    func order(_ id: OrderID) throws -> Order? { try whole.order(id) }
    func leadsInHand(of id: OperatorID) throws -> [(lead: Lead, shop: ShopID)] { try whole.leadsInHand(of: id) }
    func openState(of id: OperatorID) throws -> OperatorStateSpan? { try whole.openState(of: id) }
    func draft(of work: WorkID) throws -> Draft? { try whole.draft(of: work) }
    func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) throws -> [Lead] {
        try whole.leadsHeld(forDoNotCall: phone, shop: shop)
    }
    func pendingDeliveries(shop: ShopID, limit: Int) throws -> [Delivery] {
        try whole.pendingDeliveries(shop: shop, limit: limit)
    }
    func delivery(_ id: DeliveryID) throws -> Delivery? { try whole.delivery(id) }
    func doNotCall() throws -> [DoNotCallEntry] { try whole.doNotCall() }

    func shardCount() throws -> Int { try whole.shardCount() }
    func takeAllShards(as worker: String) throws -> [ShardID: Epoch] { try whole.takeAllShards(as: worker) }
    func takeShard(_ shard: ShardID, as worker: String) throws -> Epoch? { try whole.takeShard(shard, as: worker) }
    func join(_ worker: WorkerRecord, lease: Duration) throws { try whole.join(worker, lease: lease) }
    func renew(_ incarnation: String, lease: Duration) throws -> ClusterView? {
        try whole.renew(incarnation, lease: lease)
    }
    func view() throws -> ClusterView { try whole.view() }
    func acquire(_ shard: ShardID, seen: Epoch, as worker: String) throws -> Epoch? {
        try whole.acquire(shard, seen: seen, as: worker)
    }
    func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) throws -> Bool {
        try whole.handOver(shard, epoch: epoch, from: worker, to: next)
    }
    func plan(_ desired: [ShardID: String?]) throws { try whole.plan(desired) }
    func expire(_ incarnation: String) throws { try whole.expire(incarnation) }
    func setDraining(_ incarnation: String, _ isDraining: Bool) throws -> Bool {
        try whole.setDraining(incarnation, isDraining)
    }

    func crashed() { whole.crashed() }
}
