import Actors
import Cluster
import ContactCenter

/// One process's way to the database: the store's ports over the simulated network.
struct DatabaseConnection: JournalStore, JournalReader, OwnershipStore {
    let database: Database
    let process: SimulatedProcess
    let site: Site

    private func ask<Value: Sendable>(
        isChange: Bool = false, _ body: @escaping @Sendable (any StorePart) throws -> Value
    ) async throws -> Value {
        let result = await process.outside(cut: Result<Value, any Error>.failure(DatabaseTrouble.cut)) { answer in
            database.ask(from: site, isChange: isChange, body, answer: answer)
        }
        return try result.get()
    }

    func write(_ commits: [Commit]) async throws -> [CommitVerdict] {
        do {
            return try await ask(isChange: true) { try $0.write(commits) }
        } catch let trouble as DatabaseTrouble {
            switch trouble {
            case .cut: throw StoreError.unknown("\(trouble)")
            case .unreachable, .full: throw StoreError.unusable(what: "\(trouble)", advice: "It will come back.")
            }
        }
    }

    // Reading

    func history(shop: ShopID, _ queries: [HistoryQuery]) async throws -> [OrderHistory] {
        try await ask { try $0.history(shop: shop, queries) }
    }
    func liveLeads(shop: ShopID) async throws -> [Lead] { try await ask { try $0.liveLeads(shop: shop) } }
    func openAttempts(shop: ShopID) async throws -> [Attempt] { try await ask { try $0.openAttempts(shop: shop) } }
    func lead(_ id: OrderID) async throws -> (lead: Lead, shop: ShopID)? { try await ask { try $0.lead(id) } }
    func order(_ id: OrderID) async throws -> Order? { try await ask { try $0.order(id) } }
    func leadsInHand(of id: OperatorID) async throws -> [(lead: Lead, shop: ShopID)] {
        try await ask { try $0.leadsInHand(of: id) }
    }
    func openState(of id: OperatorID) async throws -> OperatorStateSpan? { try await ask { try $0.openState(of: id) } }
    func draft(of work: WorkID) async throws -> Draft? { try await ask { try $0.draft(of: work) } }
    func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) async throws -> [Lead] {
        try await ask { try $0.leadsHeld(forDoNotCall: phone, shop: shop) }
    }
    func pendingDeliveries(shop: ShopID, limit: Int) async throws -> [Delivery] {
        try await ask { try $0.pendingDeliveries(shop: shop, limit: limit) }
    }
    func delivery(_ id: DeliveryID) async throws -> Delivery? { try await ask { try $0.delivery(id) } }
    func doNotCall() async throws -> [DoNotCallEntry] { try await ask { try $0.doNotCall() } }

    // Ownership

    func shardCount() async throws -> Int { try await ask { try $0.shardCount() } }
    func takeAllShards(as worker: String) async throws -> [ShardID: Epoch] {
        try await ask(isChange: true) { try $0.takeAllShards(as: worker) }
    }
    func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch? {
        try await ask(isChange: true) { try $0.takeShard(shard, as: worker) }
    }
    func join(_ worker: WorkerRecord, lease: Duration) async throws {
        try await ask(isChange: true) { try $0.join(worker, lease: lease) }
    }
    func renew(_ incarnation: String, lease: Duration) async throws -> ClusterView? {
        try await ask(isChange: true) { try $0.renew(incarnation, lease: lease) }
    }
    func view() async throws -> ClusterView { try await ask { try $0.view() } }
    func acquire(_ shard: ShardID, seen: Epoch, as worker: String) async throws -> Epoch? {
        try await ask(isChange: true) { try $0.acquire(shard, seen: seen, as: worker) }
    }
    func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) async throws -> Bool {
        try await ask(isChange: true) { try $0.handOver(shard, epoch: epoch, from: worker, to: next) }
    }
    func plan(_ desired: [ShardID: String?]) async throws { try await ask(isChange: true) { try $0.plan(desired) } }
    func expire(_ incarnation: String) async throws { try await ask(isChange: true) { try $0.expire(incarnation) } }
    func setDraining(_ incarnation: String, _ isDraining: Bool) async throws -> Bool {
        try await ask(isChange: true) { try $0.setDraining(incarnation, isDraining) }
    }
}
