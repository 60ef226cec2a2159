import Foundation

/// The telephone's own record of all lives of a node, one life after another: a kill ends every call of its life.
struct CallRecord {
    private(set) var placed: [String: Int] = [:]
    private(set) var problems: [String] = []
    private var live: [String: Set<String>] = [:]
    private var read = 0

    /// Reads what was written since, and closes the life where its node was killed.
    mutating func follow(_ path: String, isLifeOver: Bool) throws {
        let all = try Data(contentsOf: URL(filePath: path))
        let new = all.dropFirst(read)
        read = all.count
        if let last = new.last, last != 0x0A { problems.append("the record's last line is cut") }
        for line in new.split(separator: 0x0A) { try note(JSON(line)) }
        if isLifeOver { live = [:] }
    }

    private mutating func note(_ line: JSON) throws {
        guard let attempt = line["attempt"].text, let phone = line["phone"].text, let at = line["at_ms"].number else {
            problems.append("a line without attempt, phone or time: \(line)")
            return
        }
        switch line["event"].text {
        case "placed":
            if placed[attempt] != nil { problems.append("attempt \(attempt) was placed twice") }
            placed[attempt] = at
            if let other = live[phone]?.first {
                problems.append("\(phone) got the call \(attempt) during the call \(other)")
            }
            live[phone, default: []].insert(attempt)
        case "ended":
            live[phone]?.remove(attempt)
            if live[phone]?.isEmpty == true { live[phone] = nil }
        case "answered": break
        default: problems.append("an unknown event: \(line)")
        }
    }

    /// Calls under way.
    var liveCount: Int { live.count }
}
