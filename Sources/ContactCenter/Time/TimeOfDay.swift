/// A wall-clock time, to the minute: `10:00`. `24:00` is the end of the day.
package struct TimeOfDay: Hashable, Comparable, Sendable {
    /// 0…1440
    package var minutes: Int

    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
            return nil
        }
        self.minutes = hour * 60 + minute
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutes < right.minutes
    }
}

extension TimeOfDay: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hour = digits(parts[0]), let minute = digits(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package var description: String {
        "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }
}
