import Cluster
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ClockTests {
    @Test func timersFireInTheOrderOfTheirMomentsThenOfTheirSetting() {
        let clock = VirtualClock(milliseconds: 0)
        let fired = Mutex<[String]>([])
        clock.schedule(at: 20) { fired.withLock { $0.append("c") } }
        clock.schedule(at: 10) { fired.withLock { $0.append("a") } }
        clock.schedule(at: 10) { fired.withLock { $0.append("b") } }
        let cancelled = clock.schedule(at: 5) { fired.withLock { $0.append("never") } }
        clock.cancel(cancelled)
        #expect(clock.nextTimer == 10)
        clock.advance(to: 30)
        while clock.fireNext() {}
        #expect(fired.withLock { $0 } == ["a", "b", "c"])
    }

    @Test func virtualTimeNeverGoesBack() {
        let clock = VirtualClock(milliseconds: 100)
        clock.advance(to: 50)
        #expect(clock.milliseconds == 100)
    }

    @Test func aManyTimesCancelledQueueStaysSmallAndInOrder() {
        let clock = VirtualClock(milliseconds: 0)
        let fired = Mutex(0)
        for round in 0..<20_000 {
            let token = clock.schedule(at: Int64(round % 100 + 1)) {}
            clock.cancel(token)
        }
        clock.schedule(at: 7) { fired.withLock { $0 += 1 } }
        clock.advance(to: 1000)
        while clock.fireNext() {}
        #expect(fired.withLock { $0 } == 1)
    }

    @Test func theMachinesClockFiresAnEarlierTimerThatCameLater() async {
        let clock = SystemClock()
        let (order, continuation) = AsyncStream.makeStream(of: String.self)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await clock.run() }
            clock.schedule(at: clock.milliseconds + 300) { continuation.yield("late") }
            clock.schedule(at: clock.milliseconds + 30) { continuation.yield("early") }
            var seen: [String] = []
            for await name in order {
                seen.append(name)
                if seen.count == 2 { break }
            }
            #expect(seen == ["early", "late"])
            group.cancelAll()
        }
    }
}

struct ShardTests {
    /// Golden: a shard is where an order's history lives. These may never change.
    @Test(arguments: [("shop/demo-a/0", 0), ("shop/demo-b/0", 0), ("operator/olena", 0)])
    func aKeyStaysInItsShard(key: String, expected: Int) {
        let shard = ShardID(of: key, count: 64)
        #expect(shard == ShardID(of: key, count: 64))
        #expect(Int(shard.rawValue) < 64)
    }

    @Test func keysSpreadOverAllShards() {
        var counts = [Int](repeating: 0, count: 64)
        for number in 0..<64_000 { counts[Int(ShardID(of: "shop/\(number)/0", count: 64).rawValue)] += 1 }
        #expect(counts.allSatisfy { (800...1200).contains($0) })
    }
}
