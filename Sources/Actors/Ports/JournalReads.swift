package import ContactCenter

/// What a store can be asked. Reads see everything that a write returned before.
package protocol JournalReader: Sendable {
    /// The earlier orders of these submissions' shops, by external id and by phone: one answer for each query, in order.
    func history(shop: ShopID, _ queries: [HistoryQuery]) async throws -> [OrderHistory]
    /// Every lead of the shop that is live, as of now.
    func liveLeads(shop: ShopID) async throws -> [Lead]
    /// Attempts of the shop that have no end.
    func openAttempts(shop: ShopID) async throws -> [Attempt]
    /// The lead and where it belongs; nil where there is none.
    func lead(_ id: OrderID) async throws -> (lead: Lead, shop: ShopID)?
    func order(_ id: OrderID) async throws -> Order?
    /// The leads that this operator has in hand.
    func leadsInHand(of id: OperatorID) async throws -> [(lead: Lead, shop: ShopID)]
    /// What the operator was doing last, where that has no end.
    func openState(of id: OperatorID) async throws -> OperatorStateSpan?
    func draft(of work: WorkID) async throws -> Draft?
    /// Held leads with this phone on a do-not-call list.
    func leadsHeld(forDoNotCall phone: PhoneNumber, shop: ShopID) async throws -> [Lead]
    /// Deliveries that are pending, oldest first, at most `limit`.
    func pendingDeliveries(shop: ShopID, limit: Int) async throws -> [Delivery]
    func delivery(_ id: DeliveryID) async throws -> Delivery?
    func doNotCall() async throws -> [DoNotCallEntry]
}

/// One submission's question to the past.
package struct HistoryQuery: Hashable, Sendable {
    package var externalID: String
    package var phone: PhoneNumber?

    package init(externalID: String, phone: PhoneNumber?) {
        self.externalID = externalID
        self.phone = phone
    }
}

/// The past that a submission is judged by.
package struct OrderHistory: Hashable, Sendable {
    /// The order that has the same external id, with its first verdict.
    package var resent: KnownOrder?
    /// Orders of the same phone, the newest 50, newest first.
    package var samePhone: [KnownOrder]

    package init(resent: KnownOrder?, samePhone: [KnownOrder]) {
        self.resent = resent
        self.samePhone = samePhone
    }
}
