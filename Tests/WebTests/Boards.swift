import ContactCenter

/// A made-up board whose every number is told apart from the others.
enum Boards {
    /// Friday, 27 November 2026, 10:42:10 in Kyiv.
    static let now = Instant(milliseconds: 1_795_768_930_000)
    static let kyiv = TimeZoneRules(
        zone: ZoneID("Europe/Kyiv"), changes: [TimeZoneRules.Change(from: .distantPast, offset: 7200)])

    static func board(_ change: (inout LiveBoard) -> Void = { _ in }) -> LiveBoard {
        var board = LiveBoard(
            at: now, zone: kyiv, shops: [home, corner],
            operators: [.ready: 3, .talking: 21, .afterCall: 4, .onBreak: 2, .offline: 9], speed: 600)
        change(&board)
        return board
    }

    static let empty = LiveBoard(at: now, zone: .utc, shops: [], operators: [:])

    private static var home: LiveBoard.ShopRow {
        var counts = FigureCounts()
        counts.received = 10_250
        counts.resent = 410
        counts.duplicates = 390
        counts.fakesByPhone = 180
        counts.fakesByOperator = 45
        counts.dialled = 8900
        counts.contacted = 7120
        counts.confirmed = 4410
        counts.contactedFakes = 45
        counts.confirmedMicros = ["UAH": 9_281_234_565_000]
        counts.confirmedByCurrency = ["UAH": counts.confirmed]
        counts.attempts = 15_800
        counts.firstDialsLate = 12
        counts.firstDialMilliseconds = 8900 * 137_000
        counts.answers = 7400
        counts.abandoned = 74
        counts.handled = 7120
        counts.answeredWithinThreshold = 7000
        counts.answerWaitMilliseconds = 7120 * 700
        counts.talkMilliseconds = 7120 * 71_000
        counts.afterCallMilliseconds = 7120 * 20_500
        counts.busyMilliseconds = 800
        counts.readyMilliseconds = 200
        var queue = QueueStatus(
            shop: ShopID("home"), campaign: CampaignID("home-confirm"), mode: .progressive, isPaused: false)
        queue.ready = [61, 112, 7, 233]
        queue.delayed = 1840
        queue.outsideWindow = 96
        queue.offered = 1
        queue.dialling = 12
        queue.talking = 21
        queue.afterCall = 4
        queue.oldestNew = now - .seconds(252)
        queue.nearestDeadline = now + .seconds(648)
        return LiveBoard.ShopRow(
            shop: ShopID("home"),
            name: LocalizedText(["en": "Home & Garden", "ru": "Дом и сад", "uk": "Дім і сад"]),
            figures: ShopFigures(counts), queues: [queue], delivered: 6990, undelivered: 3, dead: 0)
    }

    private static var corner: LiveBoard.ShopRow {
        var counts = FigureCounts()
        counts.received = 95
        counts.confirmedMicros = ["KZT": 184_501_000_000, "PLN": 312_345_670]
        let queue = QueueStatus(
            shop: ShopID("corner"), campaign: CampaignID("corner-confirm"), mode: .preview, isPaused: true)
        return LiveBoard.ShopRow(
            shop: ShopID("corner"), name: LocalizedText("Corner <b>24</b>"), figures: ShopFigures(counts),
            queues: [queue], delivered: 0, undelivered: 0, dead: 2)
    }
}
