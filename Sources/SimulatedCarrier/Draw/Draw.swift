import Glibc

/// Random numbers that are a function of what they are about: the same question has the same answer, whenever and in
/// whatever order it is asked.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014) over the words.
struct Draw {
    /// What a number is for. Each purpose has numbers of its own, so that a new one changes none of the others.
    enum Purpose: UInt64 {
        case isInvalid, isOftenOff, isEager, earliestHour, latestHour, hasMachine, nature
        case progress, isCongested, isOff, isBusy, rejects, reject, machineAnswers, machineRing
        case answers, ring, isMissedMachine, intent, callbackDelay, talk, hangsUpEarly, earlyMoment
        case patience, message, isBurst
    }

    private let key: UInt64

    init(seed: UInt64, _ words: UInt64...) {
        key = words.reduce(Self.mixed(seed)) { Self.mixed($0 ^ $1) }
    }

    /// A word for a name: FNV-1a, 64 bits.
    static func word(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// In `0 ..< 1`.
    func uniform(_ purpose: Purpose) -> Double {
        uniform(purpose, 0)
    }

    func happens(_ purpose: Purpose, chance: Double) -> Bool {
        uniform(purpose) < chance
    }

    /// Evenly spread over the range, to the millisecond.
    func duration(_ purpose: Purpose, in range: ClosedRange<Duration>) -> Duration {
        let low = range.lowerBound.asMilliseconds
        let high = range.upperBound.asMilliseconds
        return .milliseconds(Int64(low + (high - low) * uniform(purpose)))
    }

    /// Log-normal round its median; what would be outside the limits is at the limit.
    func duration(_ purpose: Purpose, around spread: Spread) -> Duration {
        // Box and Muller, 1958; 1 − u is never zero.
        let radius = (-2 * log(1 - uniform(purpose, 0))).squareRoot()
        let normal = radius * cos(2 * Double.pi * uniform(purpose, 1))
        let value = spread.median.asMilliseconds * exp(spread.sigma * normal)
        let limits = spread.limits.lowerBound.asMilliseconds...spread.limits.upperBound.asMilliseconds
        return .milliseconds(Int64(min(max(value, limits.lowerBound), limits.upperBound)))
    }

    private func uniform(_ purpose: Purpose, _ index: UInt64) -> Double {
        let bits = Self.mixed(key ^ Self.mixed(purpose.rawValue << 8 | index))
        return Double(bits >> 11) * 0x1p-53
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var z = word &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }
}

extension Duration {
    fileprivate var asMilliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
