/// What duplicate checking remembers of an order.
package struct KnownOrder: Hashable, Sendable {
    package var id: OrderID
    package var number: String
    package var submittedAt: Instant
    package var verdict: OrderVerdict

    package init(id: OrderID, number: String, submittedAt: Instant, verdict: OrderVerdict) {
        self.id = id
        self.number = number
        self.submittedAt = submittedAt
        self.verdict = verdict
    }
}
