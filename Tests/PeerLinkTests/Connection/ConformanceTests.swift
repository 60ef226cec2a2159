import Cluster
import PeerLink
import Testing
import TransportConformance

@Suite struct ConformanceTests {
    @Test(.timeLimit(.minutes(1)), arguments: TransportCheck.all)
    func theLinkConforms(to check: TransportCheck) async throws {
        try await check.run { receiver in
            let far = try await LinkWorld.listen(
                receiver, identity: LinkWorld.identity("far", methods: Sample.methods))
            let near = try LinkWorld.sender()
            return TransportWorld(
                transport: near, peer: far.address, nobody: PeerAddress(host: "127.0.0.1", port: 1)
            ) {
                await near.stop()
                await far.stop()
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TransportCheck.all)
    func memoryConforms(to check: TransportCheck) async throws {
        try await check.run { receiver in
            let memory = MemoryTransport()
            let peer = PeerAddress(host: "far", port: 1)
            memory.listen(peer, receiver)
            return TransportWorld(transport: memory, peer: peer, nobody: PeerAddress(host: "nobody", port: 1))
        }
    }
}
