package import ContactCenter

/// One process's own settings: where it listens, where it keeps its data, what it allows.
///
/// Read by `NodeSettingsReader`; the defaults here are the ones without any file.
package struct NodeSettings: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case intake, worker, agent
    }

    package enum LogLevel: String, Hashable, Sendable, CaseIterable {
        case trace, debug, info, notice, warning, error, critical
    }

    /// What people call the node, in the cluster's table and in commands: 1 to 64 of letters, digits, `-`, `_` and `.`;
    /// nil for the machine's own name.
    package var name: String?
    /// Where shops, operators and browsers come to.
    package var http = HostPort(host: "127.0.0.1", port: 8080)
    /// Where other nodes come to.
    package var link = HostPort(host: "127.0.0.1", port: 7400)
    /// The address of `link` as other nodes see it; nil for `link` itself.
    package var advertise: HostPort?
    /// Health, the cluster's map, metrics.
    package var admin = HostPort(host: "127.0.0.1", port: 9090)
    /// Load balancers and other proxies whose `X-Forwarded-For` is believed.
    package var trustedProxies: [NetworkRange] = []
    /// The folder of everything that the node writes.
    package var dataFolder = "./perezvon-data"
    /// nil for `perezvon.sqlite` in the data folder.
    package var store: StoreLocation?
    /// nil for a store that asks for none.
    package var storePassword: SecretReference?
    package var roles = Set(Role.allCases)
    package var logLevel: LogLevel = .info
    /// nil where nobody may use the administrator's calls.
    package var adminToken: SecretReference?
    /// What the nodes of one cluster prove to each other that they belong to it by; nil where only this machine reaches `link`.
    package var clusterSecret: SecretReference?
    /// nil where nodes are not told apart by certificates and the link is not encrypted.
    package var tls: LinkTLS?
    /// Files and folders of documents that are applied at the start, absolute or relative to the working folder.
    package var documents: [String] = []
    /// What the relative paths of secrets start from: the configuration file's folder, unless it says another.
    package var secretsFolder = "."
    /// Fixed when a store is created, checked at every start.
    package var shards = 64
    package var limits = NodeLimits()
    package var carrier = CarrierSettings()

    package init() {}

    /// The store that is used.
    package var storeLocation: StoreLocation {
        store ?? .sqlite(path: dataFolder + (dataFolder.hasSuffix("/") ? "" : "/") + "perezvon.sqlite")
    }
}
