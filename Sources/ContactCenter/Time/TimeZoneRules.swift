/// An IANA time zone's name: `Europe/Kyiv`.
package struct ZoneID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var rawValue: String

    package init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    package static let utc = ZoneID("UTC")
    package var description: String { rawValue }
    package static func < (left: ZoneID, right: ZoneID) -> Bool { left.rawValue < right.rawValue }
}

/// One zone's offsets from UTC, with every change of them (daylight saving, decrees) in the years it covers.
package struct TimeZoneRules: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        /// The first moment at which the offset holds.
        package var from: Instant
        /// Local time minus UTC, in seconds.
        package var offset: Int

        package init(from: Instant, offset: Int) {
            self.from = from
            self.offset = offset
        }
    }

    package let zone: ZoneID
    /// Ascending by `from`; the first holds for everything before the second.
    package let changes: [Change]

    /// - Precondition: `changes` is not empty and ascends.
    package init(zone: ZoneID, changes: [Change]) {
        precondition(!changes.isEmpty, "a zone without an offset")
        precondition(
            zip(changes, changes.dropFirst()).allSatisfy { $0.from < $1.from },
            "changes of \(zone) out of order")
        self.zone = zone
        self.changes = changes
    }

    package static let utc = TimeZoneRules(
        zone: .utc, changes: [Change(from: .distantPast, offset: 0)])

    /// Local time minus UTC at this moment.
    package func offset(at instant: Instant) -> Duration {
        var low = 0
        var high = changes.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if changes[middle].from <= instant { low = middle } else { high = middle }
        }
        return .seconds(changes[low].offset)
    }

    /// The local date at this moment.
    package func date(at instant: Instant) -> CivilDate {
        let seconds = (instant + offset(at: instant)).seconds
        return CivilDate(day: Int32(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400))
    }

    /// The local time of day in minutes, 0…1439.
    package func minuteOfDay(at instant: Instant) -> Int {
        let seconds = (instant + offset(at: instant)).seconds
        return Int((seconds % 86400 + 86400) % 86400) / 60
    }

    /// The moment at which a local clock shows this time.
    ///
    /// A time that a spring change skips becomes the moment of the change; of a time that an autumn change repeats,
    /// the first one is meant.
    package func instant(of date: CivilDate, _ time: TimeOfDay) -> Instant {
        let local = Instant(seconds: Int64(date.day) * 86400 + Int64(time.minutes) * 60)
        let early = offset(at: local - .days(1))
        let candidate = local - early
        if offset(at: candidate) == early { return candidate }
        let late = offset(at: candidate)
        let other = local - late
        if offset(at: other) == late { return other }
        return changes.first { $0.from > local - .days(1) }?.from ?? candidate
    }
}
