import Foundation

/// docker/haproxy/haproxy.cfg as a plain process in front of nodes of this machine: all of it but where the nodes are found.
final class PlainBalancer: Sendable {
    let process: ChildProcess
    /// What the world comes to.
    let port: UInt16
    /// Where Prometheus asks.
    let metrics: UInt16
    private let folder: String

    /// - Parameters:
    ///   - haproxy: the program.
    ///   - nodes: of each backend, by its name.
    init(_ haproxy: String, nodes: [String: [PlainProcess]]) throws {
        (port, metrics) = (Ports.free(), Ports.free())
        folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-balancer-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = try Self.settings(nodes: nodes, ports: (port, metrics))
        try text.write(toFile: folder + "/haproxy.cfg", atomically: true, encoding: .utf8)
        process = try ChildProcess(
            haproxy, ["-db", "-f", folder + "/haproxy.cfg"], output: (folder + "/out", folder + "/log"))
    }

    deinit {
        process.signal(SIGKILL)
        process.wait()
        // What can't be removed is left to whoever cleans the temporary folder.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The file's text, with loopback's ports, and the nodes by their addresses instead of Docker's DNS.
    private static func settings(nodes: [String: [PlainProcess]], ports: (UInt16, UInt16)) throws -> String {
        let text = try Project.text("docker/haproxy/haproxy.cfg")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            if let match = line.firstMatch(of: #/^ +server-template (\w+) /#) {
                return (nodes[String(match.1)] ?? []).map {
                    "    server \($0.name) 127.0.0.1:\($0.http) check port \($0.admin)"
                }
            }
            return [
                String(line).replacing("resolvers docker init-addr none resolve-prefer ipv4 check port 9090 ", with: "")
                    .replacing("bind :8080", with: "bind 127.0.0.1:\(ports.0)")
                    .replacing("bind :8405", with: "bind 127.0.0.1:\(ports.1)")
                    // A container has more files than whoever runs tests.
                    .replacing("    maxconn 20000", with: "    maxconn 200")
                    .replacing("    maxconn 18000", with: "    maxconn 180")
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Waits until it has found every backend ready.
    func isReady() async throws {
        _ = try await eventually("the load balancer has nodes", within: .seconds(15)) { () -> Bool? in
            if let code = process.end {
                let words = try String(contentsOfFile: folder + "/log", encoding: .utf8)
                throw TimedOut(description: "haproxy ended with \(code): \(words)")
            }
            guard let answer = try? Answer.to("GET", "/metrics", port: metrics) else { return nil }  // not yet open
            let ready = answer.text.matches(of: #/haproxy_backend_active_servers\{[^}]*\} (\d+)/#)
            return !ready.isEmpty && ready.allSatisfy { $0.1 != "0" } ? true : nil
        }
    }
}
