/// The result that an operator fixes.
package enum Disposition: String, Hashable, Sendable, CaseIterable {
    case confirmed
    case declined
    /// Not a customer: a joke, a test, somebody else's number on purpose.
    case fake
    case duplicate
    case wrongNumber = "wrong_number"
    /// The customer asked to be called at a time.
    case callback
    case noDecision = "no_decision"
    case complaint
    case question
}
