import ContactCenter
import Testing

struct ShopFiguresTests {
    /// A day worked out by hand: 1,000 lines, 41 resent, 35 duplicates, 20 unreadable phones, 880 dialled, 660 reached,
    /// of whom 10 were fakes and 455 confirmed.
    @Test func aDayComesOutAsItWasWorkedOutByHand() {
        var counts = FigureCounts()
        counts.received = 1000
        counts.resent = 41
        counts.duplicates = 35
        counts.fakesByPhone = 20
        counts.fakesByOperator = 10
        counts.contactedFakes = 10
        counts.dialled = 880
        counts.contacted = 660
        counts.confirmed = 455
        counts.answers = 700
        counts.handled = 680
        counts.abandoned = 20
        counts.answeredWithinThreshold = 630
        counts.answerWaitMilliseconds = 1_020_000
        counts.talkMilliseconds = 81_600_000
        counts.afterCallMilliseconds = 13_600_000
        counts.busyMilliseconds = 30_000_000
        counts.readyMilliseconds = 10_000_000
        counts.firstDialMilliseconds = 264_000_000
        let figures = ShopFigures(counts)
        #expect(figures.contactRate == 0.75)
        #expect(figures.duplicateShare == 0.076)
        #expect(figures.fakeShare == 0.03)
        #expect(figures.fakeAndDuplicateShare == 0.106)
        #expect(figures.confirmedShare == 0.7)
        #expect(figures.serviceLevel == 0.9)
        #expect(figures.averageSpeedOfAnswer == 1.5)
        #expect(figures.averageHandleTime == 140)
        #expect(figures.abandonRate.map { abs($0 - 20.0 / 700) < 1e-12 } == true)
        #expect(figures.occupancy == 0.75)
        #expect(figures.averageFirstDial == 300)
    }

    @Test func noOrdersAreNotTheSameAsNoSuccess() {
        let figures = ShopFigures(FigureCounts())
        let rates = [
            figures.contactRate, figures.duplicateShare, figures.fakeShare, figures.fakeAndDuplicateShare,
            figures.confirmedShare, figures.serviceLevel, figures.averageSpeedOfAnswer, figures.averageHandleTime,
            figures.abandonRate, figures.occupancy, figures.averageFirstDial,
        ]
        #expect(rates.allSatisfy { $0 == nil })
        var counts = FigureCounts()
        counts.contacted = 3
        counts.contactedFakes = 3
        #expect(ShopFigures(counts).confirmedShare == nil, "all contacts were fakes")
    }
}
