/// A telephone server and what it can carry.
package struct TelephonyServer: Hashable, Sendable {
    package enum Driver: String, Sendable, CaseIterable {
        case simulated
    }

    package var id: TelephonyServerID
    package var driver: Driver
    /// Where a server of a process of its own is reached, as `http://127.0.0.1:7500`; nil for one within the node.
    package var address: String?
    /// Calls at once.
    package var channels: Int
    /// Calls that may be started a second.
    package var callsPerSecond: Int

    package init(
        id: TelephonyServerID, driver: Driver = .simulated, address: String? = nil, channels: Int = 200,
        callsPerSecond: Int = 20
    ) {
        self.id = id
        self.driver = driver
        self.address = address
        self.channels = channels
        self.callsPerSecond = callsPerSecond
    }
}
