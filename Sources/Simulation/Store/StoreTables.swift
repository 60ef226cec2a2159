import Actors
package import Cluster
package import ContactCenter

/// The tables of a store as a value: what PostgreSQL holds, with the indexes that actors look things up by.
///
/// A copy is cheap until one of the two is changed. Every read gives its rows in an order that does not depend on hashing.
package struct StoreTables: Sendable {
    /// All orders, in the order in which they were written.
    package private(set) var orderIDs: [OrderID] = []
    private var orders: [OrderID: OrderRecord] = [:]
    private var leads: [OrderID: PlacedLead] = [:]
    private var resends: [OrderID: Int] = [:]
    var events = NumberedRows<TimelineEntry>()
    var attempts = AttemptTable()
    var results = NumberedRows<FixedResult>()
    var deliveries = DeliveryTable()
    var spans = SpanTable()
    var drafts = NumberedRows<Draft>()
    var doNotCall = DoNotCallTable()
    var archive = ArchiveTables()
    package var ownership: OwnershipTable

    private var byExternalID: [InShop<String>: OrderID] = [:]
    private var byPhone: [InShop<PhoneNumber>: OrderedIDs<OrderID>] = [:]
    private var byShop: [ShopID: [OrderID]] = [:]
    private var liveByShop: [ShopID: OrderedIDs<OrderID>] = [:]
    private var heldByShop: [ShopID: OrderedIDs<OrderID>] = [:]
    private var byOperator: [OperatorID: OrderedIDs<OrderID>] = [:]

    package init(shardCount: Int) {
        ownership = OwnershipTable(shardCount: shardCount)
    }
}

/// An order's row: the order and what became of it when it was taken in.
package struct OrderRecord: Sendable {
    package var order: Order
    package var verdict: OrderVerdict
}

/// A lead's row, which also says whose it is.
struct PlacedLead: Sendable {
    var lead: Lead
    var shop: ShopID
}

// Rows that are read one by one

extension StoreTables {
    package func order(_ id: OrderID) -> Order? { orders[id]?.order }
    package func record(_ id: OrderID) -> OrderRecord? { orders[id] }
    package func lead(_ id: OrderID) -> Lead? { leads[id]?.lead }
    package func shop(of id: OrderID) -> ShopID? { leads[id]?.shop }
    package func timesResent(_ id: OrderID) -> Int { resends[id] ?? 0 }

    package func order(_ externalID: String, of shop: ShopID) -> OrderID? {
        byExternalID[InShop(externalID, of: shop)]
    }

    /// Ascending by id.
    package func orders(of phone: PhoneNumber, _ shop: ShopID) -> [OrderID] {
        byPhone[InShop(phone, of: shop)]?.ids ?? []
    }

    /// In the order in which they were written.
    package func orders(of shop: ShopID) -> [OrderID] { byShop[shop] ?? [] }
    /// Ascending by id, as are the other two.
    package func liveLeads(of shop: ShopID) -> [OrderID] { liveByShop[shop]?.ids ?? [] }
    package func leadsInHand(of id: OperatorID) -> [OrderID] { byOperator[id]?.ids ?? [] }
    package func leadsOnDoNotCall(of shop: ShopID) -> [OrderID] { heldByShop[shop]?.ids ?? [] }
}

// Rows with their indexes: each gives back the row that was there

extension StoreTables {
    /// - Precondition: an order is taken away only as the one that was written last.
    mutating func replace(_ record: OrderRecord?, of id: OrderID) -> OrderRecord? {
        let former = orders.removeValue(forKey: id)
        if let order = former?.order {
            byExternalID[InShop(order.externalID, of: order.shop)] = nil
            if let phone = order.phone { byPhone[InShop(phone, of: order.shop)]?.remove(id) }
            if byShop[order.shop]?.last == id { byShop[order.shop]?.removeLast() }
            if orderIDs.last == id { orderIDs.removeLast() }
        }
        guard let record else { return former }
        let order = record.order
        orders[id] = record
        orderIDs.append(id)
        byShop[order.shop, default: []].append(id)
        byExternalID[InShop(order.externalID, of: order.shop)] = id
        if let phone = order.phone { byPhone[InShop(phone, of: order.shop), default: OrderedIDs()].insert(id) }
        return former
    }

    mutating func replace(_ placed: PlacedLead?, of id: OrderID) -> PlacedLead? {
        let former = leads[id]
        leads[id] = placed
        let (was, shall) = (former?.lead.state, placed?.lead.state)
        guard let shop = placed?.shop ?? former?.shop else { return former }
        if was?.isLive != shall?.isLive {
            if shall?.isLive ?? false { liveByShop[shop, default: OrderedIDs()].insert(id) }
            if was?.isLive ?? false { liveByShop[shop]?.remove(id) }
        }
        if was?.operator != shall?.operator {
            if let person = was?.operator { byOperator[person]?.remove(id) }
            if let person = shall?.operator { byOperator[person, default: OrderedIDs()].insert(id) }
        }
        if was == .held(.doNotCall) { heldByShop[shop]?.remove(id) }
        if shall == .held(.doNotCall) { heldByShop[shop, default: OrderedIDs()].insert(id) }
        return former
    }

    mutating func replace(resends count: Int?, of id: OrderID) -> Int? {
        let former = resends[id]
        resends[id] = count
        return former
    }
}
