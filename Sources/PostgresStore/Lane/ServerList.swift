import Actors
import Logging
import Synchronization

/// The servers of a connection string: finds the one that can be written to.
///
/// The one that could be last time is tried first.
final class ServerList: Sendable {
    private let string: ConnectionString
    private struct Found {
        var index = 0
        var at: ContinuousClock.Instant?
    }

    private let found = Mutex(Found())
    private static let connectLimit: Duration = .seconds(3)
    /// The oldest server that has every setting a lane asks for.
    private static let oldestVersion = 140_000

    init(_ string: ConnectionString) {
        self.string = string
    }

    var name: String { string.name }

    /// Whether some lane has found a server since.
    func isFound(since moment: ContinuousClock.Instant) -> Bool {
        found.withLock { $0.at.map { $0 > moment } ?? false }
    }

    /// - Throws: of the servers' refusals the one that says most.
    func connect(_ purpose: LanePurpose) throws -> Connection {
        let first = found.withLock { $0.index }
        var refusal: (any Error)?
        for offset in string.servers.indices {
            let index = (first + offset) % string.servers.count
            do {
                let connection = try Connection(string.servers[index], within: Self.connectLimit)
                try check(connection)
                _ = try connection.run(purpose.settings, within: Self.connectLimit)
                found.withLock { $0 = Found(index: index, at: .now) }
                return connection
            } catch {
                if !(refusal is ServerError) || error is StoreError { refusal = error }
            }
        }
        throw refusal ?? ConnectionLost(why: "no server is named")
    }

    /// Whatever was thrown on a connection, as the port's error.
    func problem(_ error: any Error) -> any Error {
        Problem.translated(error, name: name) { string.withoutPassword($0) }
    }

    func words(of error: any Error) -> String {
        string.withoutPassword(Connection.words(of: error))
    }

    private func check(_ connection: Connection) throws {
        guard connection.serverVersion >= Self.oldestVersion else {
            throw StoreError.unusable(
                what: "\(name) is of version \(connection.serverVersion / 10_000)",
                advice: "Use PostgreSQL 14 or newer.")
        }
        guard connection.reported("server_encoding") == "UTF8" else {
            throw StoreError.unusable(
                what: "\(name) keeps text as \(connection.reported("server_encoding")), which has not every letter",
                advice: "Make the database anew with: createdb --encoding=UTF8 --template=template0 NAME")
        }
    }
}
