/// How many of several independent things happen, each with its own chance: the Poisson binomial distribution, exactly, by
/// adding one after another (Chen, Liu 1997). Tails below 10⁻¹² are dropped, so that hundreds of small chances cost little.
struct CountDistribution: Sendable {
    /// By count.
    private(set) var chances = [1.0]
    private(set) var mean = 0.0

    /// One thing more that may happen.
    mutating func add(_ chance: Double) {
        let chance = min(max(chance, 0), 1)
        guard chance > 0 else { return }
        mean += chance
        chances.append(0)
        for count in stride(from: chances.count - 1, to: 0, by: -1) {
            chances[count] += (chances[count - 1] - chances[count]) * chance
        }
        chances[0] *= 1 - chance
        while chances.count > 1, chances[chances.count - 1] < 1e-12 { chances.removeLast() }
    }

    /// The chances of at most 0, 1, 2… as far as there are counts.
    var cumulative: [Double] {
        var sum = 0.0
        return chances.map { chance in
            sum += chance
            return min(sum, 1)
        }
    }
}
