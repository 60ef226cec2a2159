package import Cluster
import Testing

/// One promise of `Transport`. A transport conforms where every check of `all` passes between two fresh nodes.
///
/// An adapter's tests run them with `@Test(arguments: TransportCheck.all)`, so that none can be forgotten. The
/// receiving node takes the messages of `Sample.methods`.
package struct TransportCheck: Sendable, CustomTestStringConvertible {
    package let name: String
    private let receive: ScriptedReceiver.Script
    private let body: @Sendable (TransportWorld, ScriptedReceiver) async throws -> Void

    /// - Parameter receive: what the receiving node answers; its own payload otherwise.
    init(
        _ name: String, receive: @escaping ScriptedReceiver.Script = { .reply($0.payload) },
        _ body: @escaping @Sendable (TransportWorld, ScriptedReceiver) async throws -> Void
    ) {
        self.name = name
        self.receive = receive
        self.body = body
    }

    package var testDescription: String { name }

    /// - Parameter open: makes two nodes, of which one has this receiver.
    package func run(_ open: (any ParcelReceiver) async throws -> TransportWorld) async throws {
        let receiver = ScriptedReceiver(receive)
        let world = try await open(receiver)
        do {
            try await body(world, receiver)
        } catch {
            await world.end()
            throw error
        }
        await world.end()
    }

    package static let all = order + answers + sizes
}
