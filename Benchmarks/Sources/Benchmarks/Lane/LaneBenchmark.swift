import Cluster
import Glibc
import NIOCore
import NIOPosix
import PeerLink

/// Messages between two processes on loopback, beside a bare lane of libnghttp2, nghttpd with h2load, gRPC
/// Swift, and Erlang.
///
/// `--asks`, `--tells`: how many of each; `--in-flight`: asks without an answer at any moment.
enum LaneBenchmark: Benchmark {
    static let name = "lane"
    static let summary = "asks and one-way messages between two processes"

    /// An order of the usual size: 150 bytes.
    static let payload = Array(
        (#"{"external_id":"A-100017","number":"100017","phone":"+380501234567","total":"210.48","currency":"UAH","#
            + #""items":[{"sku":"84997","qty":2,"price":"105.24"}]}"#).utf8)

    static func run(_ options: Options, _ report: inout Report) async throws {
        // The other process is this program again.
        switch options.text("part", or: "") {
        case "link": return try await LinkPart.serve(port: options.count("port", or: 1))
        case "bare": return try await BarePart.serve(port: options.count("port", or: 1))
        case "grpc": return try await GRPCPart.serve(port: options.count("port", or: 1))
        default: break
        }
        let (asks, tells) = (options.count("asks", or: 300_000), options.count("tells", or: 2_000_000))
        let inFlight = options.count("in-flight", or: 64)
        let bare = try await with(part: "bare") { port, _ in
            (
                try await BarePart.asks(port: port, count: asks, inFlight: inFlight),
                try await BarePart.tells(port: port, count: tells)
            )
        }
        let link = try await with(part: "link") { port, far in
            let part = try LinkPart(port: port)
            _ = try await part.asks(count: asks / 10, inFlight: inFlight)
            let figures = (
                try await part.asks(count: asks, inFlight: inFlight), try await part.asks(count: asks, inFlight: 512)
            )
            let work = far.figures.work
            let tell = try await part.tells(count: tells)
            return (figures.0, figures.1, tell, (far.figures.work - work) / Double(tells))
        }
        report.rate(
            "asks, \(inFlight) in flight; bare lane", link.0.rate, "/s", reference: bare.0.rate, least: 100_000)
        report.figure("p50", link.0.median * 1000, "ms", reference: bare.0.median * 1000)
        report.figure("p99", link.0.p99 * 1000, "ms", reference: bare.0.p99 * 1000, limit: 2)
        report.rate("asks, 512 in flight", link.1.rate, "/s")
        report.rate("one-way messages; bare lane", link.2.rate, "/s", reference: bare.1, least: 1_000_000)
        report.figure("processor for each on the sending side", link.2.work * 1e6, "µs")
        report.figure("… and on the receiving side", link.3 * 1e6, "µs")
        if let rate = try H2Load.rate(count: asks / 20, inFlight: inFlight) {
            report.rate("asks; h2load to nghttpd, one connection", link.0.rate, "/s", reference: rate)
        } else {
            report.note("h2load or nghttpd is not installed: apt-get install nghttp2-client nghttp2-server")
        }
        let unary = try await with(part: "grpc") { port, _ in
            try await GRPCPart.rate(port: port, count: asks / 10, inFlight: inFlight)
        }
        report.rate("asks; unary calls of gRPC Swift, one connection", link.0.rate, "/s", reference: unary)
        if let rate = try Erlang.rate(count: asks / 10, inFlight: inFlight) {
            report.rate("asks; Erlang gen_server:call between two nodes", link.0.rate, "/s", reference: rate)
        } else {
            report.note("Erlang is not installed: apt-get install erlang-base")
        }
    }

    /// Starts the other process, and ends it afterwards.
    private static func with<Value>(
        part: String, _ body: (Int, ChildProcess) async throws -> Value
    ) async throws -> Value {
        let port = try await FreePort.find()
        let child = try ChildProcess(
            "/proc/self/exe", ["lane", "--part", part, "--port", "\(port)"], environment: [], output: "/dev/null")
        defer { child.end(SIGKILL) }
        try await FreePort.waitUntilTaken(port)
        return try await body(port, child)
    }
}
