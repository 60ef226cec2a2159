package import ContactCenter
import Foundation
import Synchronization

/// Turns Foundation's time zones into rules that the domain can work with.
///
/// Foundation brings its own copy of the IANA database, so no files of the machine are needed.
package enum TimeZoneLibrary {
    /// The years whose changes are known; before and after, the nearest offset holds.
    package static let years = 2020...2040

    /// Rules by name, for names that exist; there are some six hundred of them.
    private static let cache = Mutex<[ZoneID: TimeZoneRules]>([:])

    /// The names of all zones, in alphabetical order.
    package static var zones: [ZoneID] {
        (TimeZone.knownTimeZoneIdentifiers + ["UTC"]).map { ZoneID($0) }.sorted()
    }

    /// The rules of an IANA name such as `Europe/Kyiv`; nil for any other text.
    ///
    /// Tens of microseconds for the first time, then a look-up.
    package static func rules(for zone: ZoneID) -> TimeZoneRules? {
        if zone == .utc { return .utc }
        if let rules = cache.withLock({ $0[zone] }) { return rules }
        guard isName(zone.rawValue), let found = TimeZone(identifier: zone.rawValue) else {
            return nil
        }
        let rules = TimeZoneRules(zone: zone, changes: changes(of: found))
        cache.withLock { $0[zone] = rules }
        return rules
    }

    /// A calendar of these zones. Names that do not exist are left out: `BusinessCalendar.knows` tells.
    package static func calendar(of zones: some Sequence<ZoneID>) -> BusinessCalendar {
        BusinessCalendar(zones.compactMap(rules))
    }

    /// Foundation also takes `GMT+3`, `EST` and the like, which are no places and mean different things to different people.
    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.utf8.contains(UInt8(ascii: "/"))
    }

    private static func changes(of zone: TimeZone) -> [TimeZoneRules.Change] {
        var date = moment(year: years.lowerBound)
        let end = moment(year: years.upperBound + 1)
        var changes = [
            TimeZoneRules.Change(from: .distantPast, offset: zone.secondsFromGMT(for: date))
        ]
        // Not only daylight saving: decrees that move a zone are among these.
        while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date, next < end {
            date = next
            let offset = zone.secondsFromGMT(for: date)
            guard offset != changes.last?.offset else { continue }
            changes.append(
                TimeZoneRules.Change(
                    from: Instant(seconds: Int64(date.timeIntervalSince1970)), offset: offset))
        }
        return changes
    }

    /// The year's first moment in UTC.
    private static func moment(year: Int) -> Date {
        let day = CivilDate(year: year, month: 1, day: 1)?.day ?? 0
        return Date(timeIntervalSince1970: Double(day) * 86400)
    }
}
