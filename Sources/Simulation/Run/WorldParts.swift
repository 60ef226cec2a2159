import Cluster
import ContactCenter
import Synchronization

/// What the parts of a world share.
struct WorldParts: Sendable {
    /// Any moment of a clock that is never set: leases are counted from it.
    static let monotonicStart = ContinuousClock.now

    let scheduler: Scheduler
    let clock: ProcessClock
    let witness: Witness
    let network: Network
    let links: NodeLinks
    let doorway: Doorway
    let database: Database
    let exchange: Exchange
    let crm: CRMDesk
    let desk: SettingsDesk
    let calendar: BusinessCalendar
    let server: TelephonyServerID
    let defects: Defects
    /// A random number for a name, another each time.
    let names: @Sendable () -> UInt64
    /// The world lasts some tens of minutes: what takes hours in life takes minutes.
    let isShort: Bool
}
