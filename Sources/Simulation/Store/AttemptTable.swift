package import ContactCenter

/// The attempts of all orders, with what the store says no by: who is on the line, and the day's calls to a person.
package struct AttemptTable: Sendable {
    private var rows = NumberedRows<Attempt>()
    private var onTheLine: [PhoneNumber: AttemptID] = [:]
    private var byPhone: [PhoneNumber: OrderedIDs<Started>] = [:]
    private var openByShop: [ShopID: OrderedIDs<AttemptID>] = [:]

    private struct Started: Comparable, Sendable {
        var at: Instant
        var id: AttemptID

        static func < (left: Self, right: Self) -> Bool { (left.at, left.id) < (right.at, right.id) }
    }

    subscript(_ id: AttemptID) -> Attempt? { rows.row(of: id.order, id.number) }

    package func all(of order: OrderID) -> [Attempt] { rows.all(of: order) }

    /// The attempt to this phone that has no end, of any shop.
    package func open(to phone: PhoneNumber) -> AttemptID? { onTheLine[phone] }

    /// By order and number.
    package func open(of shop: ShopID) -> [Attempt] {
        openByShop[shop]?.ids.compactMap { self[$0] } ?? []
    }

    /// Calls to this phone since then, of all shops, without those that met full lines.
    func count(to phone: PhoneNumber, since start: Instant) -> Int {
        byPhone[phone]?.ids.reversed().prefix { $0.at >= start }.count { self[$0.id]?.outcome != .congestion } ?? 0
    }

    mutating func replace(_ attempt: Attempt?, of id: AttemptID) -> Attempt? {
        let former = rows.replace(attempt, of: id.order, id.number)
        if former?.phone != attempt?.phone || former?.startedAt != attempt?.startedAt {
            if let former { byPhone[former.phone]?.remove(Started(at: former.startedAt, id: id)) }
            if let attempt {
                byPhone[attempt.phone, default: OrderedIDs()].insert(Started(at: attempt.startedAt, id: id))
            }
        }
        if let former, former.endedAt == nil {
            if onTheLine[former.phone] == id { onTheLine[former.phone] = nil }
            openByShop[former.shop]?.remove(id)
        }
        if let attempt, attempt.endedAt == nil {
            onTheLine[attempt.phone] = id
            openByShop[attempt.shop, default: OrderedIDs()].insert(id)
        }
        return former
    }
}
