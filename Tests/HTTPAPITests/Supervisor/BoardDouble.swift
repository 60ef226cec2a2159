import Actors
import ContactCenter
import Synchronization

/// A board whose numbers are set by the test.
final class BoardDouble: LiveBoardSource {
    private let talkingOperators = Mutex(1)
    private let readings: AsyncStream<Void>
    private let reading: AsyncStream<Void>.Continuation

    init() { (readings, reading) = AsyncStream.makeStream() }

    /// Waits until the board was read once more.
    func waitForReading() async {
        for await _ in readings { return }
    }

    func set(talking: Int) { talkingOperators.withLock { $0 = talking } }

    func board() async throws -> LiveBoard {
        defer { reading.yield() }
        let row = LiveBoard.ShopRow(
            shop: ShopID("demo-a"), name: LocalizedText("Demo A"), figures: ShopFigures(FigureCounts()),
            queues: [
                QueueStatus(
                    shop: ShopID("demo-a"), campaign: CampaignID("demo-a-confirm"), mode: .progressive, isPaused: false)
            ], delivered: 3, undelivered: 1, dead: 0)
        return LiveBoard(
            at: PeopleWorld.start, zone: .utc, shops: [row], operators: [.talking: talkingOperators.withLock { $0 }])
    }
}
