import Cluster
import ContactCenter
import Synchronization

@testable import Simulation

/// A small world of its own: traders in some processes who send each other numbers over a network that breaks, each by his own
/// tasks and actors. It depends on nothing of the product but clocks, so its traces stay what they are.
enum Bazaar {
    private actor Stall {
        private var sum: UInt64 = 0

        func take(_ number: UInt64, _ clock: any WorldClock) async -> UInt64 {
            sum = sum &* 31 &+ number
            if number % 3 == 0 { await clock.wait(.milliseconds(Int64(number % 7))) }
            sum = sum &* 37 &+ number
            return sum
        }
    }

    /// What every trader heard, in the order in which they heard it.
    private final class Rumour: Sendable {
        private let sum = Mutex<UInt64>(0)

        func add(_ word: UInt64) { sum.withLock { $0 = $0 &* 41 &+ word } }
        var whole: UInt64 { sum.withLock { $0 } }
    }

    /// - Returns: the hash of the trace, and the sum of what every trader heard last.
    static func run(seed: UInt64) -> (hash: String, sum: UInt64) {
        let scheduler = Scheduler(seed: seed, at: Instant(seconds: 0))
        let world = SimulatedProcess.open("world", in: scheduler)
        let network = Network(world.clock, times: Network.Times(least: 1, mean: 5), seed: seed)
        let heard = Rumour()
        let processes = (0..<4).map { SimulatedProcess.open("trader-\($0)", in: scheduler) }
        for (index, process) in processes.enumerated() {
            let stall = Stall()
            process.run {
                await withDiscardingTaskGroup { group in
                    for number in 0..<40 {
                        group.addTask {
                            await process.clock.wait(.milliseconds(Int64(number * 13 % 100)))
                            let word = UInt64(number * 4 + index)
                            let answer = await process.outside(cut: UInt64?.none) { answer in
                                network.ask(from: Site("\(index)"), to: Site("\((index + 1) % 4)")) { reply in
                                    reply(word &* word)
                                } answer: {
                                    answer($0)
                                }
                            }
                            let sum = await stall.take(answer ?? 7, process.clock)
                            heard.add(sum)
                        }
                    }
                }
            }
        }
        world.clock.schedule(at: 30) { network.clog(from: "0", to: "1") }
        world.clock.schedule(at: 45) { network.unclog(from: "0", to: "1") }
        world.clock.schedule(at: 50) { network.cut("2", "3") }
        world.clock.schedule(at: 55) { processes[1].freeze() }
        world.clock.schedule(at: 80) { processes[1].thaw() }
        world.clock.schedule(at: 90) { processes[3].kill() }
        scheduler.run(until: Instant(seconds: 10))
        for process in processes { process.kill() }
        return ("\(scheduler.hash)", heard.whole)
    }
}
