import Synchronization
import Testing

extension SystemTests {
    /// More comes in than can be taken.
    @Suite(.serialized)
    struct OverloadTests {
        /// What the node may hold of bodies at once (128 MiB, the API's limit), once as they came and once as orders read
        /// from them, beside a node that has just started.
        private static let allowance = 2 * 128 << 20
        private static let streams = 24

        @Test(.timeLimit(.minutes(2)))
        func whatCanNotBeTakenIsRefusedOrWaitsAndMemoryStaysBounded() async throws {
            let limits = "intake_queue: 2000\nbody: 8MiB\nline: 64KiB"
            try await withNode(try NodeFolder(limits: limits)) { node in
                let quiet = try node.residentMemory()
                let answers = Tally()
                var most = quiet
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<Self.streams {
                        group.addTask { Self.stream(number, node) }
                    }
                    for number in 0..<8 {
                        group.addTask {
                            var round = 0
                            while !Task.isCancelled {
                                answers.note { try Self.array(number, round, node) }
                                round += 1
                            }
                        }
                    }
                    for _ in 0..<80 {
                        try await pass(.milliseconds(100))
                        most = max(most, try node.residentMemory())
                    }
                    group.cancelAll()
                }
                let counts = answers.counts
                #expect(answers.problems.isEmpty, "\(answers.problems.prefix(3))")
                #expect(counts[202, default: 0] > 0 && counts[429, default: 0] > 0, "\(counts)")
                #expect(most < quiet + Self.allowance, "\(most >> 20) MiB, \(quiet >> 20) when quiet")
                let after = try await eventually("one order is taken again") {
                    let answer = try node.ask("POST", "/v1/shops/blue/orders", SampleOrder.json("after"))
                    return answer.status == 202 ? answer : nil
                }
                #expect(after.status == 202)
                #expect(try node.probe("/readyz").status == 200)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func connectionsOverTheLimitWaitUntilOneIsClosed() async throws {
            let limit = 5
            try await withNode(try NodeFolder(limits: "requests: \(limit)")) { node in
                // One after another, each of them served, so that none is accepted in one go with the next.
                var held: [Exchange] = []
                for _ in 0..<limit {
                    let exchange = try Exchange(
                        "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                        headers: ["Content-Type": "application/x-ndjson"])
                    try exchange.writeChunk(SampleOrder.json("held-\(held.count)") + "\n")
                    var answer = try exchange.answer()
                    let line = try answer.line()
                    #expect(line != nil)
                    held.append(exchange)
                }
                #expect(throws: Socket.Failure.timedOut) {
                    try Answer.to("GET", "/v1/shops/red/orders", port: node.port, patience: .seconds(2))
                }
                // The other port is for those who look after the node: it has no such limit.
                #expect(try node.probe("/readyz").status == 200)
                held.removeLast()
                let answer = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json("in-turn"))
                #expect(answer.status == 202, "\(answer.text)")
            }
        }

        /// Writes lines as fast as they are taken and reads no answer, until it is cancelled or held up for a second.
        private static func stream(_ number: Int, _ node: NodeProcess) {
            do {
                let exchange = try Exchange(
                    "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                    headers: ["Content-Type": "application/x-ndjson"], patience: .seconds(1), receiveBuffer: 4096)
                let padding = String(repeating: "x", count: 2000)
                var line = 0
                while !Task.isCancelled {
                    line += 1
                    let id = "o-\(number)-\(line)"
                    try exchange.writeChunk(
                        #"{"external_id":"\#(id)","number":"\#(id)","phone":"\#(SampleOrder.phone(line))","x":"\#(padding)"}"#
                            + "\n")
                }
            } catch {
                // Held up: that is the back-pressure. The connection closes with its exchange.
            }
        }

        private static func array(_ number: Int, _ round: Int, _ node: NodeProcess) throws -> Answer {
            let orders = (0..<1000).map { order in
                SampleOrder.json("a-\(number)-\(round)-\(order)", phone: SampleOrder.phone(number * 1000 + order))
            }
            return try node.ask("POST", "/v1/shops/blue/orders", "[\(orders.joined(separator: ","))]")
        }
    }

    /// What came of many requests.
    private final class Tally: Sendable {
        private let state = Mutex((counts: [Int: Int](), problems: [String]()))

        var counts: [Int: Int] { state.withLock { $0.counts } }
        var problems: [String] { state.withLock { $0.problems } }

        func note(_ ask: () throws -> Answer) {
            do {
                let answer = try ask()
                let problem = Self.problem(answer)
                state.withLock { state in
                    state.counts[answer.status, default: 0] += 1
                    if let problem { state.problems.append(problem) }
                }
            } catch {
                state.withLock { $0.problems.append("\(error)") }
            }
        }

        /// An array is taken, or refused as a whole with the time to come again.
        private static func problem(_ answer: Answer) -> String? {
            switch answer.status {
            case 202: nil
            case 429 where answer.isProblem && answer.headers["retry-after"] != nil: nil
            default: "\(answer.status) \(answer.text.prefix(200))"
            }
        }
    }
}
