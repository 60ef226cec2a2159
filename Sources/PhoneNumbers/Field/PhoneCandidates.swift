/// Where a field may hold numbers: the runs of signs between words, whole and parted.
struct PhoneCandidates: Sendable {
    /// Fewer digits than this are part of a number or an extension, and are no number by themselves.
    static let shortestNumber = 7
    /// Of a field with more candidates than this the rest is not looked at.
    static let most = 6

    /// Each to be tried in this order; the first number found is the first of the field.
    private(set) var readings: [Reading] = []

    /// The ways to read one run of signs, best first: as soon as one has given a number, the others are not tried.
    struct Reading: Hashable, Sendable {
        var ways: [Way]
    }

    struct Way: Hashable, Sendable {
        var numbers: [PlainNumber]
        /// Whether it is right only if each of its numbers is one.
        var isAllOrNothing = false
    }

    init(_ signs: [UInt8]) {
        for run in signs.split(separator: UInt8(ascii: "w")) {
            for run in Self.atPluses(run) {
                guard readings.count < Self.most else { return }
                if run.contains(where: Self.isDigit) {
                    readings.append(Reading(ways: Self.ways(run)))
                }
            }
        }
    }

    private static func ways(_ run: ArraySlice<UInt8>) -> [Way] {
        let whole = number(run)
        let single = whole.overflowed ? [] : [Way(numbers: [whole.number])]
        let parts = run.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") }
            .map(number).filter { !$0.overflowed && $0.count >= shortestNumber }.map(\.number)
        guard parts.count > 0, run.contains(where: isSeparator) else { return single + pairs(run) }
        // Two whole numbers are more likely than a long one; of `067/1234567` the whole is, of `0671234567, 15` the part.
        let isOneNumber = parts.count == 1 && !run.contains(UInt8(ascii: ","))
        let parted = [Way(numbers: Array(parts.prefix(2)))]
        return isOneNumber ? single + parted : parted + single
    }

    /// Two numbers with nothing but blanks between them, cut at any blank: for runs with more digits than one number has.
    private static func pairs(_ run: ArraySlice<UInt8>) -> [Way] {
        guard run.count(where: isDigit) >= 18 else { return [] }
        let blanks = run.indices.dropLast().filter {
            run[$0] == UInt8(ascii: "-") && run[$0 + 1] != UInt8(ascii: "-")
        }
        let ways = blanks.compactMap { blank -> Way? in
            let left = number(run[..<blank])
            let right = number(run[blank...])
            guard left.count >= shortestNumber, right.count >= shortestNumber, !left.overflowed,
                !right.overflowed
            else { return nil }
            return Way(numbers: [left.number, right.number], isAllOrNothing: true)
        }
        return Array(ways.prefix(8))
    }

    private static func isSeparator(_ sign: UInt8) -> Bool {
        sign == UInt8(ascii: "/") || sign == UInt8(ascii: ",")
    }

    /// Cuts before each plus that follows a digit: a second number begins there.
    private static func atPluses(_ run: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = run.startIndex
        var hasDigit = false
        for index in run.indices {
            if run[index] == UInt8(ascii: "+"), hasDigit {
                pieces.append(run[start..<index])
                start = index
                hasDigit = false
            } else if isDigit(run[index]) {
                hasDigit = true
            }
        }
        return pieces + [run[start...]]
    }

    /// The digits of a run, without the `(0)` that some write behind their country code.
    private static func number(_ run: ArraySlice<UInt8>) -> (
        number: PlainNumber, count: Int, overflowed: Bool
    ) {
        var number = PlainNumber()
        var count = 0
        var index = run.startIndex
        while index < run.endIndex {
            let sign = run[index]
            if sign == UInt8(ascii: "+"), count == 0 { number.hasPlus = true }
            if number.hasPlus, count > 0, run[index...].starts(with: [0x28, 0x30, 0x29]) {
                index += 3
                continue
            }
            if isDigit(sign) {
                count += 1
                if !number.append(UInt64(sign - UInt8(ascii: "0"))) { return (number, count, true) }
            }
            index += 1
        }
        return (number, count, false)
    }

    private static func isDigit(_ sign: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign)
    }
}
