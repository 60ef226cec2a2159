import Testing

/// One promise of the store's ports. A store conforms where every check of `all` passes on a fresh store of four shards.
///
/// An adapter's tests run them with `@Test(arguments: StoreCheck.all)`, so that none can be forgotten.
package struct StoreCheck: Sendable, CustomTestStringConvertible {
    package let name: String
    private let body: @Sendable (any ConformingStore) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (any ConformingStore) async throws -> Void) {
        self.name = name
        self.body = body
    }

    package var testDescription: String { name }

    package func run(on store: some ConformingStore) async throws {
        try await body(store)
    }

    package static let shardCount = 4

    package static let all =
        ownership + leases + taking + planning + writing + refusals + reading + folding + paging + figures + archive
}
