package import Actors
package import Cluster
package import ContactCenter
package import Logging

/// What the routes work with. Made once, by the composition root.
package struct APIServices: Sendable {
    package let system: ActorSystem
    package let settings: SettingsBook
    package let queries: any Queries
    package let archive: any Archive
    package let phones: any PhoneReader
    package let calendar: BusinessCalendar
    package let keeper: any SettingsKeeper
    package let board: any LiveBoardSource
    package let limits: APILimits
    package let draining: Draining
    package let logger: Logger
    /// Told the status of each answer that asks a client to come back later.
    package let onRefusal: @Sendable (_ status: Int) -> Void
    /// What waiting for room is timed by.
    package let pauses: any Clock<Duration>
    /// Who a token belongs to.
    package let credentials: Credentials
    /// The orders in memory, over all requests.
    package let intake: IntakeLimit

    /// - Parameter administratorToken: its hash; nil for a node that has no administrator's token.
    package init(
        system: ActorSystem, settings: SettingsBook, queries: any Queries, archive: any Archive,
        phones: any PhoneReader, calendar: BusinessCalendar,
        keeper: any SettingsKeeper, board: any LiveBoardSource, administratorToken: TokenHash?,
        limits: APILimits = APILimits(), draining: Draining = Draining(), logger: Logger,
        onRefusal: @escaping @Sendable (_ status: Int) -> Void = { _ in },
        pauses: any Clock<Duration> = ContinuousClock()
    ) {
        self.system = system
        self.settings = settings
        self.queries = queries
        self.archive = archive
        self.phones = phones
        self.calendar = calendar
        self.keeper = keeper
        self.board = board
        self.limits = limits
        self.draining = draining
        self.logger = logger
        self.onRefusal = onRefusal
        self.pauses = pauses
        credentials = Credentials(
            administrator: administratorToken, archive: archive, settings: settings,
            clock: system.clock)
        intake = IntakeLimit(orders: limits.ordersInFlight, bytes: limits.bytesInFlight)
    }

    package var now: Instant { system.clock.now }

    /// The rules of a shop's own time zone, in which its times are shown.
    package func zone(of shop: ShopID) -> TimeZoneRules {
        calendar.rules(settings.snapshot.shops[shop]?.timeZone ?? .utc)
    }
}
