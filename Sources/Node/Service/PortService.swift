import Glibc
import NIOCore
import ServiceLifecycle
import Settings

/// A server on one of the node's ports; where the port can't be opened, it says which one and what to do.
struct PortService<Server: Service>: Service {
    let address: HostPort
    /// The key of the settings that names the port.
    let setting: String
    let server: Server

    func run() async throws {
        do {
            try await server.run()
        } catch let error as IOError {
            throw PortProblem(address: address, setting: setting, code: error.errnoCode) ?? error
        }
    }
}

/// A port that can't be opened.
struct PortProblem: Error, CustomStringConvertible {
    let description: String

    /// - Returns: nil for an error that says nothing of the port.
    init?(address: HostPort, setting: String, code: CInt) {
        let obstacle: String
        switch code {
        case EADDRINUSE: obstacle = "\(address) is in use by another program. Stop that"
        case EADDRNOTAVAIL: obstacle = "\(address) is no address of this machine. See what `ip address` lists"
        case EACCES, EPERM: obstacle = "\(address) may not be opened by this user. Take a port from 1024 up"
        default: return nil
        }
        description =
            "\(obstacle), or name another address with --\(setting), PEREZVON_\(setting.uppercased()) or `\(setting):`."
    }
}
