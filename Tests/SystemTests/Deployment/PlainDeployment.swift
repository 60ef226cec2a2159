import Foundation
import Glibc

/// What a compose file starts, as plain processes of this machine: the same words with the same environment, where
/// containers' paths are folders of the test's own, and containers' addresses are ports of loopback.
final class PlainDeployment: Sendable {
    /// One container's ports, by their numbers in it.
    typealias PortMap = [String: UInt16]

    let file: ComposeFile
    let image: Dockerfile
    /// Of volumes, secrets and copies of what is mounted; gone with the test.
    let folder: String
    /// `postgres:5432` → `127.0.0.1:15432`: how containers reach each other.
    private let addresses: [String: String]

    /// - Parameters:
    ///   - name: the file below `docker/`.
    ///   - addresses: where services are that are started in another way, by what containers call them.
    ///   - secrets: those that must be as others have them.
    init(_ name: String, addresses: [String: String] = [:], secrets: [String: String] = [:]) throws {
        file = try ComposeFile(name)
        image = try Dockerfile.ofProject()
        folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-plain-\(UUID().uuidString)").path()
        self.addresses = addresses
        for part in ["volumes", "secrets", "mounts"] {
            try FileManager.default.createDirectory(atPath: folder + "/" + part, withIntermediateDirectories: true)
        }
        for secret in file.secrets.keys {
            try (secrets[secret] ?? "secret-of-system-tests-\(secret)").write(
                toFile: folder + "/secrets/" + secret, atomically: true, encoding: .utf8)
        }
    }

    deinit {
        // What can't be removed is left to whoever cleans the temporary folder.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func secret(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/secrets/" + name, encoding: .utf8)
    }

    /// Starts one container's process.
    /// - Parameters:
    ///   - replica: from 1; each has folders of its own for what is no volume.
    ///   - more: words after the command's own.
    func start(
        _ name: String, replica: Int = 1, ports given: PortMap = [:], more: [String] = []
    ) throws -> PlainProcess {
        let service = try file.service(name)
        var ports = given
        for port in ["8080", "7400", "9090", "7500"] where ports[port] == nil { ports[port] = Ports.free() }
        let paths = try paths(of: service, replica: replica)
        let translate = { (text: String) in self.translated(text, paths, ports) }
        var environment = image.environment.merging(service.environment) { _, own in own }.mapValues(translate)
        // What a container's host name is.
        environment["PEREZVON_NAME"] = "\(name)-\(replica)"
        let words = image.command(service.command).map(translate) + more
        // The image's own entry point is the program's name.
        let log = folder + "/\(name)-\(replica)"
        let process = try ChildProcess(
            Program.path(), Array(words.dropFirst()), environment: environment,
            output: (log + ".out", log + ".log"))
        return PlainProcess(
            name: "\(name)-\(replica)", replica: replica, process: process, ports: ports, log: log + ".log",
            healthCheck: image.healthCheck.dropFirst().map(translate), patience: .seconds(service.stopSeconds))
    }

    /// Starts a container again whose process is gone, at its addresses.
    func start(_ name: String, again process: PlainProcess) throws -> PlainProcess {
        try start(name, replica: process.replica, ports: process.ports)
    }

    /// Folders of this machine by the container's paths.
    private func paths(of service: ComposeFile.Service, replica: Int) throws -> [String: String] {
        var paths = ["/run/secrets": folder + "/secrets"]
        for mount in service.mounts {
            let own = folder + (mount.isVolume ? "/volumes/" : "/mounts/") + mount.source
            if !FileManager.default.fileExists(atPath: own) { try prepare(mount, own) }
            paths[mount.target] = own
        }
        // What the image keeps in a volume without a name, or in memory.
        let data = image.environment["PEREZVON_DATA"] ?? ""
        if paths[data] == nil {
            paths[data] = folder + "/volumes/\(service.name)-\(replica)"
            try FileManager.default.createDirectory(atPath: paths[data] ?? "", withIntermediateDirectories: true)
        }
        return paths
    }

    /// A volume begins empty; what is mounted is copied, with the addresses that its files name.
    private func prepare(_ mount: ComposeFile.Mount, _ own: String) throws {
        let files = FileManager.default
        guard !mount.isVolume else { return try files.createDirectory(atPath: own, withIntermediateDirectories: true) }
        try files.createDirectory(
            atPath: (own as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try files.copyItem(atPath: Project.path(mount.source), toPath: own)
        for name in files.enumerator(atPath: own)?.compactMap({ $0 as? String }) ?? [] where name.hasSuffix(".yaml") {
            let text = try String(contentsOfFile: own + "/" + name, encoding: .utf8)
            try withAddresses(text).write(toFile: own + "/" + name, atomically: true, encoding: .utf8)
        }
    }

    private func withAddresses(_ text: String) -> String {
        addresses.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    private func translated(_ text: String, _ paths: [String: String], _ ports: PortMap) -> String {
        if text.first == ":", let port = ports[String(text.dropFirst())] { return "127.0.0.1:\(port)" }
        for (port, own) in ports where text.hasSuffix("//127.0.0.1:\(port)") {
            return text.replacing("127.0.0.1:\(port)", with: "127.0.0.1:\(own)")
        }
        for (target, own) in paths where text == target || text.hasPrefix(target + "/") {
            return own + text.dropFirst(target.count)
        }
        return withAddresses(text)
    }
}

/// A container's process without its container.
struct PlainProcess: Sendable {
    let name: String
    let replica: Int
    let process: ChildProcess
    let ports: PlainDeployment.PortMap
    let log: String
    /// The words of the image's health check, without the program's name.
    let healthCheck: [String]
    /// How long a stop may take before Docker kills.
    let patience: Duration

    var http: UInt16 { ports["8080"] ?? 0 }
    var admin: UInt16 { ports["9090"] ?? 0 }

    /// What Docker would learn of it now.
    func isHealthy() throws -> Bool { try ProgramRun(healthCheck).code == 0 }

    func becomesHealthy(within limit: Duration = .seconds(45)) async throws {
        _ = try await eventually("\(name) is healthy", within: limit, every: .milliseconds(200)) {
            if let code = process.end {
                let words = try String(contentsOfFile: log, encoding: .utf8).suffix(2000)
                throw TimedOut(description: "\(name) ended with \(code): \(words)")
            }
            return try isHealthy() ? true : nil
        }
    }

    /// Ends it at once with all that it has started, as the loss of its container does.
    func vanish() {
        let child = process.child
        process.signal(SIGKILL)
        process.wait()
        if let child { kill(child, SIGKILL) }
    }

    /// Stops it as Docker does.
    /// - Returns: its exit code.
    func stop() async throws -> Int {
        process.signal(SIGTERM)
        return try await process.end(within: patience)
    }
}
