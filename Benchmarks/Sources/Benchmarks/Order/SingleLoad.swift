import Glibc

/// Requests over some kept connections, one at a time on each, all by one thread.
struct SingleLoad {
    let port: UInt16
    let connections: Int
    /// Of every answer.
    let status: Int

    /// - Returns: seconds until the last answer, and each request's own, sorted.
    func run(_ requests: [[UInt8]]) throws -> (seconds: Double, each: [Double]) {
        let sockets = try (0..<connections).map { _ in try Socket(port: port) }
        var polls = sockets.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var answers = [[UInt8]](repeating: [], count: connections)
        var sentAt = [Double](repeating: 0, count: connections)
        var each: [Double] = []
        each.reserveCapacity(requests.count)
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        var next = 0
        func send(on index: Int) throws {
            guard next < requests.count else { return }
            sentAt[index] = Stopwatch.wall
            try sockets[index].send(requests[next])
            next += 1
        }
        let start = Stopwatch.wall
        for index in sockets.indices { try send(on: index) }
        while each.count < requests.count {
            let ready = unsafe poll(&polls, nfds_t(polls.count), 30_000)
            guard ready > 0 else { throw Failure("no answer in 30 s") }
            for index in sockets.indices where polls[index].revents != 0 {
                let count = try sockets[index].receive(&buffer)
                guard count > 0 else { throw Failure("the node closed a connection") }
                answers[index] += buffer[..<count]
                guard try isWhole(answers[index]) else { continue }
                answers[index].removeAll(keepingCapacity: true)
                each.append(Stopwatch.wall - sentAt[index])
                try send(on: index)
            }
        }
        return (Stopwatch.wall - start, each.sorted())
    }

    private func isWhole(_ bytes: [UInt8]) throws -> Bool {
        guard let head = HTTPAnswer.head(of: bytes[...]) else { return false }
        guard head.status == status else { throw Failure("not \(status): \(String(decoding: bytes, as: UTF8.self))") }
        return bytes.count >= head.start + head.length
    }
}
