/// How asks went.
struct LaneFigures {
    let rate: Double
    /// Seconds.
    let median: Double
    let p99: Double

    init(seconds: Double, waits: [Double]) {
        let sorted = waits.sorted()
        rate = Double(waits.count) / seconds
        median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
    }
}
