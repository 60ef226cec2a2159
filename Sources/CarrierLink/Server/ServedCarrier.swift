package import Actors
package import ContactCenter

/// A carrier that can be put behind HTTP.
package protocol ServedCarrier: Telephony {
    /// Places a call as `place` does.
    /// - Returns: whether it is new; false where one under this id was placed before.
    /// - Throws: where the call was provably not placed, and will not be.
    func take(_ call: CallOrder) async throws -> Bool
    /// The shop of a call that is under way or was so lately; nil for another.
    func shop(of attempt: AttemptID) -> ShopID?
}
