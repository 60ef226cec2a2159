import Actors
import Cluster
import ContactCenter

/// A classic error of a node or of what it is connected to, to be put into a world.
package enum PartDefect: String, CaseIterable, Sendable {
    /// After a crash every call without an end counts as gone, without the telephone being asked: its customer is dialled again.
    case blindRedial
    /// The customer's local time is taken for another zone's.
    case wrongZone
    /// Calls are made at any hour.
    case noWindow
    /// A lead is tried for ever.
    case noAttemptLimit
    /// Nobody counts a person's calls of all shops.
    case noPersonCap

    package var defects: Defects {
        var defects = Defects()
        switch self {
        case .blindRedial: defects.telephony = { BlindTelephony(whole: $0) }
        case .wrongZone:
            defects.calendar = { calendar in
                let far = calendar.rules(WorldSettings.otherZone)
                return BusinessCalendar([TimeZoneRules(zone: WorldSettings.zone, changes: far.changes), far])
            }
        case .noWindow:
            defects.settings = { settings in
                Self.changed(settings) { campaign in
                    let (from, to) = (TimeOfDay(hour: 0, minute: 0), TimeOfDay(hour: 23, minute: 59))
                    if let from, let to { campaign.window = CallingWindow(from: from, to: to) }
                }
            }
        case .noAttemptLimit:
            defects.settings = { Self.changed($0) { ($0.attempts.max, $0.attempts.perDay) = (1000, 1000) } }
        case .noPersonCap:
            defects.settings = { settings in
                var settings = settings
                for id in settings.shops.keys { settings.shops[id]?.callsPerPersonPerDay = 1000 }
                return settings
            }
        }
        return defects
    }

    private static func changed(_ settings: SettingsSnapshot, _ change: (inout Campaign) -> Void) -> SettingsSnapshot {
        var settings = settings
        for (id, campaign) in settings.campaigns {
            var campaign = campaign
            change(&campaign)
            settings.campaigns[id] = campaign
        }
        return settings
    }
}

/// Says of every attempt that it is gone.
private struct BlindTelephony: Telephony {
    let whole: any Telephony

    func place(_ call: CallOrder) async throws { try await whole.place(call) }
    func connect(_ attempt: AttemptID, to id: OperatorID) async throws { try await whole.connect(attempt, to: id) }
    func hangUp(_ attempt: AttemptID) async throws { try await whole.hangUp(attempt) }
    func control(_ attempt: AttemptID, _ control: CallControl) async throws {
        try await whole.control(attempt, control)
    }
    func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        attempts.reduce(into: [:]) { $0[$1] = .gone }
    }
}
