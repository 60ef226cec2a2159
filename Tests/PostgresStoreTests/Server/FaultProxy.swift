import Foundation
import Synchronization

/// A connection's way over loopback that can be cut at a chosen answer of the server.
///
/// Forwards between whoever connects to `port` and the server. When the awaited answer comes, it is not passed on: both
/// sides are closed instead, so that the server did what was asked and the client never hears of it.
final class FaultProxy: Sendable {
    let port: Int
    private let listener: Int32
    private let state = Mutex<State>(State())

    enum Fault {
        /// Both sides see the end of the connection.
        case cut
        /// Nobody sees anything any more.
        case stall
    }

    private struct State {
        var awaited: [UInt8]?
        var fault = Fault.cut
        var cuts = 0
    }

    init(to server: Int) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        var address = Self.address(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, size) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard isBound else { throw ScriptFailure(output: "no port for the proxy: \(errno)") }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                Thread.detachNewThread { [self] in forward(client, to: server) }
            }
        }
    }

    /// Ends the connection at the next answer that has this text.
    func inject(_ fault: Fault, at answer: String) {
        state.withLock { state in
            state.awaited = Array(answer.utf8)
            state.fault = fault
        }
    }

    var cuts: Int { state.withLock { $0.cuts } }

    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func forward(_ client: Int32, to port: Int) {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer {
            Glibc.close(client)
            Glibc.close(server)
        }
        var address = Self.address(port)
        let isConnected = unsafe withUnsafePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe connect(server, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var ends = [
                pollfd(fd: client, events: Int16(POLLIN), revents: 0),
                pollfd(fd: server, events: Int16(POLLIN), revents: 0),
            ]
            guard unsafe poll(&ends, 2, -1) > 0 else { return }
            for (from, to) in [(0, 1), (1, 0)] where ends[from].revents != 0 {
                let count = unsafe read(ends[from].fd, &buffer, buffer.count)
                guard count > 0 else { return }
                if from == 1, let fault = fault(in: buffer[..<count]) {
                    if fault == .stall { unsafe _ = poll(&ends[0], 1, -1) }
                    return
                }
                guard Self.writeAll(buffer[..<count], to: ends[to].fd) else { return }
            }
        }
    }

    private func fault(in bytes: ArraySlice<UInt8>) -> Fault? {
        state.withLock { state in
            guard let awaited = state.awaited, bytes.contains(awaited) else { return nil }
            state.awaited = nil
            state.cuts += 1
            return state.fault
        }
    }

    private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
