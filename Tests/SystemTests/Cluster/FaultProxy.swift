import Foundation
import Glibc
import Synchronization

/// A port of loopback that leads to another one, and may fail as networks do.
final class FaultProxy: Sendable {
    enum Fault: Equatable, Sendable {
        case none
        /// Nothing of what clients send arrives, while what the server sends does. When the fault ends it arrives, as
        /// with TCP.
        case holdRequests
        /// The other way.
        case holdAnswers
        /// Nobody hears anything.
        case holdBoth
        /// Every piece takes so many milliseconds longer.
        case slow(milliseconds: Int)
    }

    private struct State {
        var target: UInt16
        var fault = Fault.none
        /// Connections before this number are to be cut.
        var generation = 0
        /// The text of an answer that is not passed on: its connection is cut instead.
        var awaited: [UInt8]?
        var left = 0
        var isClosed = false
    }

    let port: UInt16
    private let listener: CInt
    private let state: Mutex<State>

    /// - Parameter target: a port of this machine; 0 for one that is told later.
    init(to target: UInt16 = 0) throws {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        var address = Self.address(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, size) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard isBound else { throw Socket.Failure.system(errno) }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        state = Mutex(State(target: target))
        Thread.detachNewThread { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                Thread.detachNewThread { [self] in forward(client) }
            }
        }
    }

    func lead(to target: UInt16) { state.withLock { $0.target = target } }

    /// From now on, on every connection.
    func fail(_ fault: Fault) { state.withLock { $0.fault = fault } }

    /// Ends every connection that there is.
    func cut() { state.withLock { $0.generation += 1 } }

    /// Ends a connection in place of passing on an answer with this text, so many times.
    func cut(inPlaceOf answer: String, times: Int) {
        state.withLock { state in
            state.awaited = Array(answer.utf8)
            state.left = times
        }
    }

    /// How many times `cut(inPlaceOf:times:)` is still to happen.
    var cutsLeft: Int { state.withLock { $0.left } }

    func close() {
        state.withLock { state in
            state.isClosed = true
            state.generation += 1
        }
        shutdown(listener, CInt(SHUT_RDWR))
    }

    private func forward(_ client: CInt) {
        let server = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        defer {
            Glibc.close(client)
            Glibc.close(server)
        }
        let (target, generation) = state.withLock { ($0.target, $0.generation) }
        var address = Self.address(target)
        let isConnected = unsafe withUnsafePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe connect(server, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return }
        var quick = CInt(1)
        for end in [client, server] {
            unsafe setsockopt(end, CInt(IPPROTO_TCP), TCP_NODELAY, &quick, socklen_t(MemoryLayout<CInt>.size))
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let (fault, current) = state.withLock { ($0.fault, $0.generation) }
            guard current == generation else { return }
            let passesRequests = fault != .holdRequests && fault != .holdBoth
            let passesAnswers = fault != .holdAnswers && fault != .holdBoth
            var ends = [
                pollfd(fd: passesRequests ? client : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: passesAnswers ? server : -1, events: Int16(POLLIN), revents: 0),
            ]
            guard unsafe poll(&ends, 2, 20) >= 0 else { return }
            for (from, to) in [(0, server), (1, client)] where ends[from].revents != 0 {
                let count = unsafe read(ends[from].fd, &buffer, buffer.count)
                guard count > 0 else { return }
                if from == 1, isAwaited(buffer[..<count]) { return }
                if case .slow(let time) = fault { _ = poll(nil, 0, CInt(time)) }
                guard Self.writeAll(buffer[..<count], to: to) else { return }
            }
        }
    }

    private func isAwaited(_ bytes: ArraySlice<UInt8>) -> Bool {
        state.withLock { state in
            guard state.left > 0, let awaited = state.awaited, bytes.contains(awaited) else { return false }
            state.left -= 1
            return true
        }
    }

    private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe send(descriptor, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
