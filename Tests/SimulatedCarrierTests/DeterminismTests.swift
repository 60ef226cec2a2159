import ContactCenter
import SimulatedCarrier
import Testing

@Suite(.timeLimit(.minutes(1)))
struct DeterminismTests {
    private let calls = (1...500).map { World.call(UInt64($0), operator: $0 % 2 == 0 ? "olena" : nil) }

    private func run(_ calls: [CallOrder], seed: UInt64) async throws -> [World.Heard] {
        let world = World(seed: seed)
        for call in calls { try await world.carrier.place(call) }
        world.passToTheEnd()
        return world.heard
    }

    @Test func theSameSeedReportsTheSame() async throws {
        let first = try await run(calls, seed: 7)
        #expect(try await run(calls, seed: 7) == first)
    }

    @Test func anotherSeedReportsSomethingElse() async throws {
        let first = try await run(calls, seed: 7)
        #expect(try await run(calls, seed: 8) != first)
    }

    @Test func theOrderInWhichCallsArePlacedChangesNoneOfThem() async throws {
        let first = try await run(calls, seed: 7)
        let second = try await run(calls.reversed(), seed: 7)
        #expect(Set(first) == Set(second))
        for call in calls {
            #expect(first.filter { $0.attempt == call.attempt } == second.filter { $0.attempt == call.attempt })
        }
    }

    @Test func anAttemptsNumberAndShopChangeWhatHappensButTheOrdersIdDoesNot() {
        let population = Population(seed: 3)
        let phones = (0..<300).map { PhoneNumber(digits: 380_501_000_000 + $0)! }
        func intents(order: UInt64, attempt: Int, shop: String) -> [CustomerIntent] {
            phones.map {
                population.intent(
                    of: AttemptID(order: OrderID(rawValue: order), number: attempt), phone: $0, shop: ShopID(shop))
            }
        }
        let first = intents(order: 1, attempt: 1, shop: "a")
        #expect(intents(order: 2, attempt: 1, shop: "a") == first)
        #expect(intents(order: 1, attempt: 2, shop: "a") != first)
        #expect(intents(order: 1, attempt: 1, shop: "b") != first)
    }

    @Test func aFakeIsAFakeInEveryAttempt() {
        let population = Population(seed: 3, model: .certain())
        let lasting = (0..<4000).map { PhoneNumber(digits: 380_501_000_000 + $0)! }.filter { phone in
            let intents = (1...5).map {
                population.intent(
                    of: AttemptID(order: OrderID(rawValue: 1), number: $0), phone: phone, shop: ShopID("a"))
            }
            let isFake = intents.contains(.fake)
            if isFake { #expect(intents == Array(repeating: .fake, count: 5)) }
            return isFake
        }
        #expect((60...150).contains(lasting.count))
    }
}
