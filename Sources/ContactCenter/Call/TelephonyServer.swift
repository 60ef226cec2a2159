/// A telephone server and what it can carry.
package struct TelephonyServer: Hashable, Sendable {
    package enum Driver: String, Sendable, CaseIterable {
        case simulated
    }

    package var id: TelephonyServerID
    package var driver: Driver
    /// Calls at once.
    package var channels: Int
    /// Calls that may be started a second.
    package var callsPerSecond: Int

    package init(
        id: TelephonyServerID, driver: Driver = .simulated, channels: Int = 200,
        callsPerSecond: Int = 20
    ) {
        self.id = id
        self.driver = driver
        self.channels = channels
        self.callsPerSecond = callsPerSecond
    }
}
