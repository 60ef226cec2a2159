import ContactCenter
import Testing

struct DeliveryQueueTests {
    private static let noon = Kyiv.at("12:00")

    private func delivery(_ order: Int, _ event: Int = 1, at moment: Instant = noon) -> Delivery {
        Delivery(
            id: DeliveryID(order: OrderID(rawValue: UInt64(order)), event: Int32(event)), shop: ShopID("shop"),
            kind: .result, event: .cancelled(by: "test"), createdAt: moment, state: .pending(notBefore: moment))
    }

    private func queue(_ deliveries: [Delivery], atOnce: Int = 8) -> DeliveryQueue {
        var queue = DeliveryQueue(atOnce: atOnce, age: .days(7))
        queue.add(deliveries)
        return queue
    }

    @Test func ofOneOrderOneGoesAtATimeInTheOrderOfItsEvents() {
        var queue = queue([delivery(1, 7), delivery(1, 3, at: Self.noon + .seconds(1)), delivery(2, 1)])
        let first = queue.next(at: Self.noon + .seconds(1))
        #expect(Set(first.map(\.id)) == [delivery(1, 3).id, delivery(2, 1).id])
        #expect(queue.nextWake(after: Self.noon) == nil, "the second of the order waits for the first")
        #expect(queue.answered(delivery(1, 3).id, .accepted, at: Self.noon)?.state == .delivered(Self.noon))
        #expect(queue.next(at: Self.noon).map(\.id) == [delivery(1, 7).id])
    }

    @Test func aSecondWaitsWhileTheFirstIsPutOff() {
        var queue = queue([delivery(1, 1), delivery(1, 2)])
        _ = queue.next(at: Self.noon)
        _ = queue.answered(delivery(1, 1).id, .tryLater("503", after: .seconds(60)), at: Self.noon)
        #expect(queue.nextWake(after: Self.noon) == Self.noon + .seconds(60))
        #expect(queue.next(at: Self.noon + .seconds(59)).isEmpty)
        #expect(queue.next(at: Self.noon + .seconds(60)).map(\.id) == [delivery(1, 1).id])
    }

    @Test func noMoreThanTheLimitAreOnTheirWay() {
        var queue = queue((1...20).map { delivery($0) }, atOnce: 3)
        #expect(queue.next(at: Self.noon).count == 3)
        #expect(queue.next(at: Self.noon).isEmpty)
        #expect(queue.nextWake(after: Self.noon) == nil)
        _ = queue.answered(delivery(1).id, .accepted, at: Self.noon)
        #expect(queue.next(at: Self.noon).map(\.id.order.rawValue) == [4])
        #expect(queue.count == 19)
    }

    @Test func whatWasToldFirstIsSentFirst() {
        var queue = queue((1...5).map { delivery($0, at: Self.noon - .seconds($0)) }, atOnce: 2)
        #expect(queue.next(at: Self.noon).map(\.id.order.rawValue) == [5, 4])
    }

    @Test func anAwayCRMIsTriedByOneDeliveryAtATimeAndEverLessOften() {
        var queue = queue((1...20).map { delivery($0) })
        var now = Self.noon
        var waits: [Duration] = []
        for delivery in queue.next(at: now) {
            _ = queue.answered(delivery.id, .tryLater("refused", after: nil), at: now)
        }
        #expect(queue.isAway)
        for _ in 0..<11 {
            guard let wake = queue.nextWake(after: now) else { break }
            waits.append(wake - now)
            now = wake
            let probes = queue.next(at: now)
            #expect(probes.count == 1)
            #expect(queue.next(at: now).isEmpty && queue.nextWake(after: now) == nil)
            for probe in probes { _ = queue.answered(probe.id, .tryLater("refused", after: nil), at: now) }
        }
        #expect(waits.map { Int($0.asSeconds) } == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    }

    @Test func aDayAwayAndBackLosesNothing() {
        var queue = queue((1...200).map { delivery($0) })
        var now = Self.noon
        let back = Self.noon + .days(1)
        var delivered: Set<DeliveryID> = []
        var tries = 0
        for _ in 0..<2000 {
            for sent in queue.next(at: now) {
                tries += 1
                let answer: DeliveryAnswer = now < back ? .tryLater("away", after: nil) : .accepted
                if case .delivered = queue.answered(sent.id, answer, at: now)?.state {
                    #expect(delivered.insert(sent.id).inserted)
                }
            }
            guard let wake = queue.nextWake(after: now) else { break }
            now = max(wake, now)
        }
        #expect(delivered.count == 200 && queue.count == 0)
        #expect(!queue.isAway)
        #expect(tries < 200 + 400, "\(tries) tries: about one in five minutes while it was away")
        #expect(now - back < .minutes(6))
    }

    @Test func theTimeThatAnAnswerNamesIsWaited() {
        var queue = queue([delivery(1), delivery(2)])
        _ = queue.next(at: Self.noon)
        let row = queue.answered(delivery(1).id, .tryLater("429", after: .seconds(90)), at: Self.noon)
        #expect(row?.state == .pending(notBefore: Self.noon + .seconds(90)))
        #expect(row?.lastError == "429" && row?.tries == 1)
        _ = queue.answered(delivery(2).id, .accepted, at: Self.noon)
        queue.add([delivery(3)])
        #expect(queue.next(at: Self.noon + .seconds(89)).isEmpty)
        #expect(queue.next(at: Self.noon + .seconds(90)).count == 2)
    }

    @Test func whatIsRefusedIsDeadAndHoldsUpNothing() {
        var queue = queue([delivery(1, 1), delivery(1, 2)])
        _ = queue.next(at: Self.noon)
        let row = queue.answered(delivery(1, 1).id, .refused("422"), at: Self.noon)
        #expect(row?.state == .dead(Self.noon, reason: "422"))
        #expect(!queue.contains(delivery(1, 1).id) && !queue.isAway)
        #expect(queue.next(at: Self.noon).map(\.id) == [delivery(1, 2).id])
    }

    @Test func whatIsNotTakenForAWeekIsGivenUp() {
        var queue = queue([delivery(1)])
        let late = Self.noon + .days(7) + .seconds(1)
        _ = queue.next(at: late)
        guard case .dead = queue.answered(delivery(1).id, .tryLater("away", after: nil), at: late)?.state else {
            Issue.record("still tried")
            return
        }
        #expect(queue.count == 0)
    }

    @Test func whatIsAddedTwiceIsSentOnceAndAStrangersAnswerIsNothing() {
        var queue = queue([delivery(1), delivery(1)])
        queue.add([delivery(1)])
        #expect(queue.next(at: Self.noon).count == 1)
        queue.add([delivery(1)])
        #expect(queue.next(at: Self.noon).isEmpty)
        #expect(queue.answered(delivery(9).id, .accepted, at: Self.noon) == nil)
    }
}
