package import ContactCenter

/// Times as the API writes and reads them: `2026-11-27T10:00:00+02:00`. By hand, because it is on the way of every order.
package enum ISO8601 {
    /// - Parameter zone: whose offset at that moment is shown. Milliseconds are shown where there are any.
    package static func text(_ instant: Instant, in zone: TimeZoneRules = .utc) -> String {
        let offset = zone.offset(at: instant)
        let local = instant + offset
        let seconds = local.seconds
        let day = floorDivide(seconds, 86400)
        let rest = Int(seconds - day * 86400)
        let milliseconds = Int(local.milliseconds - seconds * 1000)
        let (year, month, dayOfMonth) = CivilDate(day: Int32(clamping: day)).components
        var text: [UInt8] = []
        text.reserveCapacity(29)
        append(year, 4, "", &text)
        append(month, 2, "-", &text)
        append(dayOfMonth, 2, "-", &text)
        append(rest / 3600, 2, "T", &text)
        append(rest / 60 % 60, 2, ":", &text)
        append(rest % 60, 2, ":", &text)
        if milliseconds > 0 { append(milliseconds, 3, ".", &text) }
        let minutes = Int(offset.components.seconds) / 60
        append(abs(minutes) / 60, 2, minutes < 0 ? "-" : "+", &text)
        append(abs(minutes) % 60, 2, ":", &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// A date, `T` or a space, a time to the second with or without a fraction, and `Z` or an offset.
    ///
    /// - Returns: nil for anything else: without an offset it is not a moment. A fraction is cut to milliseconds.
    package static func instant(_ text: some StringProtocol) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40, bytes[4] == UInt8(ascii: "-"),
            bytes[7] == UInt8(ascii: "-"), [0x54, 0x74, 0x20].contains(bytes[10]),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = digits(bytes, 0, 4), let month = digits(bytes, 5, 2),
            let day = digits(bytes, 8, 2), let hour = digits(bytes, 11, 2),
            let minute = digits(bytes, 14, 2), let second = digits(bytes, 17, 2),
            hour < 24, minute < 60, second <= 60,
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        var index = 19
        guard let milliseconds = fraction(bytes, &index), let offset = offset(bytes, index) else {
            return nil
        }
        let seconds = Int64(date.day) * 86400 + Int64(hour * 3600 + minute * 60 + second - offset)
        return Instant(milliseconds: seconds * 1000 + Int64(milliseconds))
    }

    private static func fraction(_ bytes: [UInt8], _ index: inout Int) -> Int? {
        guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") else { return 0 }
        index += 1
        var milliseconds = 0
        var count = 0
        while index < bytes.count, let digit = digits(bytes, index, 1) {
            if count < 3 { milliseconds = milliseconds * 10 + digit }
            count += 1
            index += 1
        }
        guard count > 0 else { return nil }
        while count < 3 {
            milliseconds *= 10
            count += 1
        }
        return milliseconds
    }

    /// Seconds, from `Z`, `+02:00`, `+0200` or `+02` at the end of the text.
    private static func offset(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] | 0x20 == UInt8(ascii: "z") { return index + 1 == bytes.count ? 0 : nil }
        let sign: Int
        switch bytes[index] {
        case UInt8(ascii: "+"): sign = 1
        case UInt8(ascii: "-"): sign = -1
        default: return nil
        }
        guard let hours = digits(bytes, index + 1, 2), hours < 24 else { return nil }
        var next = index + 3
        var minutes = 0
        if next < bytes.count {
            if bytes[next] == UInt8(ascii: ":") { next += 1 }
            guard let value = digits(bytes, next, 2), value < 60 else { return nil }
            minutes = value
            next += 2
        }
        return next == bytes.count ? sign * (hours * 3600 + minutes * 60) : nil
    }

    private static func digits(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var value = 0
        for index in start..<start + count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    private static func append(
        _ value: Int, _ width: Int, _ before: StaticString, _ text: inout [UInt8]
    ) {
        if before.utf8CodeUnitCount > 0 { text.append(unsafe before.utf8Start.pointee) }
        var divisor = width == 4 ? 1000 : width == 3 ? 100 : 10
        while divisor > 0 {
            text.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
