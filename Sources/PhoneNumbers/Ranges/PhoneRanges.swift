/// Ranges of E.164 numbers, to be searched without the library: about a dozen comparisons.
struct PhoneRanges: Sendable {
    /// First and last numbers of the ranges, ascending; no two overlap.
    private let lows: [UInt64]
    private let highs: [UInt64]

    /// Every number of mobile and fixed lines that is known for sure, in the countries whose people call each other most.
    static let known = PhoneRanges([PhoneRangeTable.valid, PhoneRangeTable.opened])

    /// - Parameter tables: lines of a country code, a length and prefixes, as `PhoneRangeTable` describes. Generated
    ///   text of ours: what is not of that form is left out, and the tests count what was read.
    init(_ tables: [String]) {
        var ranges: [(low: UInt64, high: UInt64)] = []
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, let length = Int(words[1]) else { continue }
            for word in words.dropFirst(2) {
                let ends = word.split(separator: "-")
                guard let first = ends.first, let last = ends.last,
                    let low = UInt64("\(words[0])\(padded(first, "0", length))"),
                    let high = UInt64("\(words[0])\(padded(last, "9", length))")
                else { continue }
                ranges.append((low, high))
            }
        }
        ranges.sort { $0.low < $1.low }
        var merged: [(low: UInt64, high: UInt64)] = []
        for range in ranges {
            if let last = merged.last, range.low <= last.high + 1 {
                merged[merged.count - 1].high = max(last.high, range.high)
            } else {
                merged.append(range)
            }
        }
        lows = merged.map(\.low)
        highs = merged.map(\.high)
    }

    var count: Int { lows.count }

    func contains(_ digits: UInt64) -> Bool {
        var low = 0
        var high = lows.count
        while low < high {
            let middle = (low + high) / 2
            if lows[middle] <= digits { low = middle + 1 } else { high = middle }
        }
        return low > 0 && digits <= highs[low - 1]
    }

    /// The ends of the range at an index, for tests that try its edges.
    subscript(index: Int) -> ClosedRange<UInt64> { lows[index]...highs[index] }
}

/// The prefix, filled up to a length with one digit.
private func padded(_ prefix: Substring, _ digit: Character, _ length: Int) -> String {
    prefix + String(repeating: digit, count: max(0, length - prefix.utf8.count))
}
