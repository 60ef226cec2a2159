import Foundation

/// What a load balancer sends requests to.
protocol Balanced {
    var name: String { get }
    /// Where requests go, and where it is asked whether it is ready.
    var http: UInt16 { get }
    var admin: UInt16 { get }
}

extension PlainProcess: Balanced {}
extension ClusterNode: Balanced {}

/// docker/haproxy/haproxy.cfg as a plain process in front of nodes of this machine: all of it but where the nodes are found.
final class PlainBalancer: Sendable {
    let process: ChildProcess
    /// What the world comes to.
    let port: UInt16
    /// Where Prometheus asks.
    let metrics: UInt16
    /// The nodes of each backend.
    private let counts: [String: Int]
    private let folder: String

    /// - Parameters:
    ///   - haproxy: the program.
    ///   - nodes: of each backend, by its name.
    init(_ haproxy: String, nodes: [String: [any Balanced]]) throws {
        (port, metrics) = (Ports.free(), Ports.free())
        counts = nodes.mapValues(\.count)
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
    private static func settings(nodes: [String: [any Balanced]], ports: (UInt16, UInt16)) throws -> String {
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

    /// Waits until it has found every kind of node ready, or all nodes.
    func isReady(all: Bool = false) async throws {
        _ = try await eventually("the load balancer has nodes", within: .seconds(15)) { () -> Bool? in
            if let code = process.end {
                let words = try String(contentsOfFile: folder + "/log", encoding: .utf8)
                throw TimedOut(description: "haproxy ended with \(code): \(words)")
            }
            guard let answer = try? Answer.to("GET", "/metrics", port: metrics) else { return nil }  // not yet open
            let ready = answer.text.matches(of: #/haproxy_backend_active_servers\{proxy="(\w+)"\} (\d+)/#)
                .reduce(into: [:]) { $0[String($1.1)] = Int($1.2) }
            return counts.allSatisfy { ready[$0.key, default: 0] >= (all ? $0.value : 1) } ? true : nil
        }
    }
}
