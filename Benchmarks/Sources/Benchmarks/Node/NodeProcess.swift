import FoundationEssentials
import Glibc

/// A node: the real program, built for release, started and ended as a service would be.
final class NodeProcess {
    private static let token = "administrator-of-benchmarks"
    private static let patience = 60.0

    let folder: NodeFolder
    let process: ChildProcess
    let port: UInt16
    let admin: UInt16
    /// When it was started, by `Stopwatch.wall`.
    let startedAt: Double

    /// Starts it and waits until it is ready.
    ///
    /// Options: `--program` its path, `--folder` where its data goes.
    static func start(_ options: Options, documents: String? = "cluster-config/demo") throws -> NodeProcess {
        try start(options, in: folder(options, documents: documents))
    }

    static func folder(_ options: Options, documents: String?) throws -> NodeFolder {
        let documents = documents.map { options.text("root", or: ".") + "/" + $0 }
        return try NodeFolder(in: options.text("folder", or: "Benchmarks/.build/data"), documents: documents)
    }

    /// - Parameter place: in a cluster; nil for a node alone.
    static func start(
        _ options: Options, in folder: NodeFolder, as place: ClusterPlace? = nil
    ) throws -> NodeProcess {
        let node = try NodeProcess(program(options), folder, place)
        try node.waitUntilReady()
        return node
    }

    static func program(_ options: Options) -> String { options.text("program", or: ".build/release/perezvon") }

    private init(_ program: String, _ folder: NodeFolder, _ place: ClusterPlace?) throws {
        self.folder = folder
        let (port, admin) = (try Socket.freePort(), try Socket.freePort())
        (self.port, self.admin) = (port, admin)
        startedAt = Stopwatch.wall
        var command = place?.isSupervised == true ? ["supervise"] : []
        command += ["serve", "--config", folder.config]
        command += ["--http", "127.0.0.1:\(port)", "--admin", "127.0.0.1:\(admin)"]
        if let place { command += try place.arguments(in: folder) }
        process = try ChildProcess(program, command, environment: Self.environment(place), output: folder.output)
    }

    private static func environment(_ place: ClusterPlace?) -> [String] {
        var environment = ["PEREZVON_ADMIN_TOKEN=\(token)", "PEREZVON_DEMO_CRM_SECRET=unused", "TZ=UTC"]
        if place != nil { environment.append("PEREZVON_STORE_PASSWORD=\(PostgresServer.password)") }
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let value = ProcessInfo.processInfo.environment[name] { environment.append("\(name)=\(value)") }
        }
        return environment
    }

    /// The node itself, where a supervisor has started it.
    var supervised: pid_t? {
        let children = folder.text(of: "/proc/\(process.pid)/task/\(process.pid)/children").split(separator: " ")
        return children.first.flatMap { pid_t($0) }
    }

    private func waitUntilReady() throws {
        while true {
            guard process.isRunning else {
                throw Failure("the node ended:\n\(folder.text(of: folder.output).suffix(2000))")
            }
            // While the port is closed there is nobody to ask.
            if let client = try? HTTPClient(port: admin), let answer = try? client.ask("GET", "/readyz"),
                answer.status == 200
            {
                return
            }
            guard Stopwatch.wall - startedAt < Self.patience else {
                throw Failure("the node is not ready after \(Int(Self.patience)) s")
            }
            usleep(2000)
        }
    }

    /// A request as the administrator.
    static func request(_ method: String, _ path: String) -> [UInt8] {
        HTTPClient.request(method, path, token: token, body: nil)
    }

    /// Asks the API as the administrator.
    func ask(_ method: String, _ path: String, _ body: String? = nil) throws -> HTTPAnswer {
        try HTTPClient(port: port).ask(method, path, token: Self.token, body: body).checked()
    }

    func key(of shop: String) throws -> String {
        let answer = try ask("POST", "/v1/shops/\(shop)/keys")
        guard let key = answer.text("key") else { throw Failure("no key in \(answer.body)") }
        return key
    }

    func metrics() throws -> NodeMetrics {
        NodeMetrics(try HTTPClient(port: admin).ask("GET", "/metrics").checked().body)
    }
}
