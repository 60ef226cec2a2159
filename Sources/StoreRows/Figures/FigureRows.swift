package import ContactCenter

/// The rows that a store's statements for figures answer with, column by column.
package enum FigureRows {
    /// New orders; resent; duplicates; fakes by phone; fakes by operators; confirmed; dialled; not dialled by their deadline.
    @inlinable
    package static func readOrders(_ row: inout some RowColumns, _ counts: inout FigureCounts) {
        let orders = Int(row.integer())
        counts.resent = Int(row.integer())
        counts.received = orders + counts.resent
        counts.duplicates = Int(row.integer())
        counts.fakesByPhone = Int(row.integer())
        counts.fakesByOperator = Int(row.integer())
        counts.confirmed = Int(row.integer())
        counts.dialled = Int(row.integer())
        counts.firstDialsLate = Int(row.integer())
    }

    /// Attempts; late first ones; milliseconds to them; answered; abandoned; connected; milliseconds that these waited; those
    /// within the threshold; milliseconds talked; orders contacted; fakes among them. Read after `readOrders`.
    @inlinable
    package static func readAttempts(_ row: inout some RowColumns, _ counts: inout FigureCounts) {
        counts.attempts = Int(row.integer())
        counts.firstDialsLate += Int(row.integer())
        counts.firstDialMilliseconds = row.integer()
        counts.answers = Int(row.integer())
        counts.abandoned = Int(row.integer())
        counts.handled = Int(row.integer())
        counts.answerWaitMilliseconds = row.integer()
        counts.answeredWithinThreshold = Int(row.integer())
        counts.talkMilliseconds = row.integer()
        counts.contacted = Int(row.integer())
        counts.contactedFakes = Int(row.integer())
    }
}
