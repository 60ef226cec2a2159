/// What each target may import. A new target gets a line here first, and a reviewer's eye with it.
enum TargetTable {
    struct Entry {
        var layer: Layer
        /// The modules that may be imported; nil for any.
        var imports: Set<String>?
    }

    /// What any target outside the pure layers may use of the system.
    private static let system: Set = ["Foundation", "FoundationEssentials", "Synchronization", "Glibc"]

    static let entries: [String: Entry] = [
        "CPhoneNumber": Entry(layer: .cLibrary, imports: []),
        "CNghttp2": Entry(layer: .cLibrary, imports: []),
        "CPostgres": Entry(layer: .cLibrary, imports: []),
        "ContactCenter": Entry(layer: .domain, imports: ["HeapModule"]),
        // Glibc: its clock reads the kernel's. FoundationEssentials: JSON, the usual form of a message.
        "Cluster": Entry(
            layer: .platform,
            imports: ["DequeModule", "FoundationEssentials", "Glibc", "HeapModule", "Logging", "Synchronization"]),
        "Actors": Entry(layer: .actors, imports: ["Cluster", "ContactCenter", "Logging", "Synchronization"]),
        "Settings": Entry(layer: .sharedAdapter, imports: system.union(["ContactCenter", "Logging", "Yams"])),
        "Telemetry": Entry(layer: .sharedAdapter, imports: system.union(["Logging"])),
        // How rows of the domain lie in tables, whatever the database.
        "StoreRows": Entry(layer: .sharedAdapter, imports: system.union(["Actors", "ContactCenter"])),
        "PeerLink": Entry(
            layer: .adapter,
            imports: system.union([
                "CNghttp2", "Cluster", "Crypto", "DequeModule", "Logging", "NIOCore", "NIOPosix", "NIOSSL",
            ])),
        // Dispatch: queues whose jobs may block.
        "PostgresStore": Entry(
            layer: .adapter,
            imports: system.union([
                "Actors", "CPostgres", "Cluster", "ContactCenter", "Dispatch", "Logging", "StoreRows",
            ])),
        "PhoneNumbers": Entry(layer: .adapter, imports: system.union(["CPhoneNumber", "ContactCenter"])),
        "TimeZones": Entry(layer: .adapter, imports: system.union(["ContactCenter"])),
        "SQLiteStore": Entry(
            layer: .adapter,
            imports: system.union(["Actors", "Cluster", "ContactCenter", "GRDB", "GRDBSQLite", "Logging", "StoreRows"])),
        "SimulatedCarrier": Entry(
            layer: .adapter, imports: system.union(["Actors", "Cluster", "ContactCenter", "Logging"])),
        // NIOPosix, NIOHTTP1: what the errors of a connection prove, and its methods.
        "CarrierLink": Entry(
            layer: .adapter,
            imports: system.union([
                "Actors", "AsyncHTTPClient", "Cluster", "ContactCenter", "HTTPTypes", "Hummingbird", "Logging",
                "NIOCore", "NIOHTTP1", "NIOPosix",
            ])),
        "ShopConnect": Entry(
            layer: .adapter,
            imports: system.union([
                "Actors", "AsyncHTTPClient", "ContactCenter", "Crypto", "Logging", "NIOCore", "NIOFoundationCompat",
                "NIOHTTP1", "NIOPosix",
            ])),
        "HTTPAPI": Entry(
            layer: .adapter,
            imports: system.union([
                "Actors", "Cluster", "ContactCenter", "Crypto", "CryptoExtras", "HTTPTypes", "Hummingbird",
                "HummingbirdCore", "Logging", "NIOCore", "Settings", "Telemetry",
            ])),
        "Web": Entry(
            layer: .adapter,
            imports: system.union([
                "Actors", "ContactCenter", "HTTPTypes", "Hummingbird", "Logging", "Mustache", "NIOCore",
            ])),
        "Node": Entry(layer: .runtime, imports: nil),
        // Glibc: its one thread, and the program that it starts anew.
        "Simulation": Entry(
            layer: .runtime,
            imports: [
                "Actors", "Cluster", "ContactCenter", "DequeModule", "Glibc", "Logging", "SimulatedCarrier",
                "StoreRows",
                "Synchronization", "TimeZones",
            ]),
        "perezvon": Entry(
            layer: .executable,
            imports: [
                "ArgumentParser", "ContactCenter", "Foundation", "FoundationEssentials", "Logging", "Node", "Settings",
                "Simulation", "Synchronization", "Telemetry", "Web",
            ]),
    ]
}
