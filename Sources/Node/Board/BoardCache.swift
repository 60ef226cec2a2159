import Actors
import Cluster
import ContactCenter

/// One reading of the board a second, however many look at it.
actor BoardCache: LiveBoardSource {
    private let source: BoardReader
    private let age = WallClockPace()
    private var last: (board: LiveBoard, at: Duration)?
    private var waiting: [CheckedContinuation<LiveBoard, any Error>] = []
    private var isReading = false

    init(_ source: BoardReader) {
        self.source = source
    }

    func board() async throws -> LiveBoard {
        if let last, age.elapsed - last.at < .milliseconds(900) { return last.board }
        if isReading { return try await withCheckedThrowingContinuation { waiting.append($0) } }
        isReading = true
        defer { isReading = false }
        do {
            let board = try await source.board()
            last = (board, age.elapsed)
            for continuation in waiting { continuation.resume(returning: board) }
            waiting = []
            return board
        } catch {
            for continuation in waiting { continuation.resume(throwing: error) }
            waiting = []
            throw error
        }
    }
}
