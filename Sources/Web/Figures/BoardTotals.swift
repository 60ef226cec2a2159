package import ContactCenter

/// The figures of all shops of a board together.
extension LiveBoard {
    package var totals: ShopFigures {
        var sum = FigureCounts()
        for counts in shops.map(\.figures.counts) {
            sum.received += counts.received
            sum.resent += counts.resent
            sum.duplicates += counts.duplicates
            sum.fakesByPhone += counts.fakesByPhone
            sum.fakesByOperator += counts.fakesByOperator
            sum.dialled += counts.dialled
            sum.contacted += counts.contacted
            sum.confirmed += counts.confirmed
            sum.contactedFakes += counts.contactedFakes
            sum.attempts += counts.attempts
            sum.firstDialsLate += counts.firstDialsLate
        }
        return ShopFigures(sum)
    }

    package var delayed: Int { queues.reduce(0) { $0 + $1.delayed } }
    package var outsideWindow: Int { queues.reduce(0) { $0 + $1.outsideWindow } }
    package var offered: Int { queues.reduce(0) { $0 + $1.offered } }
    package var delivered: Int { shops.reduce(0) { $0 + $1.delivered } }
    package var undelivered: Int { shops.reduce(0) { $0 + $1.undelivered } }
    package var dead: Int { shops.reduce(0) { $0 + $1.dead } }

    /// Whether both show the same figures, whatever the clock says: a wait that grows is another figure.
    func looksLike(_ other: LiveBoard) -> Bool {
        let wait = FirstDialGauge(self).map { $0.waited.components.seconds }
        guard wait == FirstDialGauge(other).map({ $0.waited.components.seconds }) else { return false }
        var copy = other
        copy.at = at
        return self == copy
    }
}

extension ShopFigures {
    /// Resends and duplicates: what the article calls duplicates.
    package var allDuplicates: Int { counts.duplicates + counts.resent }
    package var fakes: Int { counts.fakesByPhone + counts.fakesByOperator }
}
