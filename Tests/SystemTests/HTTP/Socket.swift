import Glibc
import Synchronization

/// A TCP connection to this machine. Blocks; one task may read while another writes.
final class Socket: Sendable {
    enum Failure: Error, Equatable {
        /// Nobody listens.
        case refused
        /// The peer is gone.
        case closed
        case timedOut
        case system(CInt)
    }

    /// A peer that is gone is an error, no signal.
    private static let quiet = CInt(MSG_NOSIGNAL)

    private let descriptor: CInt

    /// - Parameter receiveBuffer: bytes; for a reader who is to be slow.
    init(port: UInt16, patience: Duration = .seconds(30), receiveBuffer: CInt? = nil) throws(Failure) {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(errno) }
        var time = timeval(tv_sec: Int(patience.components.seconds), tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBuffer {
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<CInt>.size))
        }
        var address = Self.loopback(port)
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // The descriptor is closed by the deinit, which follows: closed here too, it might be another's by then.
        guard code == 0 else { throw errno == ECONNREFUSED ? .refused : .system(errno) }
    }

    deinit { close(descriptor) }

    /// The next bytes; none at the end.
    func read() throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32 << 10)
        while true {
            let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
            if count >= 0 { return Array(bytes.prefix(count)) }
            if errno == EINTR { continue }
            throw failure(errno)
        }
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe send(descriptor, all.baseAddress! + sent, bytes.count - sent, Self.quiet)
            }
            if count >= 0 {
                sent += count
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
    }

    /// Ends both directions, and whoever waits for one of them.
    func cut() {
        shutdown(descriptor, CInt(SHUT_RDWR))
    }

    private func failure(_ code: CInt) -> Failure {
        switch code {
        case EAGAIN: .timedOut
        case EPIPE, ECONNRESET: .closed
        default: .system(code)
        }
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}

/// Ports for nodes of tests.
enum Ports {
    private static let given = Mutex(Set<UInt16>())

    /// A port that nobody listens at: below those that the kernel gives out by itself, never the same twice.
    static func free() -> UInt16 {
        while true {
            let port = UInt16.random(in: 15_000..<32_000)
            guard given.withLock({ $0.insert(port).inserted }) else { continue }
            do {
                _ = try Socket(port: port, patience: .seconds(1))
            } catch {
                return port
            }
        }
    }
}
