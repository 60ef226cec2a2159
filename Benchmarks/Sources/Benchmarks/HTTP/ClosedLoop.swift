import Glibc
import Synchronization

/// Clients that ask again as soon as they are answered, all by one thread, until they are told to stop.
final class ClosedLoop: Sendable {
    struct Ask: Sendable {
        var client: Int
        /// By `Stopwatch.wall`.
        var sentAt: Double
        var answeredAt: Double
        /// 0 where the connection was lost.
        var status: Int
        /// Of an answer that is none of success.
        var problem: String?

        var seconds: Double { answeredAt - sentAt }
        var hasSucceeded: Bool { (200..<300).contains(status) }
    }

    private let port: UInt16
    private let clients: Int
    private let request: @Sendable (_ client: Int, _ number: Int) -> [UInt8]
    private let isOver = Mutex(false)
    private let asks = Mutex<[Ask]>([])

    /// - Parameter request: what a client asks, by how many were asked before by all.
    init(port: UInt16, clients: Int, request: @escaping @Sendable (_ client: Int, _ number: Int) -> [UInt8]) {
        self.port = port
        self.clients = clients
        self.request = request
    }

    /// Asks on a thread of its own while the work is done on another.
    /// - Returns: every ask that was answered meanwhile.
    func run(during work: @escaping @Sendable () throws -> Void) throws -> [Ask] {
        try BlockingThread.run([
            { try self.askOn() },
            {
                defer { self.isOver.withLock { $0 = true } }
                try work()
            },
        ])
        return asks.withLock { $0 }
    }

    private func askOn() throws {
        var sockets = try (0..<clients).map { _ in try Socket(port: port) }
        var answers = [[UInt8]](repeating: [], count: clients)
        var sentAt = [Double](repeating: 0, count: clients)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var number = 0
        func send(_ client: Int) throws {
            sentAt[client] = Stopwatch.wall
            try sockets[client].send(request(client, number))
            number += 1
        }
        func note(_ client: Int, _ status: Int) {
            var ask = Ask(client: client, sentAt: sentAt[client], answeredAt: Stopwatch.wall, status: status)
            if !ask.hasSucceeded { ask.problem = HTTPAnswer(answers[client][...])?.body }
            asks.withLock { $0.append(ask) }
        }
        for client in 0..<clients { try send(client) }
        while !isOver.withLock({ $0 }) {
            var polls = sockets.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
            guard unsafe poll(&polls, nfds_t(polls.count), 100) > 0 else { continue }
            for client in 0..<clients where polls[client].revents != 0 {
                let count = try sockets[client].receive(&buffer)
                answers[client] += buffer[..<count]
                if count == 0 {
                    note(client, 0)
                    sockets[client] = try Socket(port: port)
                } else {
                    guard let head = HTTPAnswer.head(of: answers[client][...]),
                        answers[client].count >= head.start + head.length
                    else { continue }
                    note(client, head.status)
                }
                answers[client].removeAll(keepingCapacity: true)
                try send(client)
            }
        }
    }
}
