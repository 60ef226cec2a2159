import ContactCenter
import DequeModule

/// The last lines of what happened, for people.
struct TraceLog {
    private static let limit = 200_000

    private var entries = Deque<(at: Instant, node: String?, line: TraceLine)>()

    mutating func add(_ at: Instant, _ node: String?, _ line: TraceLine) {
        entries.append((at, node, line))
        if entries.count > Self.limit { entries.removeFirst() }
    }

    var lines: [String] {
        entries.map { entry in
            let time = Self.time(entry.at)
            let node = (entry.node ?? "world").padded(to: 10)
            return "\(time) \(node) \(entry.line.text)"
        }
    }

    /// `12:00:03.250`, in UTC.
    private static func time(_ instant: Instant) -> String {
        let milliseconds = instant.milliseconds
        let seconds = instant.seconds
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let rest = milliseconds - seconds * 1000
        let thousandths = String(repeating: "0", count: 3 - "\(rest)".count) + "\(rest)"
        return "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(thousandths)"
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String {
        self.count < count ? self + String(repeating: " ", count: count - self.count) : self
    }
}
