package import Actors
package import ContactCenter

extension MemoryStore: JournalReader {
    /// As many orders of one phone as duplicate checking looks at.
    private static let newest = 50

    package func history(shop: ShopID, _ queries: [HistoryQuery]) -> [OrderHistory] {
        read { tables in
            queries.map { query in
                let ids = query.phone.map { tables.orders(of: $0, shop) } ?? []
                return OrderHistory(
                    resent: tables.order(query.externalID, of: shop).flatMap { tables.known($0) },
                    samePhone: ids.suffix(Self.newest).reversed().compactMap { tables.known($0) })
            }
        }
    }

    package func liveLeads(shop: ShopID) -> [Lead] {
        read { tables in tables.liveLeads(of: shop).compactMap { tables.lead($0) } }
    }

    package func openAttempts(shop: ShopID) -> [Attempt] {
        read { $0.attempts.open(of: shop) }
    }

    package func lead(_ id: OrderID) -> (lead: Lead, shop: ShopID)? {
        read { $0.placed(id) }
    }

    package func order(_ id: OrderID) -> Order? {
        read { $0.order(id) }
    }

    package func leadsInHand(of id: OperatorID) -> [(lead: Lead, shop: ShopID)] {
        read { tables in tables.leadsInHand(of: id).compactMap { tables.placed($0) } }
    }

    package func openState(of id: OperatorID) -> OperatorStateSpan? {
        read { $0.spans.open(of: id) }
    }

    package func draft(of work: WorkID) -> Draft? {
        read { $0.drafts.row(of: work.order, work.number) }
    }

    package func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) -> [Lead] {
        read { tables in
            tables.leadsOnDoNotCall(of: shop).compactMap { tables.lead($0) }.filter { $0.phones.contains(phone) }
        }
    }

    package func pendingDeliveries(shop: ShopID, limit: Int) -> [Delivery] {
        read { $0.deliveries.pending(of: shop, limit: limit) }
    }

    package func delivery(_ id: DeliveryID) -> Delivery? {
        read { $0.deliveries[id] }
    }

    package func doNotCall() -> [DoNotCallEntry] {
        read { $0.doNotCall.all }
    }
}

extension MemoryStore: DeliveryCounter {
    package func deliveryCounts(shop: ShopID) -> DeliveryCounts {
        read { $0.deliveries.counts(of: shop) }
    }
}

extension StoreTables {
    fileprivate func placed(_ id: OrderID) -> (lead: Lead, shop: ShopID)? {
        guard let lead = lead(id), let shop = shop(of: id) else { return nil }
        return (lead, shop)
    }

    fileprivate func known(_ id: OrderID) -> KnownOrder? {
        record(id).map {
            KnownOrder(id: id, number: $0.order.number, submittedAt: $0.order.submittedAt, verdict: $0.verdict)
        }
    }
}
