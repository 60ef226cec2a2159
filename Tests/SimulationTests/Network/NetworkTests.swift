import Cluster
import ContactCenter
import Synchronization
import Testing

@testable import Simulation

/// What is carried from one site to another, and what becomes of it when something breaks.
struct NetworkTests {
    private let scheduler: Scheduler
    private let clock: ProcessClock
    private let network: Network

    init() {
        scheduler = Scheduler(seed: 3, at: Instant(seconds: 0))
        clock = SimulatedProcess.open("world", in: scheduler).clock
        network = Network(clock, times: Network.Times(least: 1, mean: 10), seed: 3)
    }

    private func run(_ seconds: Int64) { scheduler.run(until: Instant(seconds: seconds)) }

    private final class Inbox: Sendable {
        let numbers = Mutex<[Int]>([])
        func take(_ number: Int) { numbers.withLock { $0.append(number) } }
        var all: [Int] { numbers.withLock { $0 } }
    }

    private func send(_ numbers: Range<Int>, _ inbox: Inbox) {
        for number in numbers { network.carry(from: "a", to: "b") { inbox.take(number) } }
    }

    @Test func oneConnectionKeepsTheOrder() {
        let inbox = Inbox()
        send(0..<50, inbox)
        run(10)
        #expect(inbox.all == Array(0..<50))
    }

    @Test func whatWaitsBehindAClogArrivesInOrderWhenItIsFreedInTime() {
        let inbox = Inbox()
        network.clog(from: "a", to: "b")
        send(0..<10, inbox)
        run(3)
        #expect(inbox.all.isEmpty)
        network.unclog(from: "a", to: "b")
        run(10)
        #expect(inbox.all == Array(0..<10))
    }

    @Test func aClogThatLastsEndsTheConnectionAndLosesWhatWaited() {
        let (inbox, lost) = (Inbox(), Inbox())
        network.clog(from: "a", to: "b")
        send(0..<10, inbox)
        network.ask(from: "a", to: "b") { (reply: @escaping @Sendable (Int) -> Void) in
            reply(1)
        } answer: {
            lost.take($0 ?? -1)
        }
        run(5)
        #expect(network.isGivenUp("b", "a") && lost.all == [-1])
        network.unclog(from: "a", to: "b")
        run(10)
        #expect(inbox.all.isEmpty && !network.isGivenUp("a", "b"))
    }

    @Test func oneWayMayBeClosedWhileTheOtherIsOpen() {
        let (there, back) = (Inbox(), Inbox())
        network.clog(from: "a", to: "b")
        network.carry(from: "a", to: "b") { there.take(1) }
        network.carry(from: "b", to: "a") { back.take(1) }
        run(2)
        #expect(there.all.isEmpty && back.all == [1])
    }

    @Test func ofABrokenConnectionAPartArrivesAndNobodyIsAnswered() {
        let (inbox, answers) = (Inbox(), Inbox())
        for number in 0..<100 {
            network.ask(from: "a", to: "b", inOrder: false) { (reply: @escaping @Sendable (Int) -> Void) in
                inbox.take(number)
                reply(number)
            } answer: {
                answers.take($0 ?? -1)
            }
        }
        network.cut("a", "b")
        run(10)
        #expect((20...80).contains(inbox.all.count))
        #expect(answers.all == Array(repeating: -1, count: 100))
    }
}
