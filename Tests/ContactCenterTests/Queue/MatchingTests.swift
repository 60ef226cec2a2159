import ContactCenter
import Testing

/// Operators and leads: bids, claims, holds, nudges.
struct MatchingTests {
    private func floor(_ leads: Int, mode: Campaign.Mode = .progressive) -> Floor {
        var floor = Floor([Sample.campaign(mode: mode)])
        if leads > 0 { floor.add((1...leads).map { Sample.lead($0, submitted: floor.now) }) }
        floor.forget()
        return floor
    }

    @Test func twoOperatorsAreNeverBidTheSameLead() {
        var floor = floor(1)
        let bid = floor.bid(olena)
        #expect(bid?.lead == OrderID(rawValue: 1))
        #expect(floor.bid(taras) == nil)
        #expect(floor.explanation(1)?.code == "operator")
        guard let bid else { return }
        #expect(floor.claim(bid, by: taras) == nil, "it is held for another")
        #expect(floor.claim(bid, by: olena)?.attempt != nil)
        #expect(floor.claim(bid, by: olena) == nil, "claimed twice")
    }

    @Test func aHoldRunsOutAndTheNextOperatorIsTold() {
        var floor = floor(1)
        let bid = floor.bid(olena)
        #expect(floor.bid(taras) == nil)
        #expect(floor.queue.nextWake(after: floor.now) == floor.now + .seconds(5))
        floor.wake(at: floor.now + .seconds(5))
        #expect(floor.nudged == [taras])
        if let bid { #expect(floor.claim(bid, by: olena) == nil) }
        #expect(floor.bid(taras)?.lead == bid?.lead)
    }

    @Test func withdrawingFreesWhatWasHeld() {
        var floor = floor(1)
        _ = floor.bid(olena)
        _ = floor.bid(taras)
        floor.write(floor.queue.withdraw(olena, at: floor.now))
        #expect(floor.nudged == [taras])
    }

    @Test func whoWaitsLongestIsToldFirstAndNotTwiceWithinASecond() {
        var floor = floor(0)
        for (second, id) in [taras, olena, ivan].enumerated() {
            floor.now = Kyiv.at("12:00") + .seconds(second)
            #expect(floor.bid(id) == nil)
        }
        floor.add([Sample.lead(1, submitted: floor.now), Sample.lead(2, submitted: floor.now)])
        #expect(floor.nudged == [taras, olena])
        floor.forget()
        floor.add([Sample.lead(3, submitted: floor.now)])
        #expect(floor.nudged == [ivan])
        floor.forget()
        floor.wake(at: floor.now + .seconds(1))
        #expect(floor.nudged == [taras, olena, ivan], "nobody asked: the nudges were lost")
    }

    @Test func theOperatorWhoKnowsTheCustomerIsToldFirst() {
        var floor = floor(1)
        let result = WorkResult(disposition: .callback, callback: Callback(at: Kyiv.at("13:00"), to: nil))
        #expect(floor.talk(olena, result) != nil)
        #expect(floor.bid(taras) == nil)
        floor.now = Kyiv.at("12:30")
        #expect(floor.bid(olena) == nil)
        floor.forget()
        floor.wake(at: Kyiv.at("13:00"))
        #expect(floor.nudged == [olena])
    }

    @Test func oneCustomerWithTwoOrdersIsNotCalledTwiceAtOnce() {
        var floor = Floor()
        floor.add([1, 2].map { Sample.lead($0, phone: Sample.phone(7), submitted: floor.now) })
        let first = floor.bid(olena)
        let second = floor.bid(taras)
        #expect(first != nil && second != nil)
        guard let first, let second else { return }
        let work = floor.claim(first, by: olena)
        #expect(work != nil)
        #expect(floor.claim(second, by: taras) == nil)
        #expect(floor.explanation(2)?.code == "customer_busy")
        floor.report(.ended(.busy, cause: "17"), work?.attempt)
        floor.wake(at: floor.now + .seconds(60))
        #expect(floor.next(taras)?.id.order == OrderID(rawValue: 2))
    }

    @Test func whatTheStoreRefusesIsPutBackAndCountsNoAttempt() {
        for (refusal, code, due) in [
            (Refusal.customerOnTheLine, "customer_busy", Kyiv.at("12:01")),
            (.personCapReached, "person_cap", Kyiv.at("10:00", on: "2026-11-28")),
        ] {
            var floor = floor(1)
            floor.refusal = refusal
            #expect(floor.next(olena) == nil)
            #expect(floor.lead(1)?.attempts == 0 && floor.lead(1)?.isNew == true)
            #expect(floor.explanation(1)?.code == code)
            #expect(floor.explanation(1)?.until == due)
            floor.refusal = nil
            floor.wake(at: due)
            #expect(floor.next(olena)?.attempt?.number == 1)
        }
    }

    @Test func aRefusedAttemptLeavesTheOtherCallOfThePhoneAlone() {
        var floor = Floor()
        floor.add([Sample.lead(1, phone: Sample.phone(7), submitted: floor.now)])
        #expect(floor.next(olena) != nil)
        floor.add([2, 3].map { Sample.lead($0, phone: Sample.phone(7), submitted: floor.now) })
        floor.refusal = .customerOnTheLine
        #expect(floor.next(taras) == nil)
        floor.refusal = nil
        #expect(floor.next(taras) == nil)
        #expect(floor.placed.count == 1)
    }

    @Test func aBidMadeBeforeTheClosingIsNotDialledAfterIt() {
        var floor = floor(0)
        floor.now = Kyiv.at("21:59") + .seconds(58)
        floor.add([Sample.lead(1, submitted: floor.now)])
        let bid = floor.bid(olena)
        floor.now = Kyiv.at("22:00")
        if let bid { #expect(floor.claim(bid, by: olena) == nil) }
        #expect(floor.explanation(1)?.code == "calling_window")
    }

    @Test func noNewDialIsMadeOfALeadWhoseNumberIsGone() {
        var floor = floor(1)
        #expect(floor.attempt(olena, .invalid) != nil)
        #expect(floor.state(1) == .finished(.unreachable))
        #expect(floor.deliveries.map(\.kind) == [.ended])
    }

    @Test func anInvalidFirstNumberHasTheOtherDialledAtOnce() {
        var floor = Floor()
        floor.add([Sample.lead(1, alternative: Sample.phone(2), submitted: floor.now)])
        #expect(floor.attempt(olena, .invalid) != nil)
        #expect(floor.next(olena)?.phone == Sample.phone(2))
    }

    @Test func aLeadIsTriedAsOftenAsItsPolicySaysAndItsNumbersTakeTurns() {
        let policy = Sample.campaign(attempts: AttemptPolicy(max: 7, perDay: 3))
        var floor = Floor([policy])
        floor.add([Sample.lead(1, alternative: Sample.phone(2), submitted: floor.now, policy: policy)])
        var days: [CivilDate: Int] = [:]
        for _ in 0..<7 {
            #expect(floor.attempt(olena, .noAnswer) != nil)
            days[Kyiv.rules.date(at: floor.now), default: 0] += 1
            floor.write(floor.queue.withdraw(olena, at: floor.now))
            if let next = floor.queue.nextWake(after: floor.now) { floor.wake(at: next) }
            // The delay may end in the night: the next opening is nobody's wake while no operator waits.
            if case .closed(let until) = policy.window.state(at: floor.now, in: Kyiv.rules) { floor.wake(at: until) }
        }
        #expect(days.values.sorted() == [1, 3, 3])
        #expect(floor.state(1) == .finished(.exhausted))
        #expect(floor.placed.map(\.phone) == [1, 2, 1, 2, 1, 2, 1].map { $0 == 1 ? Sample.phone(1) : Sample.phone(2) })
    }
}
