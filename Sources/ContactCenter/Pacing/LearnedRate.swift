/// How often something holds, learned with forgetting: the mean of a Beta distribution over the last `memory` trials or so.
struct LearnedRate: Sendable {
    private var successes: Double
    private var trials: Double
    private let keep: Double

    /// - Parameters:
    ///   - prior: what is believed before anything was seen, with the weight of `priorWeight` trials.
    ///   - memory: trials that count.
    init(prior: Double, priorWeight: Double, memory: Double) {
        precondition((0...1).contains(prior) && priorWeight > 0 && memory > 1, "a rate of nothing")
        successes = prior * priorWeight
        trials = priorWeight
        keep = 1 - 1 / memory
    }

    var value: Double { successes / trials }

    mutating func note(_ isSuccess: Bool) {
        successes = successes * keep + (isSuccess ? 1 : 0)
        trials = trials * keep + 1
    }
}
