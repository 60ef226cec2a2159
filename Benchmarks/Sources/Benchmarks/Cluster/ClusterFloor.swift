import Glibc

/// A cluster on this machine: PostgreSQL, workers, and a node that takes orders and serves operators.
final class ClusterFloor {
    private static let patience = 60.0

    let server: PostgresServer
    let folder: NodeFolder
    /// For shops and people; it owns no shard.
    let entrance: NodeProcess
    private(set) var workers: [String: NodeProcess] = [:]
    private let options: Options
    private let isSupervised: Bool

    /// Starts it, with one worker.
    ///
    /// - Parameters:
    ///   - documents: all that the nodes know of shops and people.
    ///   - settings: of `scripts/postgres start`.
    init(_ options: Options, documents: String, settings: [String] = [], isSupervised: Bool = false) throws {
        self.options = options
        self.isSupervised = isSupervised
        folder = try NodeProcess.folder(options, documents: nil)
        try folder.write(documents, to: "documents.yaml")
        server = try PostgresServer(options, in: folder, settings)
        let worker = try Self.start("worker-1", in: folder, server, options, isSupervised: isSupervised)
        entrance = try NodeProcess.start(
            options, in: folder, as: ClusterPlace(name: "entrance", roles: "intake,agent", store: server.url))
        workers["worker-1"] = worker
    }

    deinit {
        for node in [entrance] + workers.values { node.process.end() }
    }

    /// Starts workers until there are so many, and waits until each has its share of the shards.
    func scale(to count: Int) throws {
        for number in 1...count where workers["worker-\(number)"] == nil {
            let name = "worker-\(number)"
            workers[name] = try Self.start(name, in: folder, server, options, isSupervised: isSupervised)
        }
        try settle()
    }

    /// Waits until nothing moves.
    func settle() throws {
        try wait(for: "shards to settle on \(workers.count) workers") {
            try ClusterMap(of: entrance).isSettled(workers: workers.count)
        }
    }

    /// Starts a worker again that was killed.
    func restart(_ name: String) throws {
        workers[name] = try Self.start(name, in: folder, server, options, isSupervised: isSupervised)
    }

    func worker(_ name: String) throws -> NodeProcess {
        guard let worker = workers[name] else { throw Failure("there is no worker \(name)") }
        return worker
    }

    func map() throws -> ClusterMap { try ClusterMap(of: entrance) }

    func owner(of shop: String) throws -> String {
        guard let owner = try map().owner(of: shop) else { throw Failure("nobody owns \(shop)") }
        return owner
    }

    /// Some shops of each worker.
    func shops(_ count: Int, of all: [String]) throws -> [[String]] {
        let map = try map()
        return try workers.keys.sorted().map { worker in
            let own = all.filter { map.owner(of: $0) == worker }.prefix(count)
            guard own.count == count else { throw Failure("\(worker) has \(own.count) shops, \(count) are needed") }
            return Array(own)
        }
    }

    /// Looks now and then until it is so.
    func wait(for what: String, every seconds: Double = 0.05, until isSo: () throws -> Bool) throws {
        let end = Stopwatch.wall + Self.patience
        while try !isSo() {
            guard Stopwatch.wall < end else { throw Failure("waited in vain for \(what)") }
            usleep(UInt32(seconds * 1e6))
        }
    }

    private static func start(
        _ name: String, in folder: NodeFolder, _ server: PostgresServer, _ options: Options, isSupervised: Bool
    ) throws -> NodeProcess {
        try NodeProcess.start(
            options, in: folder,
            as: ClusterPlace(name: name, roles: "worker", store: server.url, isSupervised: isSupervised))
    }
}
