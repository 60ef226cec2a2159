/// Random numbers from a seed: SplitMix64 (Steele, Lea, Flood 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Dice of their own for a part, the same for the same part.
    func part(_ number: Int) -> Dice {
        var own = Dice(seed: state ^ UInt64(bitPattern: Int64(number &+ 1)) &* 0xD6E8_FEB8_6659_FD93)
        _ = own.next()
        return own
    }

    mutating func happens(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &self) < chance }
    mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
}
