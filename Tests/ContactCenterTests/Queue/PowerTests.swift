import ContactCenter
import Testing

/// Power mode: calls ahead of operators, and the customers who answer.
struct PowerTests {
    private static let campaign = Sample.campaign(mode: .power) { $0.powerRatio = 2 }

    private func floor(_ leads: Int, _ operators: [OperatorID]) -> Floor {
        var floor = Floor([Self.campaign])
        if leads > 0 { floor.add((1...leads).map { Sample.lead($0, submitted: floor.now) }) }
        for (index, id) in operators.enumerated() {
            floor.now = Kyiv.at("12:00") + .milliseconds(index)
            #expect(floor.bid(id) == nil)
        }
        return floor
    }

    @Test func callsAreStartedByTheRatioOfThoseWhoWait() {
        var floor = floor(10, [olena])
        #expect(floor.placed.count == 2)
        #expect(floor.placed.allSatisfy { $0.operator == nil })
        #expect(floor.bid(taras) == nil)
        #expect(floor.placed.count == 4)
        floor.report(.ended(.busy, cause: "17"), floor.placed.first?.attempt)
        #expect(floor.placed.count == 5)
    }

    @Test func theCustomerGoesToWhoWaitsLongestAndIsConnected() throws {
        var floor = floor(10, [olena, taras])
        floor.report(.answered, floor.placed[0].attempt)
        let asked = try #require(floor.reserved.first)
        #expect(asked.id == olena && asked.work.attempt == floor.placed[0].attempt)
        floor.write(floor.queue.reserved(asked.work.id, olena, accepted: true, at: floor.now))
        #expect(floor.state(1) == .talking(floor.placed[0].attempt, olena, asked.work.id))
        #expect(floor.told == [.talking(floor.placed[0].attempt)])
        floor.wake(at: floor.now + .seconds(10))
        #expect(floor.hungUp.isEmpty)
    }

    @Test func whoCannotTakeItGivesWayToTheNext() throws {
        var floor = floor(10, [olena, taras])
        floor.report(.answered, floor.placed[0].attempt)
        let first = try #require(floor.reserved.first)
        floor.write(floor.queue.reserved(first.work.id, olena, accepted: false, at: floor.now))
        #expect(floor.reserved.map(\.id) == [olena, taras])
        let second = try #require(floor.reserved.last)
        floor.write(floor.queue.reserved(second.work.id, taras, accepted: false, at: floor.now))
        #expect(floor.reserved.count == 2)
        #expect(floor.queue.nextWake(after: floor.now) == floor.now + .seconds(2))
        floor.wake(at: floor.now + .seconds(2))
        #expect(floor.hungUp == [floor.placed[0].attempt])
        #expect(floor.attempts[floor.placed[0].attempt]?.outcome == .abandoned)
        #expect(floor.explanation(1)?.code == "abandoned_callback")
    }

    @Test func anOperatorWhoBecomesFreeMeanwhileIsGivenTheCustomerWhoWaits() throws {
        var floor = floor(10, [olena])
        floor.report(.answered, floor.placed[0].attempt)
        let asked = try #require(floor.reserved.first)
        floor.write(floor.queue.reserved(asked.work.id, olena, accepted: true, at: floor.now))
        floor.report(.answered, floor.placed[1].attempt)
        #expect(floor.reserved.count == 1, "nobody is free")
        floor.now = floor.now + .seconds(1)
        #expect(floor.bid(taras) == nil)
        #expect(floor.reserved.last?.id == taras)
        #expect(floor.reserved.last?.work.attempt == floor.placed[1].attempt)
    }

    @Test func whoAcceptsACustomerWhoHasGoneIsToldSo() throws {
        var floor = floor(1, [olena])
        floor.report(.answered, floor.placed[0].attempt)
        let asked = try #require(floor.reserved.first)
        floor.report(.ended(.answered, cause: "16"), floor.placed[0].attempt)
        #expect(floor.attempts[floor.placed[0].attempt]?.outcome == .abandoned)
        floor.write(floor.queue.reserved(asked.work.id, olena, accepted: true, at: floor.now))
        #expect(floor.told == [.over(.outcome(.abandoned))])
    }

    @Test func machinesAreHungUpAndTriedLater() {
        var floor = floor(1, [olena])
        floor.report(.machineDetected, floor.placed[0].attempt)
        #expect(floor.hungUp == [floor.placed[0].attempt] && floor.reserved.isEmpty)
        #expect(floor.explanation(1)?.until == floor.now + .hours(1))
    }

    @Test func attemptsThatTheStoreRefusesAreReplacedByOthers() {
        var floor = floor(0, [olena])
        floor.refusal = .customerOnTheLine
        floor.add([1, 2, 3].map { Sample.lead($0, submitted: floor.now) })
        #expect((1...3).allSatisfy { floor.state($0) == .waiting })
        floor.refusal = nil
        floor.wake(at: floor.now + .minutes(1))
        #expect(floor.attempts.count == 2)
    }
}
