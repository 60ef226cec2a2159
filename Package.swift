// swift-tools-version:6.2
import PackageDescription

/// Each setting once, for every target of ours. Numbers are Swift Evolution proposals.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
    .strictMemorySafety(),  // SE-0458
    .treatAllWarnings(as: .error),  // SE-0443
]

let package = Package(
    name: "perezvon",
    products: [.executable(name: "perezvon", targets: ["perezvon"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C
        .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
        .systemLibrary(name: "CNghttp2", pkgConfig: "libnghttp2", providers: [.apt(["libnghttp2-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // Domain: values and state machines
        .target(
            name: "ContactCenter",
            dependencies: [.product(name: "HeapModule", package: "swift-collections")]),

        // Platform: virtual actors, messages, timers
        .target(
            name: "Cluster",
            dependencies: [
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
            ]),

        // Actors and the ports they need
        .target(
            name: "Actors",
            dependencies: [
                "ContactCenter", "Cluster", .product(name: "Logging", package: "swift-log"),
            ]),

        // Adapters
        .target(
            name: "PhoneNumbers", dependencies: ["CPhoneNumber", "ContactCenter"]),
        .target(name: "TimeZones", dependencies: ["ContactCenter"]),
        .target(
            name: "PeerLink",
            dependencies: [
                "Cluster", "CNghttp2",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .target(name: "StoreRows", dependencies: ["ContactCenter", "Actors"]),
        .target(
            name: "PostgresStore",
            dependencies: [
                "CPostgres", "StoreRows", "ContactCenter", "Cluster", "Actors",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "SQLiteStore",
            dependencies: [
                "StoreRows", "ContactCenter", "Cluster", "Actors",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "SimulatedCarrier", dependencies: ["ContactCenter", "Cluster", "Actors"]),
        .target(
            name: "CarrierLink",
            dependencies: [
                "ContactCenter", "Cluster", "Actors",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .target(
            name: "ShopConnect",
            dependencies: [
                "ContactCenter", "Actors",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Settings",
            dependencies: ["ContactCenter", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "Telemetry",
            dependencies: [.product(name: "Logging", package: "swift-log")]),
        .target(
            name: "HTTPAPI",
            dependencies: [
                "ContactCenter", "Cluster", "Actors", "Settings", "Telemetry",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Web",
            dependencies: [
                "ContactCenter", "Actors",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]),

        // Runtime
        .target(
            name: "Node",
            dependencies: [
                "ContactCenter", "Cluster", "Actors", "PhoneNumbers", "TimeZones", "SQLiteStore", "PostgresStore",
                "PeerLink", "CarrierLink", "SimulatedCarrier", "ShopConnect", "Settings", "Telemetry", "HTTPAPI", "Web",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),

        // Simulation: a whole cluster on one thread, from a seed
        .target(
            name: "Simulation",
            dependencies: [
                "ContactCenter", "Cluster", "Actors", "StoreRows", "SimulatedCarrier", "TimeZones",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "perezvon",
            dependencies: [
                "Node", "Settings", "Simulation", "Telemetry", "Web", "ContactCenter",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests
        .testTarget(name: "ArchitectureTests"),
        .target(name: "DemoTrace", path: "Tests/DemoTrace"),
        .testTarget(
            name: "ContactCenterTests", dependencies: ["ContactCenter", "DemoTrace"],
            exclude: ["Staffing/erlang.tsv"]),
        .testTarget(
            name: "ClusterTests",
            dependencies: ["Cluster", .product(name: "Logging", package: "swift-log")]),
        .testTarget(
            name: "ActorsTests",
            dependencies: [
                "Actors", "Cluster", "ContactCenter", "DemoTrace", "SQLiteStore", "TimeZones",
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Wire/messages.tsv"]),
        .testTarget(
            name: "PhoneNumbersTests", dependencies: ["PhoneNumbers", "ContactCenter", "DemoTrace"],
            exclude: ["Resources"]),
        .testTarget(name: "TimeZonesTests", dependencies: ["TimeZones", "ContactCenter"]),
        .target(
            name: "StoreConformance", dependencies: ["Actors", "Cluster", "ContactCenter"],
            path: "Tests/StoreConformance"),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: [
                "SQLiteStore", "StoreConformance", "Actors", "Cluster", "ContactCenter",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(
            name: "PostgresStoreTests",
            dependencies: [
                "PostgresStore", "StoreRows", "StoreConformance", "Actors", "Cluster", "ContactCenter",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "TransportConformance", dependencies: ["Cluster"], path: "Tests/TransportConformance"),
        .testTarget(
            name: "PeerLinkTests",
            dependencies: [
                "PeerLink", "TransportConformance", "Cluster",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            exclude: ["Resources"]),
        .testTarget(
            name: "CarrierLinkTests",
            dependencies: [
                "CarrierLink", "SimulatedCarrier", "Actors", "Cluster", "ContactCenter",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .testTarget(
            name: "SimulatedCarrierTests",
            dependencies: ["SimulatedCarrier", "Actors", "Cluster", "ContactCenter"]),
        .testTarget(
            name: "ShopConnectTests",
            dependencies: [
                "ShopConnect", "Actors", "ContactCenter",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .testTarget(name: "SettingsTests", dependencies: ["Settings", "ContactCenter"]),
        .testTarget(
            name: "TelemetryTests",
            dependencies: [
                "Telemetry", "ContactCenter", .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(
            name: "HTTPAPITests",
            dependencies: [
                "HTTPAPI", "Actors", "Cluster", "ContactCenter", "PhoneNumbers", "Settings", "Telemetry",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Actors", "ContactCenter",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["Simulation", "StoreConformance", "SimulatedCarrier", "Actors", "Cluster", "ContactCenter"]),
        // The built program, started as a person starts it.
        .testTarget(
            name: "SystemTests", dependencies: ["perezvon"], exclude: ["Link/link_attacks.py"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system && target.name != "CPhoneNumber" {
    target.swiftSettings = strict
}
