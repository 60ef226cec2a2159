import Foundation
import Glibc
import Synchronization

/// One process of a cluster: the real program, which may be ended and started again at the same addresses.
final class ClusterNode: Sendable {
    let name: String
    let roles: String
    let http = Ports.free()
    /// Where it listens for other nodes, and what they are told: a proxy's port, or the same.
    let link = Ports.free()
    let advertised: UInt16?
    let admin = Ports.free()
    /// Started again at once by `perezvon supervise`.
    let isSupervised: Bool
    private let folder: String
    private let store: String
    private let config: String
    private let started = Mutex<ChildProcess?>(nil)

    init(
        _ name: String, roles: String, folder: ClusterFolder, store: String, advertised: UInt16? = nil,
        isSupervised: Bool = false
    ) {
        self.name = name
        self.roles = roles
        self.folder = folder.path
        config = folder.config
        self.store = store
        self.advertised = advertised
        self.isSupervised = isSupervised
    }

    private var process: ChildProcess? { started.withLock { $0 } }
    var logPath: String { "\(folder)/\(name).log" }
    func log() throws -> String { String(decoding: try Data(contentsOf: URL(filePath: logPath)), as: UTF8.self) }

    /// - Parameter minor: of the protocol that it speaks, where it is not the program's own.
    func start(minor: Int? = nil) throws {
        let words =
            (isSupervised ? ["supervise", "--"] : []) + [
                "serve", "--config", config, "--name", name, "--roles", roles, "--store", store,
                "--data", "\(folder)/\(name)", "--http", "127.0.0.1:\(http)", "--link", "127.0.0.1:\(link)",
                "--admin", "127.0.0.1:\(admin)",
            ] + (advertised.map { ["--advertise", "127.0.0.1:\($0)"] } ?? [])
        let process = try ChildProcess(
            Program.path(), words,
            environment: [
                "PEREZVON_ADMIN_TOKEN": NodeFolder.administrator, "PEREZVON_STORE_PASSWORD": "perezvon",
                "PEREZVON_LINK_MINOR": minor.map(String.init) ?? "",
            ], output: ("\(folder)/\(name).out", logPath))
        started.withLock { $0 = process }
    }

    /// Waits until it says that it is ready.
    func ready(within limit: Duration = .seconds(40)) async throws {
        _ = try await eventually("\(name) is ready", within: limit, every: .milliseconds(50)) { () -> Bool? in
            if let code = process?.end {
                throw TimedOut(description: "\(name) ended with \(code): \(try log().suffix(1500))")
            }
            return status(of: "/readyz") == 200 ? true : nil
        }
    }

    /// nil where nobody answers.
    func status(of path: String) -> Int? {
        do { return try Answer.to("GET", path, port: admin, patience: .seconds(3)).status } catch { return nil }
    }

    /// The node's own process, and not its supervisor's; nil where there is none.
    var pid: pid_t? {
        guard let process, process.end == nil else { return nil }
        return isSupervised ? process.child : process.pid
    }

    /// Tells the node's own process. A kill is waited for where nobody else does.
    func signal(_ number: CInt) {
        guard let pid else { return }
        kill(pid, number)
        if number == SIGKILL, !isSupervised { process?.wait() }
    }

    /// Ends it and its supervisor.
    func end() {
        guard let process else { return }
        let child = isSupervised ? process.child : nil
        process.signal(SIGKILL)
        process.wait()
        if let child { kill(child, SIGKILL) }
        started.withLock { $0 = nil }
    }

    /// Its exit code, when it has ended by itself.
    func exit(within limit: Duration) async throws -> Int {
        guard let process else { return 0 }
        return try await process.end(within: limit)
    }
}
