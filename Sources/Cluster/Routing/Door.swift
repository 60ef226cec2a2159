/// Where messages from other nodes come in: delivers those of shards that are owned here, and sends the others on.
package final class Door: ParcelReceiver {
    /// A node-to-node message: shards were given to you, look at the store.
    package static let lookMethod: MessageName = "membership.look/1"
    package static let lookAddress = ActorAddress(kind: "Membership", key: "", partitionKey: "")

    private let system: ActorSystem
    private let directory: Directory
    private let link: PeerAddress?

    /// - Parameter link: this node's own.
    package init(system: ActorSystem, directory: Directory, link: PeerAddress?) {
        self.system = system
        self.directory = directory
        self.link = link
    }

    package func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        guard parcel.address.kind != Self.lookAddress.kind else {
            directory.requestLook()
            return answer(.reply([]))
        }
        let shard = system.shard(of: parcel.address)
        guard system.owns(shard) else { return answer(elsewhere(shard, parcel.epoch)) }
        let (sum, isOver) = system.clock.milliseconds.addingReportingOverflow(max(0, parcel.remaining))
        system.take(
            parcel.address, parcel.method, parcel.payload, deadline: isOver ? .max - 1 : sum,
            isAsked: parcel.wantsReply
        ) { [self] result in
            switch result {
            case .success(let reply): answer(.reply(reply))
            case .failure(.moved): answer(elsewhere(shard, parcel.epoch))
            case .failure(let error): answer(.refused(error))
            }
        }
    }

    /// Where the shard is, where that is known to be later than what the sender knew.
    private func elsewhere(_ shard: ShardID, _ seen: Epoch) -> ParcelAnswer {
        guard let owner = directory.owner(of: shard), owner.link != link, owner.epoch > seen else {
            directory.requestLook()
            return .redirect(owner: nil, epoch: seen)
        }
        return .redirect(owner: owner.link, epoch: owner.epoch)
    }
}
