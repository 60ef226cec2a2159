import Cluster
import ContactCenter
import Synchronization
import Testing

@testable import Simulation

/// One thread on which many processes live.
struct SchedulerTests {
    private func world() -> (Scheduler, SimulatedProcess) {
        let scheduler = Scheduler(seed: 1, at: Instant(seconds: 0))
        return (scheduler, SimulatedProcess.open("one", in: scheduler))
    }

    @Test func theSameSeedGoesTheSameWay() {
        let (first, second) = (Bazaar.run(seed: 5), Bazaar.run(seed: 5))
        #expect(first == second)
    }

    @Test func anotherSeedGoesAnotherWay() {
        let hashes = (1...20).map { Bazaar.run(seed: $0).hash }
        #expect(Set(hashes).count == 20)
    }

    /// Golden: on this machine as on the one that it was written on.
    @Test(arguments: [(UInt64(1), "4d1812963382eff9"), (2, "7e1c90d79aacdbe2"), (3, "7de84bbbcb446d4d")])
    func aSeedGoesTheSameWayOnEveryMachine(seed: UInt64, hash: String) {
        #expect(Bazaar.run(seed: seed).hash == hash)
    }

    @Test func timeMovesOnlyWhenNothingIsLeftToDo() {
        let (scheduler, process) = world()
        let moments = Mutex<[Int64]>([])
        process.run {
            for _ in 0..<3 {
                await process.clock.wait(.seconds(1))
                moments.withLock { $0.append(process.clock.milliseconds) }
            }
        }
        scheduler.run(until: Instant(seconds: 60))
        #expect(moments.withLock { $0 } == [1000, 2000, 3000])
        #expect(scheduler.now == Instant(seconds: 60))
        #expect(process.isOver)
    }

    @Test func aFrozenProcessGoesOnWhereItStood() {
        let (scheduler, process) = world()
        let world = SimulatedProcess.open("world", in: scheduler)
        let wokeAt = Mutex<Int64>(0)
        process.run {
            await process.clock.wait(.seconds(1))
            wokeAt.withLock { $0 = process.clock.milliseconds }
        }
        world.clock.schedule(at: 500) { process.freeze() }
        world.clock.schedule(at: 5000) { process.thaw() }
        scheduler.run(until: Instant(seconds: 60))
        #expect(wokeAt.withLock { $0 } == 5000)
    }

    @Test func whatIsDeadDoesNothingAndLeavesNothingBehind() {
        let (scheduler, process) = world()
        let world = SimulatedProcess.open("world", in: scheduler)
        let asked = Mutex(0)
        let answered = Mutex(0)
        process.run {
            while !Task.isCancelled {
                await process.clock.wait(.seconds(1))
                let isAnswered = await process.outside(cut: false) { answer in
                    asked.withLock { $0 += 1 }
                    world.clock.schedule(at: world.clock.milliseconds + 100) { answer(true) }
                }
                if isAnswered { answered.withLock { $0 += 1 } }
            }
        }
        // While its third question is on its way.
        world.clock.schedule(at: 3250) { process.kill() }
        scheduler.run(until: Instant(seconds: 60))
        #expect(asked.withLock { $0 } == 3 && answered.withLock { $0 } == 2)
        #expect(!process.isAlive && process.isOver)
    }

    @Test func aDoomedProcessDiesInTheMidstOfItsSteps() {
        let (scheduler, process) = world()
        let steps = Mutex(0)
        process.run {
            for _ in 0..<100 {
                await process.clock.wait(.milliseconds(1))
                if process.isAlive { steps.withLock { $0 += 1 } }
            }
        }
        scheduler.doom(process.number, after: 41)
        scheduler.run(until: Instant(seconds: 1))
        #expect((1..<60).contains(steps.withLock { $0 }))
        #expect(!process.isAlive)
    }

    @Test func aClockThatIsSetBackGoesOnMoreSlowly() {
        let (scheduler, process) = world()
        let world = SimulatedProcess.open("world", in: scheduler)
        let firedAt = Mutex<Int64>(0)
        world.clock.schedule(at: 1000) {
            process.clock.set(error: .seconds(-3600))
            process.clock.schedule(at: process.clock.milliseconds + 1000) {
                firedAt.withLock { $0 = world.clock.milliseconds }
            }
        }
        process.clock.schedule(at: 900) {}
        scheduler.run(until: Instant(seconds: 60))
        #expect(firedAt.withLock { $0 } == 3000)
    }
}
