package import Settings

/// What a carrier in a process of its own is made of.
package struct CarrierOptions: Sendable {
    package var listen: HostPort
    /// Where its record is kept; nil for nowhere.
    package var record: String?
    package var seed: UInt64
    package var channels: Int
    package var callsPerSecond: Int
    package var customers: CarrierSettings

    package init(
        listen: HostPort, record: String?, seed: UInt64, channels: Int, callsPerSecond: Int, customers: CarrierSettings
    ) {
        self.listen = listen
        self.record = record
        self.seed = seed
        self.channels = channels
        self.callsPerSecond = callsPerSecond
        self.customers = customers
    }
}
