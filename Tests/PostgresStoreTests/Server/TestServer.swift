import Foundation

/// A PostgreSQL server of the tests' own, by `scripts/postgres`. It ends with the test's process.
struct TestServer: Sendable {
    private let folder: String
    /// The primary's, and then the standby's.
    let ports: [Int]

    private static let script = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "scripts/postgres").path()

    static func start(_ arguments: [String] = []) async throws -> TestServer {
        let lines = try await run(["start", "--for", String(getpid())] + arguments)
            .split(separator: "\n").map(String.init)
        guard let folder = lines.first, lines.count >= 2 else { throw ScriptFailure(output: lines.joined()) }
        return TestServer(folder: folder, ports: lines.dropFirst().compactMap(Int.init))
    }

    func url(
        database: String = "perezvon", user: String = "perezvon", password: String = "perezvon", port: Int? = nil
    ) -> String {
        let hosts = (port.map { [$0] } ?? ports).map { "127.0.0.1:\($0)" }.joined(separator: ",")
        return "postgresql://\(user):\(password)@\(hosts)/\(database)"
    }

    /// The superuser's.
    var administration: String { url(database: "postgres", user: "postgres", port: ports[0]) }

    func pause() async throws { _ = try await Self.run(["pause", folder]) }
    func resume() async throws { _ = try await Self.run(["resume", folder]) }
    func promote() async throws { _ = try await Self.run(["promote", folder]) }
    func stop() async throws { _ = try await Self.run(["stop", folder]) }

    private static func run(_ arguments: [String]) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: script)
        process.arguments = arguments
        let output = FileManager.default.temporaryDirectory.appending(path: "postgres-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: output.path(), contents: nil)
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        try handle.close()
        let text = try String(contentsOf: output, encoding: .utf8)
        try FileManager.default.removeItem(at: output)
        guard status == 0 else { throw ScriptFailure(output: "\(arguments) ended with \(status): \(text)") }
        return text
    }
}

struct ScriptFailure: Error {
    var output: String
}
