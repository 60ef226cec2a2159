/// What the tables count for a shop over a time, before any rate is made of it.
package struct FigureCounts: Hashable, Sendable {
    /// Order lines received, resends included.
    package var received = 0
    /// Resends of an external id.
    package var resent = 0
    /// Orders judged duplicates, resends left out.
    package var duplicates = 0
    /// Orders whose phone can't be dialled.
    package var fakesByPhone = 0
    /// Orders that an operator called fake.
    package var fakesByOperator = 0
    /// Orders with at least one attempt.
    package var dialled = 0
    /// Orders with at least one live conversation.
    package var contacted = 0
    package var confirmed = 0
    /// Contacted orders that an operator called fake.
    package var contactedFakes = 0
    /// The sum of the confirmed orders, in millionths of the currency, by currency.
    package var confirmedMicros: [String: Int64] = [:]
    /// Confirmed orders, by currency.
    package var confirmedByCurrency: [String: Int] = [:]
    package var attempts = 0
    package var attemptsByOutcome: [Outcome: Int] = [:]
    /// First dials after the deadline, and new orders past it that nobody has dialled.
    package var firstDialsLate = 0
    /// Milliseconds from submission to first dial, or from the first opening of the window: over `dialled` orders.
    package var firstDialMilliseconds: Int64 = 0
    /// Answers by customers, machines left out.
    package var answers = 0
    /// Milliseconds from the customer's answer to the operator's voice, over connected calls.
    package var answerWaitMilliseconds: Int64 = 0
    /// Connected calls with an answer wait of at most the service level's threshold.
    package var answeredWithinThreshold = 0
    package var abandoned = 0
    package var handled = 0
    package var talkMilliseconds: Int64 = 0
    package var afterCallMilliseconds: Int64 = 0
    /// Time of operators in states of work, and ready, by those who served the shop.
    package var busyMilliseconds: Int64 = 0
    package var readyMilliseconds: Int64 = 0

    package init() {}
}

/// The figures of a shop: the article's own definitions, and the field's.
///
/// A rate whose divisor is zero is nil: no orders is not the same as no success.
package struct ShopFigures: Hashable, Sendable {
    package var counts: FigureCounts

    package init(_ counts: FigureCounts) {
        self.counts = counts
    }

    /// Orders with a live conversation / orders dialled.
    package var contactRate: Double? { ratio(counts.contacted, counts.dialled) }

    /// Duplicates and resends / received.
    package var duplicateShare: Double? { ratio(counts.duplicates + counts.resent, counts.received) }

    /// Fakes, by phone or by operator / received.
    package var fakeShare: Double? {
        ratio(counts.fakesByPhone + counts.fakesByOperator, counts.received)
    }

    /// (Fakes + duplicates) / received.
    package var fakeAndDuplicateShare: Double? {
        ratio(
            counts.fakesByPhone + counts.fakesByOperator + counts.duplicates + counts.resent,
            counts.received)
    }

    /// Confirmed / (contacts − fakes).
    package var confirmedShare: Double? {
        ratio(counts.confirmed, counts.contacted - counts.contactedFakes)
    }

    /// Answered within the threshold / (answered + abandoned).
    package var serviceLevel: Double? {
        ratio(counts.answeredWithinThreshold, counts.handled + counts.abandoned)
    }

    /// Average speed of answer, seconds: from the customer's answer to the operator's voice.
    package var averageSpeedOfAnswer: Double? {
        mean(counts.answerWaitMilliseconds, counts.handled)
    }

    /// Average handle time, seconds: (talk + after-call work) / handled.
    package var averageHandleTime: Double? {
        mean(counts.talkMilliseconds + counts.afterCallMilliseconds, counts.handled)
    }

    /// Abandoned / customers who answered.
    package var abandonRate: Double? { ratio(counts.abandoned, counts.answers) }

    /// Work / (work + ready).
    package var occupancy: Double? {
        ratio(counts.busyMilliseconds, counts.busyMilliseconds + counts.readyMilliseconds)
    }

    /// Seconds from an order to its first dial, on average.
    package var averageFirstDial: Double? { mean(counts.firstDialMilliseconds, counts.dialled) }

    /// The average of confirmed orders by currency, in millionths of it, rounded towards zero.
    package var averageMicros: [String: Int64] {
        counts.confirmedByCurrency.filter { $0.value > 0 }.reduce(into: [:]) { averages, entry in
            averages[entry.key] = counts.confirmedMicros[entry.key].map { $0 / Int64(entry.value) }
        }
    }

    private func mean(_ milliseconds: Int64, _ count: Int) -> Double? {
        count > 0 ? Double(milliseconds) / 1000 / Double(count) : nil
    }

    private func ratio(_ part: some BinaryInteger, _ whole: some BinaryInteger) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
