import ContactCenter
import Foundation
import SimulatedCarrier
import Testing

/// What the carrier says of calls that are over or never were, and what it refuses for it.
@Suite(.timeLimit(.minutes(1)))
struct PastCallTests {
    private let world = World(
        model: .certain {
            $0.progress = .seconds(2)...(.seconds(2))
            $0.ring.limits = .seconds(5)...(.seconds(5))
            $0.talkLimits = .seconds(60)...(.seconds(60))
        })
    private let call = World.call(1)

    private func state() async throws -> ChannelState? {
        try await world.carrier.states(of: [call.attempt])[call.attempt]
    }

    @Test func aCallIsFollowedPastItsEndForAnHour() async throws {
        try await world.carrier.place(call)
        #expect(try await state() == .ringing)
        world.pass(to: .seconds(10))
        let answeredAt = Instant(milliseconds: World.noon + 7000)
        #expect(try await state() == .up(since: answeredAt))
        #expect(world.carrier.callsUnderWay == 1)
        world.pass(to: .minutes(2))
        let end = ChannelState.ended(.answered, cause: "16 normal clearing", answeredAt: answeredAt)
        #expect(try await state() == end)
        #expect(world.carrier.shop(of: call.attempt) == call.shop)
        world.pass(to: .minutes(60))
        #expect(try await state() == end)
        try await world.carrier.place(call)
        #expect(world.carrier.tally.placed == 1)
    }

    @Test func whatIsOlderThanAnHourIsForgotten() async throws {
        try await world.carrier.place(call)
        world.pass(to: .minutes(90))
        try await world.carrier.place(World.call(2))
        world.pass(to: .minutes(92))
        #expect(world.carrier.shop(of: call.attempt) == nil)
        #expect(world.carrier.shop(of: World.call(2).attempt) != nil)
    }

    @Test func aHangUpBeforeTheOrderRefusesTheOrder() async throws {
        try await world.carrier.hangUp(call.attempt)
        await #expect(throws: RefusedCall(attempt: call.attempt)) { try await world.carrier.place(call) }
        #expect(world.carrier.tally.placed == 0)
    }

    @Test func whatWasSaidToBeGoneStaysGone() async throws {
        #expect(try await state() == .gone)
        await #expect(throws: RefusedCall(attempt: call.attempt)) { try await world.carrier.place(call) }
        #expect(try await state() == .gone)
        world.passToTheEnd()
        #expect(world.heard.isEmpty)
    }

    @Test func aSecondLiveCallToATelephoneIsInTheRecord() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "carrier-\(UUID()).ndjson").path()
        // The file of a test that failed is of no use to anybody either.
        defer { try? FileManager.default.removeItem(atPath: path) }
        let world = World(model: .certain(), record: try CallRecordFile(path: path))
        for number in [1, 2] as [UInt64] { try await world.carrier.place(World.call(number, phone: 380_671_234_567)) }
        world.passToTheEnd()
        try await world.carrier.place(World.call(3, phone: 380_671_234_567))
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.map { $0.contains("others_at_phone") } == lines.indices.map { $0 == 1 })
        #expect(lines[1].hasSuffix(",\"others_at_phone\":1}"))
    }
}
