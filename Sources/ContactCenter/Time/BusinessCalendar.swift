/// The time zones in use, and the only place where local time is worked out.
package struct BusinessCalendar: Sendable {
    private var zones: [ZoneID: TimeZoneRules]

    package init(_ zones: some Sequence<TimeZoneRules> = []) {
        self.zones = [.utc: .utc]
        for rules in zones { self.zones[rules.zone] = rules }
    }

    package func knows(_ zone: ZoneID) -> Bool { zones[zone] != nil }

    /// The zone's rules, or UTC's for a zone that is not known: a zone is checked where it enters the system.
    package func rules(_ zone: ZoneID) -> TimeZoneRules { zones[zone] ?? .utc }
}
