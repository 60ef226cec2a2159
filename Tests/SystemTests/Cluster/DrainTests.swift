import Foundation
import Testing

extension SystemTests {
    /// Workers leave under a stream of orders, and nobody notices.
    @Suite(.serialized)
    struct DrainTests {
        @Test(.timeLimit(.minutes(2)))
        func drainAndShutdownHandShardsOverWithoutAFailedRequestOrADroppedCall() async throws {
            try await withCluster { world in
                try await world.isShared()
                let drained = world.workers[0]
                try await world.drain(drained)
                try await world.everybodyWorks()
                for worker in [drained, world.workers[1]] {
                    let moment = ClusterWorld.now
                    worker.signal(SIGTERM)
                    let code = try await worker.exit(within: .seconds(25))
                    #expect(code == 0)
                    ClusterWorld.say("\(worker.name) ended \(ClusterWorld.now - moment) ms after SIGTERM")
                }
                try await world.everybodyWorks()
                let lost = try world.lostCalls()
                #expect(lost.isEmpty, "calls were lost: \(lost)")
                #expect(world.failures.isEmpty, "requests failed: \(world.failures.prefix(5))")
                #expect(world.clerks.allSatisfy { $0.breaks == 0 }, "streams of operators broke")
                try tell(of: [drained, world.workers[1]])
            }
        }

        /// How long the shards' messages waited.
        private func tell(of workers: [ClusterNode]) throws {
            let times = try workers.flatMap { worker in
                try worker.log().split(separator: "\n").compactMap { line -> Int? in
                    let entry = try JSON(line.utf8)
                    guard entry["message"].text == "a shard was handed over" else { return nil }
                    return entry["milliseconds"].text.flatMap { Int($0) }
                }
            }.sorted()
            let middle = try #require(times.isEmpty ? nil : times[times.count / 2])
            ClusterWorld.say(
                "\(times.count) shards were handed over: median \(middle) ms, longest \(times.last ?? 0) ms")
        }
    }
}
