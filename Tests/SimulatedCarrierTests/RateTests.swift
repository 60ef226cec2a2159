import ContactCenter
import SimulatedCarrier
import Testing

/// Each thing happens as often as the model says, within four standard deviations of 6,000 calls or so.
@Suite(.timeLimit(.minutes(1)))
struct RateTests {
    private static let count = 6000

    private func outcomes(
        _ model: CustomerModel, operator: String? = "olena", detectsMachines: Bool = false
    ) async throws -> [Outcome: Double] {
        let world = World(seed: 11, model: model)
        for number in 1...Self.count {
            try await world.carrier.place(
                World.call(UInt64(number), operator: `operator`, detectsMachines: detectsMachines))
        }
        world.passToTheEnd()
        let ends = world.heard.compactMap { heard -> Outcome? in
            if case .ended(let outcome, _) = heard.event { outcome } else { nil }
        }
        #expect(ends.count == Self.count)
        return Dictionary(grouping: ends) { $0 }.mapValues { Double($0.count) / Double(Self.count) }
    }

    private func isNear(_ seen: Double?, _ expected: Double) -> Bool {
        abs((seen ?? 0) - expected) <= 4 * (expected * (1 - expected) / Double(Self.count)).squareRoot() + 0.001
    }

    @Test(
        arguments: [
            (Outcome.invalid, 0.05), (.switchedOff, 0.08), (.busy, 0.1), (.noAnswer, 0.4), (.machine, 0.12),
            (.dropped, 0.03), (.answered, 1),
        ])
    func anOutcomeHasItsRate(_ outcome: Outcome, _ rate: Double) async throws {
        let model = CustomerModel.certain { model in
            switch outcome {
            case .invalid: model.invalid = rate
            case .switchedOff: model.off = rate
            case .busy: model.busy = rate
            case .noAnswer: model.ring.limits = .seconds(3)...(.seconds(60))
            case .machine:
                model.machines = 0.3
                model.machineAnswers = 0.4
                model.missedMachines = 0
            case .dropped: model.hangsUpEarly = rate
            case .answered, .congestion, .abandoned, .failed: break
            }
            // Some ring beyond the limit of 30 s: the median is set so that it is the rate.
            if outcome == .noAnswer { model.ring.median = .milliseconds(26_426) }
        }
        let seen = try await outcomes(model, detectsMachines: outcome == .machine)
        #expect(isNear(seen[outcome], rate), "\(seen)")
        let rest = outcome == .answered ? 0 : 1 - (seen[outcome] ?? 0)
        #expect(outcome == .answered || seen[.answered] == rest)
    }

    @Test func withoutAnOperatorEverybodyWhoAnswersIsAbandoned() async throws {
        #expect(try await outcomes(.certain(), operator: nil) == [.abandoned: 1])
    }

    @Test func congestionComesInStretchesOfTime() async throws {
        let model = CustomerModel.certain {
            $0.bursts = 0.1
            $0.refusedInBurst = 1
        }
        let world = World(seed: 5, model: model)
        var refusedByStretch: [Double] = []
        for stretch in 0..<400 {
            world.pass(to: .minutes(10 * stretch))
            let before = world.heard.count
            for number in 1...5 { try await world.carrier.place(World.call(UInt64(stretch * 5 + number))) }
            world.pass(to: .minutes(10 * stretch) + .seconds(5))
            let refused = world.heard[before...].count { heard in
                if case .ended(.congestion, _) = heard.event { true } else { false }
            }
            refusedByStretch.append(Double(refused))
        }
        #expect(Set(refusedByStretch) == [0, 5])
        #expect((20...60).contains(refusedByStretch.count { $0 == 5 }))
    }

    @Test func intentsHaveTheirShares() {
        let model = CustomerModel.certain()
        let population = Population(seed: 2, model: model)
        let count = 20_000
        let seen = Dictionary(
            grouping: (1...count).map { number in
                let call = World.call(UInt64(number))
                return population.intent(of: call.attempt, phone: call.phone, shop: call.shop).disposition
            }
        ) { $0 }
        for disposition in Disposition.allCases {
            let share = Double(seen[disposition]?.count ?? 0) / Double(count)
            let expected = model.intents[disposition, default: 0]
            #expect(isNear(share, expected), "\(disposition): \(share)")
        }
    }

    @Test func moreCustomersAnswerInTheEveningThanAtNight() async throws {
        func answered(hoursFromNoon: Int) async throws -> Int {
            let world = World(seed: 9)
            world.pass(to: .hours(hoursFromNoon))
            for number in 1...2000 { try await world.carrier.place(World.call(UInt64(number))) }
            world.passToTheEnd()
            return world.heard.count { $0.event == .answered }
        }
        let (noon, evening, night) = try await (
            answered(hoursFromNoon: 0), answered(hoursFromNoon: 7), answered(hoursFromNoon: 14)
        )
        #expect((700...1200).contains(noon))
        #expect(evening > noon)
        #expect(night < 100)
    }

    @Test func aConversationLastsAboutSeventySecondsOnTheMedian() async throws {
        let world = World(seed: 4, model: .certain())
        for number in 1...3000 { try await world.carrier.place(World.call(UInt64(number))) }
        world.passToTheEnd()
        var connected: [AttemptID: Int64] = [:]
        var talks: [Int64] = []
        for heard in world.heard {
            switch heard.event {
            case .connected: connected[heard.attempt] = heard.at
            case .ended: talks.append(heard.at - connected[heard.attempt]!)
            case .ringing, .answered, .machineDetected: break
            }
        }
        talks.sort()
        #expect((62_000...78_000).contains(talks[1500]))
    }
}
