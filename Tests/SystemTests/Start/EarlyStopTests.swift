import Testing

extension SystemTests {
    /// A node that is told to stop before its start is over.
    @Suite(.serialized)
    struct EarlyStopTests {
        @Test(.timeLimit(.minutes(1)))
        func itEndsWithZeroWhileItWaitsForItsDatabase() async throws {
            let folder = try NodeFolder()
            // Nobody is there, and the start waits some seconds for somebody.
            let store = "postgresql://perezvon@127.0.0.1:\(Ports.free())/perezvon"
            let node = try NodeProcess.launch(folder, arguments: ["--store", store])
            defer { node.kill() }
            _ = try await eventually("it waits for its database") {
                try node.log().contains("the store is away") ? true : nil
            }
            node.terminate()
            #expect(try await node.process.end(within: .seconds(20)) == 0)
            #expect(try node.log().contains("told to stop before the start was over"))
        }
    }
}
