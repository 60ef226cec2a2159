/// How long something lasts, learned from what was seen: how many lasted at least so long, the older ones weighing less.
///
/// A histogram with exponential forgetting, so no shape is assumed: ring and talk times of real campaigns have none. Each new
/// observation takes 1/`memory` off the weight of all earlier ones; the weights add up to `memory` at most.
struct SurvivalCurve: Sendable {
    /// The weight of what lasted at least `index` × `width`; what outlasts the last bucket stays in it.
    private var survivors: [Double]
    private let width: Duration
    private let keep: Double
    private var totalSeconds = 0.0

    /// - Parameters:
    ///   - width: of a bucket; within it a time is taken as spread evenly.
    ///   - memory: observations that count.
    init(width: Duration, buckets: Int, memory: Double) {
        precondition(buckets > 1 && memory > 1 && width > .zero, "a curve of nothing")
        survivors = [Double](repeating: 0, count: buckets)
        self.width = width
        keep = 1 - 1 / memory
    }

    /// The weight of all that was seen.
    var count: Double { survivors[0] }

    /// In seconds; nil where nothing was seen.
    var mean: Double? { count > 0 ? totalSeconds / count : nil }

    /// What was seen before weighs a little less.
    mutating func fade() {
        for index in survivors.indices { survivors[index] *= keep }
        totalSeconds *= keep
    }

    mutating func note(_ duration: Duration) {
        let seconds = max(duration, .zero).asSeconds
        let last = min(Int(seconds / width.asSeconds), survivors.count - 1)
        for index in 0...last { survivors[index] += 1 }
        totalSeconds += seconds
    }

    /// The weight of what lasts at least so long.
    func survivors(of duration: Duration) -> Double {
        let place = max(duration, .zero).asSeconds / width.asSeconds
        let index = Int(min(place, Double(survivors.count)))
        guard index + 1 < survivors.count else { return survivors[survivors.count - 1] }
        return survivors[index] + (survivors[index + 1] - survivors[index]) * (place - Double(index))
    }

    /// The chance that what has lasted for `elapsed` ends within `span` more.
    ///
    /// Of what outlasts nearly all that was seen, an exponential's first order is taken: `span` / (mean + `span`).
    func chanceOfEnd(within span: Duration, after elapsed: Duration) -> Double {
        let now = survivors(of: elapsed)
        guard now >= 1 else {
            guard let mean else { return 0 }
            return span.asSeconds / (mean + span.asSeconds)
        }
        return 1 - survivors(of: elapsed + span) / now
    }
}
