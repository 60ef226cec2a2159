import Foundation
import Testing

extension SystemTests {
    /// `perezvon simulate`, as a person runs it.
    @Suite(.serialized, .timeLimit(.minutes(5)))
    struct SimulateTests {
        private struct World: Decodable {
            var seed: Int
            var traceHash: String
            var violations: [String]

            enum CodingKeys: String, CodingKey {
                case seed, violations
                case traceHash = "trace_hash"
            }
        }

        /// - Returns: the exit code, and what was printed.
        private func simulate(_ arguments: [String]) async throws -> (code: Int, output: String) {
            let folder = try NodeFolder()
            let output = folder.path + "/worlds"
            let program = try ChildProcess(
                try Program.path(), ["simulate"] + arguments, output: (output, folder.path + "/errors"))
            let code = try await program.end(within: .seconds(120))
            return (code, try String(contentsOfFile: output, encoding: .utf8))
        }

        private func worlds(_ output: String) throws -> [World] {
            try output.split(separator: "\n").map { try JSONDecoder().decode(World.self, from: Data($0.utf8)) }
        }

        @Test func theSameSeedsHaveTheSameTracesInAnotherProcess() async throws {
            let words = ["--seeds", "3..5", "--profile", "storm", "--minutes", "4", "--orders", "15", "--json"]
            let (first, second) = (try await simulate(words), try await simulate(words))
            #expect(first.code == 0 && second.code == 0)
            let (one, other) = (try worlds(first.output), try worlds(second.output))
            #expect(one.map(\.seed) == [3, 4, 5])
            #expect(one.map(\.traceHash) == other.map(\.traceHash))
            #expect(Set(one.map(\.traceHash)).count == 3)
            #expect(one.allSatisfy { $0.violations.isEmpty })
        }

        @Test func aWorldIsSummedUp() async throws {
            let (code, output) = try await simulate(["--seed", "1", "--minutes", "3", "--orders", "5"])
            #expect(code == 0)
            #expect(output.contains("seed 1 calm: trace_hash "))
            #expect(output.contains("5 orders, ") && output.contains(", 0 violations"))
        }

        @Test func aTraceTellsWhatHappened() async throws {
            let (code, output) = try await simulate(["--seed", "1", "--minutes", "2", "--orders", "3", "--trace"])
            #expect(code == 0)
            #expect(
                output.contains(" sends order 1 ") && output.contains("commit shard ") && output.contains("callPlaced"))
        }

        @Test func wrongSeedsAreToldAsWrongUsage() async throws {
            #expect(try await simulate(["--seeds", "9..1"]).code == 2)
            #expect(try await simulate(["--profile", "calm"]).code == 2)
        }
    }
}
