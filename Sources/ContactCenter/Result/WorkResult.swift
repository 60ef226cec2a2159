/// What an operator fixed about a lead after a contact.
package struct WorkResult: Hashable, Sendable {
    package var disposition: Disposition
    /// The shop's own word for the disposition, where it has one.
    package var shopDisposition: String?
    package var topic: String?
    package var questions: [String]
    package var comment: String?
    /// The changed basket, as JSON; nil where it stands.
    package var items: String?
    package var total: Amount?
    /// The chosen delivery, as JSON.
    package var delivery: String?
    package var callback: Callback?

    package init(
        disposition: Disposition, shopDisposition: String? = nil, topic: String? = nil,
        questions: [String] = [], comment: String? = nil, items: String? = nil,
        total: Amount? = nil, delivery: String? = nil, callback: Callback? = nil
    ) {
        self.disposition = disposition
        self.shopDisposition = shopDisposition
        self.topic = topic
        self.questions = questions
        self.comment = comment
        self.items = items
        self.total = total
        self.delivery = delivery
        self.callback = callback
    }
}

/// A call agreed with the customer.
package struct Callback: Hashable, Sendable {
    package var at: Instant
    /// The operator who promised it; nil for anyone.
    package var to: OperatorID?

    package init(at: Instant, to: OperatorID?) {
        self.at = at
        self.to = to
    }
}
