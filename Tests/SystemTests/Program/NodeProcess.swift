import Foundation

/// A node: the real program, started and ended as a service would be.
final class NodeProcess: Sendable {
    let folder: NodeFolder
    let process: ChildProcess
    /// Where shops and people come to.
    let port: UInt16
    /// Health and metrics.
    let admin: UInt16

    /// Starts it and waits until it says where it serves.
    static func start(
        _ folder: NodeFolder, port: UInt16? = nil, admin: UInt16? = nil, arguments: [String] = []
    ) async throws -> NodeProcess {
        let node = try launch(folder, port: port, admin: admin, arguments: arguments)
        do {
            try await node.serving()
        } catch {
            node.kill()
            throw error
        }
        return node
    }

    /// Starts it, whatever becomes of it.
    static func launch(
        _ folder: NodeFolder, port: UInt16? = nil, admin: UInt16? = nil, arguments: [String] = []
    ) throws -> NodeProcess {
        let (port, admin) = (port ?? Ports.free(), admin ?? Ports.free())
        // Each life tells anew where it serves.
        try Data().write(to: URL(filePath: folder.output))
        let process = try ChildProcess(
            Program.path(),
            ["serve", "--config", folder.config, "--http", "127.0.0.1:\(port)", "--admin", "127.0.0.1:\(admin)"]
                + arguments,
            environment: ["PEREZVON_ADMIN_TOKEN": NodeFolder.administrator], output: (folder.output, folder.log))
        return NodeProcess(folder, process, port, admin)
    }

    private init(_ folder: NodeFolder, _ process: ChildProcess, _ port: UInt16, _ admin: UInt16) {
        self.folder = folder
        self.process = process
        self.port = port
        self.admin = admin
    }

    private func serving() async throws {
        let expected = "serves on http://127.0.0.1:\(port)/"
        do {
            _ = try await eventually("the node says where it serves", within: .seconds(60)) {
                if let code = process.end { throw TimedOut(description: "the node ended with \(code) at its start") }
                return try String(contentsOfFile: folder.output, encoding: .utf8).contains(expected) ? true : nil
            }
        } catch let error as TimedOut {
            throw TimedOut(description: "\(error). Its log ends: \(try log().suffix(2000))")
        }
    }

    /// Ends it at once, as a power cut does, and waits until it is gone. Nothing happens to one that ended.
    func kill() {
        process.signal(SIGKILL)
        process.wait()
    }

    func terminate() {
        process.signal(SIGTERM)
    }

    func log() throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder.log)), as: UTF8.self)
    }

    /// Asks the API, as the administrator where nobody else is named.
    func ask(
        _ method: String, _ path: String, as token: String? = NodeFolder.administrator, _ body: String? = nil,
        type: String = "application/json", headers: [String: String] = [:]
    ) throws -> Answer {
        try Answer.to(method, path, port: port, token: token, body: body, type: type, headers: headers)
    }

    /// Asks the administration port.
    func probe(_ path: String) throws -> Answer {
        try Answer.to("GET", path, port: admin)
    }

    /// A new key of a shop.
    func key(of shop: String) throws -> String {
        let answer = try ask("POST", "/v1/shops/\(shop)/keys")
        guard let key = answer.json["key"].text else { throw Unexpected(answer) }
        return key
    }

    /// Signs an operator in.
    func signIn(_ login: String) throws -> String {
        let answer = try ask(
            "POST", "/v1/sessions", as: nil, #"{"login":"\#(login)","password":"\#(NodeFolder.password)"}"#)
        guard let token = answer.json["token"].text else { throw Unexpected(answer) }
        return token
    }

    /// What it has used of the processors since its start.
    func processorTime() throws -> Duration {
        let text = try String(contentsOfFile: "/proc/\(process.pid)/stat", encoding: .utf8)
        // After the program's name in brackets: the 12th and 13th fields are user and system time, in hundredths.
        let fields = text.drop { $0 != ")" }.split(separator: " ").dropFirst()
        return .milliseconds(10 * fields.dropFirst(11).prefix(2).reduce(0) { $0 + (Int($1) ?? 0) })
    }

    /// Resident memory, bytes.
    func residentMemory() throws -> Int { try ChildProcess.residentMemory(of: process.pid) }
}

/// An answer that a test can't go on with.
struct Unexpected: Error, CustomStringConvertible {
    let description: String

    init(_ answer: Answer) {
        description = "\(answer.status) \(answer.text.prefix(500))"
    }
}

/// Runs a node for as long as the body does.
func withNode<Value>(
    _ folder: NodeFolder, port: UInt16? = nil, arguments: [String] = [], _ body: (NodeProcess) async throws -> Value
) async throws -> Value {
    let node = try await NodeProcess.start(folder, port: port, arguments: arguments)
    defer { node.kill() }
    do {
        return try await body(node)
    } catch {
        throw NodeTrouble(error, node)
    }
}

/// What went wrong in a test, with what the node had to say.
struct NodeTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ error: any Error, _ node: NodeProcess) {
        let state = node.process.end.map { "ended with \($0)" } ?? "runs"
        let log = (try? node.log().suffix(2000)) ?? "can't be read"  // the first error is the one to tell
        description = "\(error); the node \(state), its log ends: \(log)"
    }
}
