import Foundation
import Testing

extension SystemTests {
    /// Nothing acknowledged is lost and nobody is called twice, whenever the process dies.
    @Suite(.serialized)
    struct KillTests {
        static let rounds = ProcessInfo.processInfo.environment["PEREZVON_SYSTEM_ROUNDS"].flatMap(Int.init) ?? 20
        static let seed =
            ProcessInfo.processInfo.environment["PEREZVON_SYSTEM_SEED"].flatMap(UInt64.init)
            ?? UInt64.random(in: 0...UInt64.max)

        @Test(.timeLimit(.minutes(Self.minutes)))
        func aKilledNodeLosesNothingAndCallsNobodyTwice() async throws {
            var story = try await KillStory(seed: Self.seed)
            for round in 1...Self.rounds {
                try await story.live(round)
                guard story.problems.isEmpty else { break }
            }
            try await story.end()
            let problems = story.problems
            #expect(problems.isEmpty, "PEREZVON_SYSTEM_SEED=\(Self.seed): \(problems.prefix(10))")
            // A run in which nothing happened proves nothing.
            #expect(story.acknowledged > 10 * Self.rounds)
            #expect(story.talks > Self.rounds)
            #expect(story.callsCut > Self.rounds)
            #expect(story.restored > 0)
        }

        /// Two for the usual rounds on a quiet machine of two cores.
        private static let minutes = 3 + rounds / 8
    }
}
