import Simulation
import Testing

struct SeededRandomTests {
    /// Golden: a failing seed must fail again, on any machine.
    @Test func aSeedsNumbersAreTheSameEverywhere() {
        var random = SeededRandom(seed: 42, .schedule)
        #expect(
            (0..<3).map { _ in random.next() } == [0x3d9f_2659_5633_b8d3, 0x99_485f_6a89_4c67, 0xda5b_283b_7a13_b4cc])
    }

    @Test func concernsDoNotShiftEachOther() {
        var (one, other) = (SeededRandom(seed: 1, .network), SeededRandom(seed: 1, .faults))
        #expect((0..<100).allSatisfy { _ in one.next() != other.next() })
    }

    @Test func drawsKeepWithinTheirBounds() {
        var random = SeededRandom(seed: 9)
        for _ in 0..<10_000 {
            #expect((0..<7).contains(random.below(7)))
            #expect((3...5).contains(random.milliseconds(3...5)))
            #expect((0..<1).contains(random.uniform()))
        }
    }

    @Test func exponentialTimesHaveTheirMean() {
        var random = SeededRandom(seed: 11)
        let sum = (0..<50_000).reduce(Int64(0)) { sum, _ in sum + random.milliseconds(mean: 1000) }
        #expect((980...1020).contains(sum / 50_000))
    }
}
