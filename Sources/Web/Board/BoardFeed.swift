import Actors
import ContactCenter

/// The board for all who watch: however many they are, the source is asked once a second.
actor BoardFeed<WallClock: Clock> where WallClock.Duration == Duration {
    private let source: any LiveBoardSource
    private let clock: WallClock
    /// How old an answer may be.
    private let freshness: Duration
    private var last: (board: LiveBoard, readAt: WallClock.Instant)?
    private var isReading = false
    private var waiters: [CheckedContinuation<Result<LiveBoard, any Error>, Never>] = []

    init(source: any LiveBoardSource, clock: WallClock, freshness: Duration) {
        self.source = source
        self.clock = clock
        self.freshness = freshness
    }

    /// The board, at most `freshness` old. Those who ask while it is being read wait for the same answer.
    func board() async throws -> LiveBoard {
        if let last, last.readAt.duration(to: clock.now) < freshness { return last.board }
        if isReading {
            return try await withCheckedContinuation { waiters.append($0) }.get()
        }
        isReading = true
        let result = await read()
        isReading = false
        if let board = try? result.get() { last = (board, clock.now) }  // A failure leaves the last good one.
        for waiter in waiters { waiter.resume(returning: result) }
        waiters = []
        return try result.get()
    }

    private func read() async -> Result<LiveBoard, any Error> {
        do {
            return .success(try await source.board())
        } catch {
            return .failure(error)
        }
    }
}
