/// Erlang's formulas for calls that arrive at random to `agents` operators, with a load of `load` erlangs: arrivals a second ×
/// seconds that each keeps an operator busy.
package enum Erlang {
    /// Erlang B: the chance that all are busy, where nobody waits.
    ///
    /// By the recursion B(0) = 1, B(n) = a·B(n−1) / (n + a·B(n−1)), which neither overflows nor loses digits (Jagerman 1974).
    package static func blocking(load: Double, agents: Int) -> Double {
        guard load > 0 else { return agents > 0 ? 0 : 1 }
        var blocking = 1.0
        for count in 0..<max(agents, 0) {
            blocking = load * blocking / (Double(count + 1) + load * blocking)
        }
        return blocking
    }

    /// Erlang C: the chance that a caller has to wait, where everybody waits. From Erlang B: C = B / (1 − ρ·(1 − B)), ρ = a/n.
    ///
    /// 1 where the load is too much for the operators: the queue grows for ever then.
    package static func waiting(load: Double, agents: Int) -> Double {
        guard load > 0 else { return agents > 0 ? 0 : 1 }
        guard Double(agents) > load else { return 1 }
        let blocking = blocking(load: load, agents: agents)
        return blocking / (1 - load / Double(agents) * (1 - blocking))
    }

    /// The share of callers who hear an operator within the time: 1 − C·e^(−(n − a)·t/h).
    ///
    /// - Parameter handleTime: in seconds, like `time`.
    package static func serviceLevel(load: Double, agents: Int, handleTime: Double, within time: Double) -> Double {
        guard load > 0 else { return agents > 0 ? 1 : 0 }
        guard Double(agents) > load else { return 0 }
        let slack = Double(agents) - load
        return 1 - waiting(load: load, agents: agents) * exponential(-slack * time / handleTime)
    }

    /// The average wait over all callers, in the unit of `handleTime`: C·h / (n − a). Infinite where the load is too much.
    package static func meanWait(load: Double, agents: Int, handleTime: Double) -> Double {
        guard load > 0 else { return agents > 0 ? 0 : .infinity }
        guard Double(agents) > load else { return .infinity }
        return waiting(load: load, agents: agents) * handleTime / (Double(agents) - load)
    }

    /// The fewest operators that reach a service level.
    ///
    /// - Parameter most: where even so many do not reach it, so many.
    package static func agents(
        load: Double, handleTime: Double, share: Double, within time: Double, most: Int = 10_000
    ) -> Int {
        guard load > 0 else { return 0 }
        var agents = Int(min(load, Double(most))) + 1
        while agents < most,
            serviceLevel(load: load, agents: agents, handleTime: handleTime, within: time) < share
        {
            agents += 1
        }
        return min(agents, most)
    }

    /// eˣ for x ≤ 0, to the last digits of a `Double`: the domain imports no library of mathematics.
    ///
    /// x = k·ln 2 + r with |r| ≤ ln 2 / 2; Taylor's series of r by Horner's scheme, whose rest is below 10⁻¹⁷.
    static func exponential(_ x: Double) -> Double {
        guard x > -745 else { return 0 }
        let k = (x * 1.442_695_040_888_963_4).rounded()
        let r = (x - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10
        var sum = 1.0
        for term in stride(from: 14.0, to: 0, by: -1) { sum = 1 + r / term * sum }
        return Double(sign: .plus, exponent: Int(k), significand: sum)
    }
}
