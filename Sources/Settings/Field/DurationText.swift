import ContactCenter

/// Durations as people write them: `500ms`, `90s`, `15m`, `24h`, `30d`, `1h30m`.
package enum DurationText {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]
    /// Ten years: beyond any setting, far from an overflow.
    private static let longest: Int64 = 3650 * 86_400_000

    /// - Returns: nil for anything but whole numbers with units, largest first, at most ten years in all.
    package static func parse(_ text: String) -> Duration? {
        var rest = Substring(text)
        var total: Int64 = 0
        var next = 0
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...12).contains(digits.utf8.count), let count = Int64(digits) else { return nil }
            rest.removeFirst(digits.count)
            let name = rest.prefix { $0.isLetter }
            rest.removeFirst(name.count)
            guard let index = units.firstIndex(where: { $0.name == name }), index >= next else { return nil }
            next = index + 1
            let (product, overflow) = count.multipliedReportingOverflow(by: units[index].milliseconds)
            guard !overflow, product <= longest - total else { return nil }
            total += product
        }
        return .milliseconds(total)
    }

    /// The shortest text that `parse` reads back: one whole number with the largest unit that fits.
    package static func write(_ duration: Duration) -> String {
        let total = duration.wholeMilliseconds
        guard total != 0, let unit = units.first(where: { total % $0.milliseconds == 0 }) else { return "0s" }
        return "\(total / unit.milliseconds)\(unit.name)"
    }
}

extension FieldType where Value == Duration {
    static func duration(_ bounds: ClosedRange<Duration>) -> FieldType {
        let expected =
            "a duration as 90s, 15m, 24h or 30d, from \(DurationText.write(bounds.lowerBound)) to "
            + DurationText.write(bounds.upperBound)
        return .scalar(expected) { text in
            guard let duration = DurationText.parse(text) else { return .failure(.malformed) }
            return bounds.contains(duration) ? .success(duration) : .failure(.outOfBounds)
        }
    }
}
