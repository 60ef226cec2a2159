import FoundationEssentials
import Glibc

/// nghttpd and h2load of Debian: requests and answers of the same size, a stream each, on one connection.
enum H2Load {
    /// - Returns: requests a second; nil where they are not installed.
    static func rate(count: Int, inFlight: Int) throws -> Double? {
        guard let load = Programs.find("h2load"), let server = Programs.find("nghttpd") else { return nil }
        return try Programs.withFolder { try rate(load, server, $0, count: count, inFlight: inFlight) }
    }

    private static func rate(
        _ load: String, _ server: String, _ folder: String, count: Int, inFlight: Int
    ) throws -> Double? {
        let (body, output) = ("\(folder)/body", "\(folder)/output")
        try Data(LaneBenchmark.payload).write(to: URL(filePath: body))
        let port = 20_000 + Int(getpid()) % 20_000
        let child = try ChildProcess(
            server, ["--no-tls", "-d", folder, "\(port)"], environment: [], output: "/dev/null")
        // A child has this thread's signals blocked.
        defer { child.end(SIGKILL) }
        usleep(300_000)
        let client = try ChildProcess(
            load,
            ["-n", "\(count)", "-c", "1", "-m", "\(inFlight)", "-d", body, "http://127.0.0.1:\(port)/body"],
            environment: [], output: output)
        client.wait()
        // `finished in 1.23s, 45678.90 req/s, 1.23MB/s`
        let words = try Programs.words(of: output)
        guard let index = words.firstIndex(where: { $0.hasPrefix("req/s") }), index > 0 else {
            throw Failure("h2load said nothing of req/s")
        }
        return Double(words[index - 1])
    }
}
