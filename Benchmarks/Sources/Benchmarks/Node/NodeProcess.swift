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

    static func start(_ options: Options, in folder: NodeFolder) throws -> NodeProcess {
        let node = try NodeProcess(options.text("program", or: ".build/release/perezvon"), folder)
        try node.waitUntilReady()
        return node
    }

    private init(_ program: String, _ folder: NodeFolder) throws {
        self.folder = folder
        let (port, admin) = (try Socket.freePort(), try Socket.freePort())
        (self.port, self.admin) = (port, admin)
        startedAt = Stopwatch.wall
        process = try ChildProcess(
            program,
            ["serve", "--config", folder.config, "--http", "127.0.0.1:\(port)", "--admin", "127.0.0.1:\(admin)"],
            environment: ["PEREZVON_ADMIN_TOKEN=\(Self.token)", "PEREZVON_DEMO_CRM_SECRET=unused", "TZ=UTC"]
                + ["PATH", "LD_LIBRARY_PATH"].compactMap { name in
                    ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
                },
            output: folder.output)
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
