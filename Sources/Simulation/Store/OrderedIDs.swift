/// Ids in ascending order, whatever the order in which they came: what an index of a table is.
///
/// Cheap where new ids are mostly the greatest.
struct OrderedIDs<ID: Comparable & Sendable>: Sendable {
    private(set) var ids: [ID] = []

    mutating func insert(_ id: ID) {
        let index = place(of: id)
        if index < ids.count, ids[index] == id { return }
        ids.insert(id, at: index)
    }

    mutating func remove(_ id: ID) {
        let index = place(of: id)
        if index < ids.count, ids[index] == id { ids.remove(at: index) }
    }

    /// The first that is not less than this one.
    private func place(of id: ID) -> Int {
        guard let last = ids.last, !(last < id) else { return ids.count }
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
