import Actors
import Cluster
import ContactCenter
import SQLiteStore
import Testing

@Suite(.timeLimit(.minutes(1)))
struct OperatorTests {
    @Test func aVanishedOperatorsOfferGoesToAnotherAfterTheGraceTime() async throws {
        try await World.with(.test(mode: .preview)) { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let work = try #require(try await world.view("olena").work)
            #expect(try await world.view("olena").state == .reserved)
            try await world.hire("taras")
            world.system.tell(.operatorAgent(OperatorID("olena")), OperatorDisconnected())
            await world.pass(.seconds(29))
            #expect(try await world.view("olena").work?.id == work.id)
            await world.pass(.seconds(5))
            #expect(try await world.view("olena").state == .offline)
            #expect(try await world.view("taras").work?.id.order == work.id.order)
        }
    }

    @Test func whoComesBackWithinTheGraceTimeHasHisWork() async throws {
        try await World.with(.test(mode: .preview)) { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let work = try #require(try await world.view("olena").work)
            world.system.tell(.operatorAgent(OperatorID("olena")), OperatorDisconnected())
            await world.pass(.seconds(20))
            let view = try await world.system.ask(.operatorAgent(OperatorID("olena")), OperatorConnected())
            #expect(view.work?.id == work.id)
            await world.pass(.seconds(20))
            #expect(try await world.view("olena").work?.id == work.id)
        }
    }

    @Test func previewWorkIsDialledWhenItIsAccepted() async throws {
        try await World.with(.test(mode: .preview)) { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let work = try #require(try await world.view("olena").work)
            #expect(world.telephony.placed.isEmpty)
            guard
                case .done(let view) = try await world.system.ask(
                    .operatorAgent(OperatorID("olena")), AcceptWork(work: work.id))
            else {
                Issue.record("the offer could not be accepted")
                return
            }
            #expect(view.state == .ringing)
            #expect(world.telephony.placed.count == 1)
        }
    }

    @Test func declinedWorkGoesToSomebodyElse() async throws {
        try await World.with(.test(mode: .manual)) { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let work = try #require(try await world.view("olena").work)
            _ = try await world.system.ask(
                .operatorAgent(OperatorID("olena")), DeclineWork(work: work.id))
            await world.settle()
            try await world.hire("taras")
            await world.pass(.seconds(40))
            let holders = try await [world.view("olena"), world.view("taras")].filter { $0.work != nil }
            #expect(holders.count == 1)
        }
    }

    @Test func aBreakDuringACallBeginsAfterIt() async throws {
        try await World.with { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            await world.report(.answered, world.telephony.placed[0])
            _ = try await world.system.ask(
                .operatorAgent(OperatorID("olena")), ChangeOperatorState(isReady: false, reason: "lunch"))
            #expect(try await world.view("olena").state == .talking)
            let work = try #require(try await world.view("olena").work).id
            _ = try await world.fix("olena", work)
            let view = try await world.view("olena")
            #expect(view.state == .onBreak)
            #expect(view.reason == "lunch")
        }
    }

    @Test func inPowerModeCallsArePlacedAheadAndAnAnsweredOneGetsTheOperator() async throws {
        var settings = SettingsSnapshot.test(mode: .power)
        settings.campaigns[CampaignID("shop-a-confirm")]!.powerRatio = 2
        try await World.with(settings) { world in
            for number in 0..<5 { _ = try await world.submit("\(number)", phone: "+38067123456\(number)") }
            try await world.hire("olena")
            await world.pass(.seconds(1))
            #expect(world.telephony.placed.count == 2)
            await world.report(.answered, world.telephony.placed[0])
            #expect(try await world.view("olena").state == .talking)
            #expect(world.telephony.connected[world.telephony.placed[0].attempt] == OperatorID("olena"))
            await world.report(.answered, world.telephony.placed[1])
            await world.pass(.seconds(3))
            let order = world.telephony.placed[1].attempt.order
            let attempts = try #require(try await world.store.orderDetails(order)).attempts
            #expect(attempts.map(\.outcome) == [.abandoned])
        }
    }

    @Test func anIdleOperatorIsToldWhy() async throws {
        try await World.with { world in
            try await world.hire("olena")
            let reasons = try await world.system.ask(.operatorAgent(OperatorID("olena")), ExplainOperator())
            #expect(reasons.map(\.code) == ["no_leads", "no_leads"])
        }
    }

    @Test func cancellingAnOrderHangsUpAndFreesTheOperator() async throws {
        try await World.with { world in
            try await world.hire("olena")
            let order = try await world.submit("1").order
            let change = try await world.system.ask(
                .dialScheduler(World.shopA), CancelOrder(order: order, by: "shop"))
            await world.settle()
            #expect(change == .done)
            #expect(world.telephony.hungUp.map(\.order) == [order])
            #expect(try await world.view("olena").state == .ready)
            #expect(try await world.state(order) == .finished(.cancelled))
        }
    }

    @Test func aPhoneOnTheDoNotCallListIsHeldAndComesBackWhenItLeavesTheList() async throws {
        try await World.with { world in
            try await world.hire("olena")
            let phone = try #require(PhoneNumber(e164: "+380671234567"))
            let entry = DoNotCallEntry(
                phone: phone, shop: nil, until: nil, reason: nil, addedBy: "test", addedAt: world.now)
            world.book.update { $0.doNotCall[phone] = [entry] }
            world.system.tell(.dialScheduler(World.shopA), SettingsChanged())
            await world.settle()
            let order = try await world.submit("1").order
            #expect(try await world.state(order) == .held(.doNotCall))
            world.book.update { $0.doNotCall[phone] = nil }
            world.system.tell(.dialScheduler(World.shopA), SettingsChanged(freedPhone: phone))
            await world.settle()
            #expect(world.telephony.placed.map(\.attempt.order) == [order])
        }
    }
}
