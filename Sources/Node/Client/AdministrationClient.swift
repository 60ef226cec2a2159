import AsyncHTTPClient
import Foundation
import HTTPAPI
import NIOCore
import NIOHTTP1

/// Asks a node's administration port.
package struct AdministrationClient: Sendable {
    private let address: String

    /// - Parameter address: `http://HOST:PORT`, with or without a slash at the end.
    package init(_ address: String) {
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    /// One line for each check of a probe.
    /// - Parameter probe: `livez`, `readyz` or `startupz`.
    /// - Throws: where the node does not answer within 3 s.
    package func health(_ probe: String) async throws -> (isWell: Bool, lines: [String]) {
        let (status, body) = try await get(probe)
        // What is no JSON has no checks.
        let checks = (try? JSONValue(parsing: Array(body.utf8)))?["checks"]?.array ?? []
        let lines = checks.map { check in
            let word = check["ok"]?.bool == true ? "ok  " : "FAIL"
            let reason = check["reason"]?.string.map { ": \($0)" } ?? ""
            return "\(word) \(check["name"]?.string ?? "?")\(reason)"
        }
        return (status == 200, lines)
    }

    /// The cluster as the node sees it: JSON.
    package func cluster() async throws -> String {
        let (status, body) = try await get("cluster")
        guard status == 200 else { throw ClientProblem(body) }
        return body
    }

    private func get(_ path: String) async throws -> (Int, String) {
        do {
            return try await HTTPClient.withHTTPClient { client in
                let request = HTTPClientRequest(url: "\(address)/\(path)")
                let response = try await client.execute(request, timeout: .seconds(3))
                return (Int(response.status.code), String(buffer: try await response.body.collect(upTo: 16 << 20)))
            }
        } catch {
            throw NodeError("\(address) does not answer (\(error)). Name the node's administration port with --admin")
        }
    }
}
