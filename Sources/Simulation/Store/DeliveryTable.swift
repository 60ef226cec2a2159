import Actors
package import ContactCenter

/// The outbox: every delivery, and those of each shop that are to be sent.
package struct DeliveryTable: Sendable {
    private struct Place: Comparable, Sendable {
        var createdAt: Instant
        var id: DeliveryID

        static func < (left: Self, right: Self) -> Bool { (left.createdAt, left.id) < (right.createdAt, right.id) }
    }

    private var rows = NumberedRows<Delivery>()
    private var byShop: [ShopID: OrderedIDs<Place>] = [:]
    private var pendingByShop: [ShopID: OrderedIDs<Place>] = [:]

    package subscript(_ id: DeliveryID) -> Delivery? { rows.row(of: id.order, Int(id.event)) }

    /// Oldest first.
    package func pending(of shop: ShopID, limit: Int) -> [Delivery] {
        pendingByShop[shop]?.ids.prefix(max(0, limit)).compactMap { self[$0.id] } ?? []
    }

    /// Oldest first.
    package func all(of shop: ShopID) -> [Delivery] {
        byShop[shop]?.ids.compactMap { self[$0.id] } ?? []
    }

    func counts(of shop: ShopID) -> DeliveryCounts {
        var counts = DeliveryCounts()
        for delivery in all(of: shop) {
            switch delivery.state {
            case .pending: counts.pending += 1
            case .delivered: counts.delivered += 1
            case .dead: counts.dead += 1
            }
        }
        return counts
    }

    /// A known delivery keeps what it tells of, whatever the new row says: only how it stands is written.
    mutating func replace(_ delivery: Delivery?, of id: DeliveryID) -> Delivery? {
        var row = delivery
        if let known = self[id], let delivery {
            row = known
            row?.state = delivery.state
            row?.tries = delivery.tries
            row?.lastError = delivery.lastError
        }
        let former = rows.replace(row, of: id.order, Int(id.event))
        if let former {
            let place = Place(createdAt: former.createdAt, id: id)
            if row == nil { byShop[former.shop]?.remove(place) }
            if former.isPending { pendingByShop[former.shop]?.remove(place) }
        }
        if let row {
            let place = Place(createdAt: row.createdAt, id: id)
            if former == nil { byShop[row.shop, default: OrderedIDs()].insert(place) }
            if row.isPending { pendingByShop[row.shop, default: OrderedIDs()].insert(place) }
        }
        return former
    }
}

extension Delivery {
    var isPending: Bool {
        switch state {
        case .pending: true
        case .delivered, .dead: false
        }
    }
}
