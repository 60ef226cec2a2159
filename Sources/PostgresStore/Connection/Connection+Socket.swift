import CPostgres
import Glibc

/// How a connection is made, and how its socket is waited for.
extension Connection {
    func connect(until deadline: ContinuousClock.Instant) throws {
        var next = PGRES_POLLING_WRITING
        while true {
            switch next {
            case PGRES_POLLING_OK: return
            case PGRES_POLLING_READING: _ = try wait(for: Int16(POLLIN), until: deadline)
            case PGRES_POLLING_WRITING: _ = try wait(for: Int16(POLLOUT), until: deadline)
            default: throw refusal()
            }
            next = unsafe PQconnectPoll(handle)
        }
    }

    /// - Returns: what the socket is ready for.
    /// - Throws: `ConnectionLost` at the deadline.
    func wait(for events: Int16, until deadline: ContinuousClock.Instant) throws -> Int16 {
        while true {
            let left = ContinuousClock.now.duration(to: deadline).inMilliseconds
            guard left > 0 else { throw ConnectionLost(why: "the server does not answer") }
            var socket = pollfd(fd: unsafe PQsocket(handle), events: events, revents: 0)
            guard socket.fd >= 0 else { throw lost() }
            let count = unsafe poll(&socket, 1, Int32(clamping: left))
            if count > 0 { return socket.revents }
            guard count == 0 || errno == EINTR else { throw lost() }
        }
    }

    func lost() -> ConnectionLost {
        ConnectionLost(why: Self.firstLine(of: unsafe String(cString: PQerrorMessage(handle))))
    }

    /// Why there is no connection: the server's error where its number stands in the text, as `FATAL:  28P01: words`.
    private func refusal() -> any Error {
        let text = unsafe String(cString: PQerrorMessage(handle))
        var rest = text[...]
        while let colon = rest.firstIndex(of: ":") {
            rest = rest[rest.index(after: colon)...]
            guard rest.hasPrefix("  ") else { continue }
            let tail = rest.dropFirst(2)
            let state = tail.prefix(5)
            guard state.utf8.count == 5, state.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) }),
                tail.dropFirst(5).hasPrefix(": ")
            else { continue }
            return ServerError(
                state: String(state), message: Self.firstLine(of: String(tail.dropFirst(7))), isFatal: true)
        }
        return ConnectionLost(why: Self.firstLine(of: text))
    }

    private static func firstLine(of text: String) -> String {
        text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "the connection is closed"
    }
}
