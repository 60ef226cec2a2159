import StoreConformance
import Testing

@Suite struct ConformanceTests {
    @Test(.timeLimit(.minutes(2)), arguments: StoreCheck.all)
    func postgresConforms(to check: StoreCheck) async throws {
        try await withStore { store, _ in
            try await check.run(on: store)
        }
    }
}
