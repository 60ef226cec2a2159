import Cluster
import Simulation
import StoreConformance
import Testing

@Suite struct ConformanceTests {
    @Test(.timeLimit(.minutes(1)), arguments: StoreCheck.all)
    func memoryStoreConforms(to check: StoreCheck) async throws {
        try await check.run(on: MemoryStore(shardCount: StoreCheck.shardCount, clock: SystemClock()))
    }
}
