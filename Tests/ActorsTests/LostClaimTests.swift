import Cluster
import ContactCenter
import Testing

@testable import Actors

/// A claim that its operator's agent never heard of: an agent claims, and loses its shard before it can write that down.
@Suite(.timeLimit(.minutes(1)))
struct LostClaimTests {
    /// In the manual mode an offer stands for as long as its operator likes: nothing else would end it.
    @Test func goesBackWithinAMinute() async throws {
        let olena = OperatorID("olena")
        let campaign = CampaignID("\(World.shopA)-confirm")
        try await World.with(.test(mode: .manual)) { world in
            _ = try await world.system.ask(.operatorAgent(olena), OperatorConnected())
            let order = try await world.submit("1").order
            let scheduler = ActorAddress.dialScheduler(World.shopA)
            let bid = try await world.system.ask(scheduler, RequestBid(operator: olena, campaigns: [campaign]))
            #expect(bid?.lead == order)
            let work = try await world.system.ask(scheduler, ClaimLead(lead: order, operator: olena))
            #expect(work != nil)
            await world.settle()
            #expect(try await world.state(order) == work.map { LeadState.offered(olena, $0.id) })
            await world.pass(.seconds(61))
            #expect(try await world.state(order) == .waiting)
            #expect(try await world.view("olena").work == nil)
            #expect(world.telephony.placed.isEmpty)
        }
    }
}
