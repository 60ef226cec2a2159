/// Random numbers from a seed: the same on every machine.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
package struct SeededRandom: RandomNumberGenerator, Sendable {
    /// What the numbers are for. Each concern has a stream of its own, so that one that draws more does not shift the others.
    package enum Concern: UInt64, Sendable {
        case schedule, names, network, database, telephone, customers, orders, shops, operators, crm, faults,
            supervisors, links
    }

    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package init(seed: UInt64, _ concern: Concern) {
        var root = SeededRandom(seed: seed ^ (concern.rawValue &+ 1) &* 0xd1b5_4a32_d192_ed03)
        state = root.next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }

    /// In `0 ..< bound`, by multiplication (Lemire 2019, without the rejection: the bias is below 2⁻³² for what is drawn here).
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "a choice of nothing")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// In `0 ..< 1`.
    package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    package mutating func happens(_ chance: Double) -> Bool { chance > 0 && uniform() < chance }

    /// Milliseconds, evenly spread.
    package mutating func milliseconds(_ range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(below(Int(range.upperBound - range.lowerBound) + 1))
    }

    /// Milliseconds around a mean, seldom many times it: exponential, cut at 20 times the mean.
    ///
    /// By comparisons only (von Neumann 1951): a logarithm differs in its last bit from one machine's library to another's.
    package mutating func milliseconds(mean: Int64) -> Int64 {
        var whole = 0
        while whole < 20 {
            let first = uniform()
            var last = first
            var count = 1
            while true {
                let number = uniform()
                if number >= last { break }
                last = number
                count += 1
            }
            if count % 2 == 1 { return Int64((Double(whole) + first) * Double(mean)) }
            whole += 1
        }
        return 20 * mean
    }

    package mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }
}
