import ContactCenter

/// The `Retry-After` header, RFC 9110 section 10.2.3: seconds, or a date.
enum RetryAfter {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Returns: how long to wait, from nothing to `most`; nil where the header says nothing that can be understood.
    static func read(_ header: String?, now: Instant, most: Duration) -> Duration? {
        guard let header, header.utf8.count <= 64 else { return nil }
        let text = header.filter { $0 != "\t" }.split(separator: " ").joined(separator: " ")
        if let seconds = Int64(text), seconds >= 0 {
            return min(most, .seconds(min(seconds, Int64(most.asSeconds) + 1)))
        }
        return date(text).map { max(.zero, min(most, $0 - now)) }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`: the form of section 5.6.7 that alone is still sent.
    private static func date(_ text: String) -> Instant? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
            let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int64($0) }
        guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]) else {
            return nil
        }
        return Instant(seconds: Int64(date.day) * 86_400 + time[0] * 3600 + time[1] * 60 + time[2])
    }
}
