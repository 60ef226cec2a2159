/// The queues of a shop's campaigns, by id and in the order of their ids.
///
/// An array beneath, so that a queue is changed where it stands: a dictionary would move it out and in again, and a loop
/// over its keys would make each change a copy of all heaps.
struct CampaignQueues {
    private var queues: [CampaignQueue]
    private var indices: [CampaignID: Int] = [:]
    /// In ascending order.
    let ids: [CampaignID]

    init(_ campaigns: [Campaign]) {
        let sorted = Dictionary(campaigns.map { ($0.id, $0) }, uniquingKeysWith: { $1 }).values
            .sorted { $0.id < $1.id }
        queues = sorted.map(CampaignQueue.init)
        ids = sorted.map(\.id)
        for (index, id) in ids.enumerated() { indices[id] = index }
    }

    func has(_ id: CampaignID) -> Bool { indices[id] != nil }

    /// - Precondition: there is such a campaign.
    subscript(id: CampaignID) -> CampaignQueue {
        _read { yield queues[indices[id]!] }
        _modify { yield &queues[indices[id]!] }
    }

    func campaign(_ id: CampaignID) -> Campaign? {
        guard let index = indices[id] else { return nil }
        return queues[index].campaign
    }

    var campaigns: [Campaign] { queues.map(\.campaign) }
}
