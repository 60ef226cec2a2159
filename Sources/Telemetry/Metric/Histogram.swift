import Synchronization

/// How values are spread over fixed buckets, from any thread.
package final class Histogram: Sendable {
    /// For durations in seconds: from half a millisecond to ten seconds.
    package static let seconds = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    /// What was observed until now. `counts` has one more than `bounds`: what is above all of them.
    package struct Reading: Hashable, Sendable {
        package var counts: [Int]
        package var sum: Double
    }

    let bounds: [Double]
    private let state: Mutex<Reading>

    init(bounds: [Double]) {
        precondition(
            !bounds.isEmpty && zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 },
            "the bounds of a histogram ascend")
        self.bounds = bounds
        state = Mutex(Reading(counts: Array(repeating: 0, count: bounds.count + 1), sum: 0))
    }

    /// Counts a value into the first bucket whose bound it does not pass. What is not a number is left out.
    package func observe(_ value: Double) {
        guard !value.isNaN else { return }
        let index = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { reading in
            reading.counts[index] += 1
            reading.sum += value
        }
    }

    package func observe(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        observe(Double(seconds) + Double(attoseconds) / 1e18)
    }

    package var reading: Reading { state.withLock { $0 } }
}
