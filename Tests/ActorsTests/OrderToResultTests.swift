import Actors
import Cluster
import ContactCenter
import SQLiteStore
import Testing

@Suite(.timeLimit(.minutes(1)))
struct OrderToResultTests {
    @Test func anOrderIsDialledTalkedFixedAndToldToTheShop() async throws {
        try await World.with { world in
            try await world.hire("olena")
            let order = try await world.submit("1").order
            let call = try #require(world.telephony.placed.first)
            #expect(call.attempt == AttemptID(order: order, number: 1))
            #expect(try await world.view("olena").state == .ringing)
            await world.report(.answered, call)
            #expect(try await world.view("olena").state == .talking)
            await world.pass(.seconds(60))
            await world.report(.ended(.answered, cause: "16"), call)
            let view = try await world.view("olena")
            #expect(view.state == .afterCall)
            let work = try #require(view.work)
            await world.pass(.seconds(9))
            guard case .done(let after) = try await world.fix("olena", work.id) else {
                Issue.record("the result was refused")
                return
            }
            #expect(after.state == .ready)
            #expect(try await world.state(order) == .finished(.result(.confirmed)))
            #expect(world.crm.sent.map(\.order) == [order])
            let details = try #require(try await world.store.orderDetails(order))
            #expect(details.attempts.map(\.outcome) == [.answered])
            #expect(details.results.map(\.afterCall) == [.seconds(9)])
            try await expectFold(order, world)
        }
    }

    @Test func theSameResultOfTheSameWorkAgainIsDone() async throws {
        try await World.with { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let call = try #require(world.telephony.placed.first)
            await world.report(.answered, call)
            let work = try #require(try await world.view("olena").work).id
            guard case .done = try await world.fix("olena", work), case .done = try await world.fix("olena", work)
            else {
                Issue.record("a result sent twice was refused")
                return
            }
            guard
                case .refused(let code, _) = try await world.fix(
                    "olena", work, WorkResult(disposition: .declined))
            else {
                Issue.record("a second, different result was accepted")
                return
            }
            #expect(code == "result_already_fixed")
            #expect(world.telephony.hungUp == [call.attempt])
            await world.report(.ended(.answered, cause: "16"), call)
            #expect(world.crm.sent.count == 1)
        }
    }

    @Test func whoIsNotReachedIsTriedAgainAfterTheOutcomesDelay() async throws {
        try await World.with { world in
            try await world.hire("olena")
            let order = try await world.submit("1").order
            await world.report(.ended(.busy, cause: "17"), world.telephony.placed[0])
            #expect(try await world.view("olena").state == .ready)
            await world.pass(.minutes(4))
            #expect(world.telephony.placed.count == 1)
            await world.pass(.minutes(2))
            #expect(world.telephony.placed.map(\.attempt.number) == [1, 2])
            try await expectFold(order, world)
        }
    }

    @Test func twoOrdersOfOneCustomerInFlightSeeEachOther() async throws {
        try await World.with { world in
            async let one = world.submit("1", shop: World.shopB)
            async let two = world.submit("2", shop: World.shopB)
            async let three = world.submit("1", shop: World.shopB)
            let answers = try await [one, two, three]
            #expect(answers.count { $0.verdict == .queued && !$0.isResent } == 1)
            #expect(answers.count { $0.isResent || $0.verdict.word == "duplicate" } == 2)
        }
    }

    @Test func oneCustomerOfTwoShopsHasNeverTwoCallsAtOnce() async throws {
        try await World.with { world in
            try await world.hire("olena")
            try await world.hire("taras")
            _ = try await world.submit("1", shop: World.shopA)
            let second = try await world.submit("1", shop: World.shopB).order
            #expect(world.telephony.placed.count == 1)
            let explanation = try await world.system.ask(
                .dialScheduler(World.shopB), ExplainOrder(order: second))
            #expect(explanation?.code == "customer_busy")
            await world.report(.ended(.busy, cause: "17"), world.telephony.placed[0])
            await world.pass(.seconds(61))
            #expect(world.telephony.placed.map(\.shop) == [World.shopA, World.shopB])
        }
    }

    @Test func anAcceptedOrderIsDialledByAnOperatorWhoComesLater() async throws {
        try await World.with { world in
            let order = try await world.submit("1").order
            let explanation = try await world.system.ask(
                .dialScheduler(World.shopA), ExplainOrder(order: order))
            #expect(explanation?.code == "operator")
            try await world.hire("olena")
            #expect(world.telephony.placed.map(\.attempt.order) == [order])
        }
    }

    @Test func aCallThatEndsBeforeTheClaimIsAnsweredLeavesNobodyStuck() async throws {
        try await World.with { world in
            world.telephony.refuse(true)
            try await world.hire("olena")
            _ = try await world.submit("1")
            #expect(try await world.view("olena").state == .ready)
            world.telephony.refuse(false)
            await world.pass(.minutes(3))
            #expect(world.telephony.placed.count == 1)
        }
    }

    @Test func aCRMThatIsAwayForADayGetsEverythingOnce() async throws {
        try await World.with { world in
            world.crm.answer(.tryLater("away", after: nil))
            try await world.hire("olena")
            var orders: [OrderID] = []
            for number in 0..<5 {
                let order = try await world.submit("\(number)", phone: "+38067123456\(number)").order
                orders.append(order)
                await world.pass(.seconds(1))
                let call = try #require(world.telephony.placed.last)
                await world.report(.answered, call)
                let work = try #require(try await world.view("olena").work).id
                _ = try await world.fix("olena", work)
                await world.report(.ended(.answered, cause: "16"), call)
            }
            await world.pass(.hours(24))
            #expect(world.crm.sent.isEmpty)
            world.crm.answer(.accepted)
            await world.pass(.minutes(10))
            #expect(world.crm.sent.map(\.order).sorted() == orders.sorted())
            #expect(try await world.store.deliveryCounts(shop: World.shopA).delivered == 5)
        }
    }
}

/// The events of an order, applied one after another, give its row.
func expectFold(_ id: OrderID, _ world: World) async throws {
    let details = try #require(try await world.store.orderDetails(id))
    let timeline = try await world.store.timeline(id)
    var lead = Lead(order: details.summary.order, deadline: details.summary.order.submittedAt)
    for entry in timeline { lead.apply(entry.event, at: entry.at) }
    #expect(lead == details.summary.lead)
}
