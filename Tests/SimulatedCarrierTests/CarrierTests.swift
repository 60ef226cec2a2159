import ContactCenter
import Foundation
import SimulatedCarrier
import Testing

/// What the carrier does with many calls: capacity, repeats, its own record.
@Suite(.timeLimit(.minutes(1)))
struct CarrierTests {
    private func server(channels: Int, callsPerSecond: Int) -> TelephonyServer {
        TelephonyServer(id: TelephonyServerID("sim"), channels: channels, callsPerSecond: callsPerSecond)
    }

    private func ends(_ world: World) -> [CallEvent] {
        world.heard.map(\.event).filter { if case .ended = $0 { true } else { false } }
    }

    @Test func callsBeyondTheChannelsFindNoCircuit() async throws {
        let world = World(model: .certain(), server: server(channels: 3, callsPerSecond: 100))
        for number in 1...5 { try await world.carrier.place(World.call(UInt64(number))) }
        world.pass(to: .seconds(1))
        #expect(ends(world) == Array(repeating: .ended(.congestion, cause: "34 no circuit"), count: 2))
        world.passToTheEnd()
        #expect(ends(world).count == 5)
        #expect(world.carrier.tally.maxSimultaneous == 3)
        #expect(world.carrier.tally.refused == 2)
        try await world.carrier.place(World.call(6))
        world.passToTheEnd()
        #expect(world.carrier.tally.refused == 2)
    }

    @Test func noMoreCallsBeginInASecondThanTheServerCanStart() async throws {
        let world = World(model: .certain(), server: server(channels: 100, callsPerSecond: 2))
        for (number, moment) in [0, 300, 900, 1000, 1299, 1300].enumerated() {
            world.pass(to: .milliseconds(moment))
            try await world.carrier.place(World.call(UInt64(number + 1)))
        }
        world.passToTheEnd()
        let refused = Set(
            world.heard.filter { $0.event == .ended(.congestion, cause: "34 no circuit") }
                .map(\.attempt.order.rawValue))
        #expect(refused == [3, 5])
    }

    @Test func aSecondCallUnderTheSameIdIsNotPlaced() async throws {
        let world = World(model: .certain())
        try await world.carrier.place(World.call(1))
        try await world.carrier.place(World.call(1))
        world.passToTheEnd()
        try await world.carrier.place(World.call(1))
        world.passToTheEnd()
        #expect(ends(world).count == 1)
        #expect(world.carrier.tally.placed == 1)
        #expect(world.carrier.tally.repeated == 2)
    }

    @Test func twoCallsToOneTelephoneAtOnceAreCounted() async throws {
        let world = World(model: .certain())
        try await world.carrier.place(World.call(1, phone: 380_671_234_567))
        try await world.carrier.place(World.call(2, phone: 380_671_234_567))
        world.passToTheEnd()
        try await world.carrier.place(World.call(3, phone: 380_671_234_567))
        world.passToTheEnd()
        #expect(world.carrier.tally.callsToSamePhoneAtOnce == 1)
        #expect(ends(world).count == 3)
    }

    @Test func manyCallsHangUpsAndConnectionsEndEachCallOnceAndInOrder() async throws {
        let world = World(seed: 21, server: server(channels: 300, callsPerSecond: 50))
        for number in 1...3000 {
            world.pass(to: .milliseconds(number * 40))
            let call = World.call(UInt64(number), operator: number % 3 == 0 ? "olena" : nil)
            try await world.carrier.place(call)
            let earlier = World.call(UInt64(max(1, number - 200))).attempt
            if number % 5 == 0 { try await world.carrier.connect(earlier, to: OperatorID("olena")) }
            if number % 7 == 0 { try await world.carrier.hangUp(earlier) }
        }
        world.passToTheEnd()
        let byCall = Dictionary(grouping: world.heard) { $0.attempt }
        #expect(byCall.count == 3000)
        for (attempt, heard) in byCall {
            let ranks = heard.map { rank($0.event) }
            #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count, "\(attempt): \(heard)")
            #expect(ranks.last == 4, "\(attempt): \(heard)")
        }
        #expect(world.carrier.tally.placed == 3000)
        #expect(world.carrier.tally.ended == 3000)
        #expect(world.carrier.tally.maxSimultaneous <= 300)
    }

    @Test func everyCallIsInTheRecordTheMomentItIsPlaced() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "carrier-\(UUID()).jsonl").path()
        // The file of a test that failed is of no use to anybody either.
        defer { try? FileManager.default.removeItem(atPath: path) }
        let model = CustomerModel.certain {
            $0.progress = .seconds(2)...(.seconds(2))
            $0.ring.limits = .seconds(5)...(.seconds(5))
            $0.talkLimits = .seconds(60)...(.seconds(60))
        }
        let world = World(model: model, record: try CallRecordFile(path: path))
        let call = World.call(1)
        try await world.carrier.place(call)
        let start = "\"attempt\":\"\(call.attempt)\",\"phone\":\"+380670000001\",\"shop\":\"demo-a\",\"at_ms\":"
        let placed = "{\"event\":\"placed\",\(start)\(World.noon)}\n"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == placed)
        world.passToTheEnd()
        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == placed
                + "{\"event\":\"answered\",\(start)\(World.noon + 7000)}\n"
                + "{\"event\":\"ended\",\(start)\(World.noon + 67_000),\"outcome\":\"answered\""
                + ",\"cause\":\"16 normal clearing\"}\n")
    }

    @Test func aCallThatCanNotBeRecordedIsNotPlaced() async throws {
        let world = World(model: .certain(), record: try CallRecordFile(path: "/dev/full"))
        await #expect(throws: CallRecordError.self) { try await world.carrier.place(World.call(1)) }
        world.passToTheEnd()
        #expect(world.heard.isEmpty)
        #expect(world.carrier.tally.placed == 0)
    }

    @Test func aRecordInAFolderThatIsNotThereSaysWhatToDo() {
        #expect(throws: CallRecordError(path: "/nowhere/record.jsonl", code: 2)) {
            try CallRecordFile(path: "/nowhere/record.jsonl")
        }
        let error = CallRecordError(path: "/nowhere/record.jsonl", code: 2)
        #expect("\(error)".hasSuffix("Its folder does not exist: make it."))
    }

    private func rank(_ event: CallEvent) -> Int {
        switch event {
        case .ringing: 0
        case .answered: 1
        case .machineDetected: 2
        case .connected: 3
        case .ended: 4
        }
    }
}
