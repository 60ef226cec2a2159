import Actors
import Cluster
import ContactCenter

/// The world's store, with every commit and every change of an owner told to the witness.
struct WitnessedStore: StorePart {
    let store: MemoryStore
    let witness: Witness

    func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        let verdicts = try store.write(commits)
        witness.observe(.committed(commits, verdicts))
        return verdicts
    }

    func history(shop: ShopID, _ queries: [HistoryQuery]) throws -> [OrderHistory] {
        store.history(shop: shop, queries)
    }
    func liveLeads(shop: ShopID) throws -> [Lead] { store.liveLeads(shop: shop) }
    func openAttempts(shop: ShopID) throws -> [Attempt] { store.openAttempts(shop: shop) }
    func lead(_ id: OrderID) throws -> (lead: Lead, shop: ShopID)? { store.lead(id) }
    func order(_ id: OrderID) throws -> Order? { store.order(id) }
    func leadsInHand(of id: OperatorID) throws -> [(lead: Lead, shop: ShopID)] { store.leadsInHand(of: id) }
    func openState(of id: OperatorID) throws -> OperatorStateSpan? { store.openState(of: id) }
    func draft(of work: WorkID) throws -> Draft? { store.draft(of: work) }
    func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) throws -> [Lead] {
        store.leadsHeld(forDoNotCall: phone, shop: shop)
    }
    func pendingDeliveries(shop: ShopID, limit: Int) throws -> [Delivery] {
        store.pendingDeliveries(shop: shop, limit: limit)
    }
    func delivery(_ id: DeliveryID) throws -> Delivery? { store.delivery(id) }
    func doNotCall() throws -> [DoNotCallEntry] { store.doNotCall() }

    func shardCount() throws -> Int { store.shardCount() }

    func takeAllShards(as worker: String) throws -> [ShardID: Epoch] {
        let epochs = store.takeAllShards(as: worker)
        for (shard, epoch) in epochs.sorted(by: { $0.key < $1.key }) {
            witness.observe(.owned(shard, epoch, owner: worker))
        }
        return epochs
    }

    func takeShard(_ shard: ShardID, as worker: String) throws -> Epoch? {
        let epoch = store.takeShard(shard, as: worker)
        if let epoch { witness.observe(.owned(shard, epoch, owner: worker)) }
        return epoch
    }

    func join(_ worker: WorkerRecord, lease: Duration) throws { store.join(worker, lease: lease) }
    func renew(_ incarnation: String, lease: Duration) throws -> ClusterView? { store.renew(incarnation, lease: lease) }
    func view() throws -> ClusterView { store.view() }

    func acquire(_ shard: ShardID, seen: Epoch, as worker: String) throws -> Epoch? {
        let epoch = store.acquire(shard, seen: seen, as: worker)
        if let epoch { witness.observe(.owned(shard, epoch, owner: worker)) }
        return epoch
    }

    func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) throws -> Bool {
        let isGiven = store.handOver(shard, epoch: epoch, from: worker, to: next)
        if isGiven { witness.observe(.owned(shard, Epoch(epoch.rawValue + 1), owner: next)) }
        return isGiven
    }

    func plan(_ desired: [ShardID: String?]) throws { store.plan(desired) }
    func expire(_ incarnation: String) throws { store.expire(incarnation) }
    func setDraining(_ incarnation: String, _ isDraining: Bool) throws -> Bool {
        store.setDraining(incarnation, isDraining)
    }

    func crashed() {}
}
