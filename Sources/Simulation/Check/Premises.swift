import Actors
import ContactCenter

/// What every ledger judges by: the settings in force, local time, and what is broken at the moment.
struct Premises: Sendable {
    let calendar: BusinessCalendar
    /// Nothing is ever broken in this world: what may happen while something is, may not happen.
    let isCalm: Bool
    private(set) var settings = SettingsSnapshot()
    private(set) var former: SettingsSnapshot?
    private(set) var changedAt = Instant.distantPast
    /// How often settings were changed after the beginning.
    private(set) var changes = 0

    private var faults: [Fault: Int] = [:]
    private var clockErrors: [String: Duration] = [:]
    /// A clock that was ahead goes on at half its pace until the time has caught up.
    private var clocksTrueFrom = Instant.distantPast
    /// When the last trouble ended or a node came or went; meaningless while there is trouble.
    private var troubleEndedAt = Instant.distantPast

    init(calendar: BusinessCalendar, isCalm: Bool) {
        self.calendar = calendar
        self.isCalm = isCalm
    }

    mutating func note(_ observation: Observation) {
        switch observation.what {
        case .settings(let snapshot):
            if changedAt > .distantPast {
                former = settings
                changes += 1
            }
            settings = snapshot
            changedAt = observation.at
        case .faultBegan(let fault):
            faults[fault, default: 0] += 1
            if case .clockStepped(let node, let error) = fault { clockErrors[node, default: .zero] += error }
        case .faultEnded(let fault):
            faults[fault, default: 1] -= 1
            if faults[fault] == 0 { faults[fault] = nil }
            if case .clockStepped(let node, let error) = fault {
                clockErrors[node, default: .zero] -= error
                clocksTrueFrom = max(clocksTrueFrom, observation.at + error * 2)
            }
            troubleEndedAt = observation.at
        case .nodeStarted, .nodeCrashed, .nodeStopped, .telephoneRestarted:
            troubleEndedAt = observation.at
        default:
            break
        }
    }

    /// Since when nothing is broken; nil while something is.
    var quietSince: Instant? { faults.isEmpty ? troubleEndedAt : nil }

    func isQuiet(for time: Duration, at now: Instant) -> Bool {
        quietSince.map { now - $0 >= time } ?? false
    }

    /// Whether every node's clock shows the world's time.
    func areClocksTrue(at now: Instant) -> Bool {
        now >= clocksTrueFrom && clockErrors.values.allSatisfy { $0 == .zero }
    }

    /// The settings by which something may be judged that happened now: those before a change hold on for a moment.
    func inForce(at now: Instant) -> [SettingsSnapshot] {
        guard let former, now - changedAt < Patience.settings else { return [settings] }
        return [settings, former]
    }

    func rules(_ zone: ZoneID) -> TimeZoneRules { calendar.rules(zone) }
}
