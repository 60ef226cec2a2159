import Logging
import PostgresStore
import SQLiteStore
import Settings

/// Opens the store that the settings name.
enum StoreOpening {
    /// - Throws: `StoreError` or `SecretError`, which say what to do.
    static func open(_ settings: NodeSettings, secrets: SecretStore, logger: Logger) async throws -> any NodeStore {
        switch settings.storeLocation {
        case .sqlite(let path):
            return try SQLiteStore.open(
                path: path, shardCount: settings.shards, sharing: settings.isClustered ? .shared : .alone,
                logger: logger)
        case .postgres(let url):
            let full = try settings.storePassword.map { url.adding(password: try secrets.secret($0)) } ?? url
            return try await PostgresStore.open(url: full, shardCount: settings.shards, logger: logger)
        }
    }
}

extension NodeSettings {
    /// Whether the node is one of several: it then shares the store, takes shards one by one, and has a link to the others.
    var isClustered: Bool {
        if case .postgres = storeLocation { return true }
        return roles != Set(Role.allCases) || advertise != nil || clusterSecret != nil || tls != nil
    }
}

extension String {
    /// A connection URL with the password among its parameters.
    func adding(password: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let encoded = password.flatMap { [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return self + (contains("?") ? "&" : "?") + "password=" + String(decoding: encoded, as: UTF8.self)
    }
}
