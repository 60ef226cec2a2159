package import ContactCenter

/// Where actors count what they do, for metrics.
package protocol Meter: Sendable {
    func judged(_ verdict: OrderVerdict, isResent: Bool, of shop: ShopID)
    /// A dial started; `wait` is the time from the order's arrival, of first dials.
    func dialled(isLate: Bool, wait: Duration?)
    func ended(_ outcome: Outcome)
    func fixed(_ disposition: Disposition)
    func delivered(_ answer: DeliveryAnswer)
    func committed(units: Int, in duration: Duration)
    func fenced()
}

/// A meter that counts nothing.
package struct NoMeter: Meter {
    package init() {}
    package func judged(_: OrderVerdict, isResent _: Bool, of _: ShopID) {}
    package func dialled(isLate _: Bool, wait _: Duration?) {}
    package func ended(_: Outcome) {}
    package func fixed(_: Disposition) {}
    package func delivered(_: DeliveryAnswer) {}
    package func committed(units _: Int, in _: Duration) {}
    package func fenced() {}
}
