import Cluster
import Testing

/// A clock that people set, made into one that only goes on.
struct SteadyTimeTests {
    /// The readings at these moments of a clock that is wrong by so much.
    private func readings(_ moments: [(monotonic: Int64, error: Int64)]) -> [Int64] {
        var time = SteadyTime()
        return moments.map { time.read(wall: $0.monotonic + $0.error, monotonic: $0.monotonic) }
    }

    @Test func aTrueClockIsFollowed() {
        #expect(readings([(0, 0), (5, 0), (100, 0)]) == [0, 5, 100])
    }

    @Test func aStepForwardIsTakenAtOnce() {
        #expect(readings([(0, 0), (10, 3600), (20, 3600)]) == [0, 3610, 3620])
    }

    @Test func afterAStepBackTimeGoesOnAtHalfItsPace() {
        #expect(readings([(0, 0), (100, -60), (200, -60), (300, -60)]) == [0, 50, 140, 240])
    }

    /// For as long as the clock is behind: no timer waits for an hour because a clock was set back by one.
    @Test func timeNeverStandsStill() {
        let moments = (0...1000).map { (monotonic: Int64($0 * 10), error: Int64($0 == 0 ? 0 : -3_600_000)) }
        let readings = readings(moments)
        #expect(zip(readings, readings.dropFirst()).allSatisfy { $0 < $1 })
        #expect(readings.last == 5000)
    }
}
