import Actors
import Cluster
import ContactCenter
import SQLiteStore
import Testing

/// A store that fails, processes that die: nothing acknowledged is lost, nobody is dialled twice, no operator is stuck.
@Suite(.timeLimit(.minutes(1)))
struct FailureTests {
    @Test func anOrderThatCouldNotBeWrittenIsNotAcknowledgedAndIsTakenLater() async throws {
        try await World.with { world in
            world.faults.fail(.before)
            await #expect(throws: AskError.self) { try await world.submit("1") }
            await recovered(world)
            let answer = try await world.submit("1")
            #expect(!answer.isResent)
            #expect(answer.verdict == .queued)
        }
    }

    @Test func anOrderWhoseFateIsNotKnownIsThereOnce() async throws {
        try await World.with { world in
            try await world.hire("olena")
            world.faults.fail(.after)
            await #expect(throws: AskError.self) { try await world.submit("1") }
            await recovered(world)
            let answer = try await world.submit("1")
            #expect(answer.isResent)
            await world.pass(.seconds(5))
            #expect(world.telephony.placed.map(\.attempt.order) == [answer.order])
        }
    }

    @Test func anAttemptThatCouldNotBeWrittenIsNotPlaced() async throws {
        try await World.with { world in
            try await world.hire("olena")
            world.faults.fail(.none, .before)
            let order = try await world.submit("1").order
            #expect(world.telephony.placed.isEmpty)
            await recovered(world)
            await world.pass(.seconds(5))
            #expect(world.telephony.placed.map(\.attempt) == [AttemptID(order: order, number: 1)])
            #expect(try await world.view("olena").state == .ringing)
        }
    }

    @Test func aNewerOwnersShardIsLeftAlone() async throws {
        try await World.with { world in
            world.faults.fail(.fenced)
            await #expect(throws: AskError.self) { try await world.submit("1") }
            await recovered(world)
            let answer = try await world.submit("1")
            #expect(!answer.isResent)
        }
    }

    @Test func aCallWhoseProcessDiedIsNotDialledAgainBlindly() async throws {
        try await World.lives(
            .test,
            [
                { world in
                    try await world.hire("olena")
                    _ = try await world.submit("1")
                    #expect(world.telephony.placed.count == 1)
                },
                { world in
                    #expect(world.telephony.placed.isEmpty)
                    try await world.hire("olena")
                    await world.pass(.minutes(4))
                    #expect(world.telephony.placed.isEmpty)
                    await world.pass(.minutes(2))
                    #expect(world.telephony.placed.map(\.attempt.number) == [2])
                },
            ])
    }

    @Test func aConversationWhoseProcessDiedComesBackAsAfterCallWorkWithItsDraft() async throws {
        try await World.lives(
            .test,
            [
                { world in
                    try await world.hire("olena")
                    _ = try await world.submit("1")
                    await world.report(.answered, world.telephony.placed[0])
                    let work = try #require(try await world.view("olena").work).id
                    _ = try await world.system.ask(
                        .operatorAgent(OperatorID("olena")), SaveDraft(work: work, body: #"{"comment":"blue"}"#))
                    await world.settle()
                },
                { world in
                    let view = try await world.system.ask(
                        .operatorAgent(OperatorID("olena")), OperatorConnected())
                    #expect(view.state == .afterCall)
                    #expect(view.work?.draft == #"{"comment":"blue"}"#)
                    let work = try #require(view.work).id
                    guard case .done = try await world.fix("olena", work) else {
                        Issue.record("the result was refused")
                        return
                    }
                    #expect(world.crm.sent.count == 1)
                },
            ])
    }

    @Test func anOperatorWhoDoesNotComeBackAfterARestartLosesHisWorkToAnother() async throws {
        try await World.lives(
            .test,
            [
                { world in
                    try await world.hire("olena")
                    _ = try await world.submit("1")
                    await world.report(.answered, world.telephony.placed[0])
                },
                { world in
                    try await world.hire("taras")
                    await world.pass(.seconds(35))
                    #expect(try await world.view("olena").state == .offline)
                    #expect(world.telephony.placed.map(\.attempt.number) == [2])
                    #expect(try await world.view("taras").state == .ringing)
                },
            ])
    }

    @Test func aResultWrittenInTheMomentOfDeathIsToldToTheShopOnce() async throws {
        try await World.lives(
            .test,
            [
                { world in
                    world.crm.answer(.tryLater("away", after: nil))
                    try await world.hire("olena")
                    _ = try await world.submit("1")
                    await world.report(.answered, world.telephony.placed[0])
                    let work = try #require(try await world.view("olena").work).id
                    _ = try await world.fix("olena", work)
                },
                { world in
                    world.system.tell(.crmSync(World.shopA), Wake())
                    await world.pass(.minutes(1))
                    #expect(world.crm.sent.count == 1)
                },
            ])
    }

    /// Lets shards that failed be taken anew, past the time for which the committer refuses after a failure.
    private func recovered(_ world: World) async {
        for _ in 0..<4 {
            while world.system.epochs.count < 8 { await Task.yield() }
            await world.pass(.seconds(1))
        }
        while world.system.epochs.count < 8 { await Task.yield() }
        await world.settle()
    }
}
