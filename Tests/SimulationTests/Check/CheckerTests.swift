import Actors
import ContactCenter
import Simulation
import Testing

@Suite struct CheckerTests {
    @Test(arguments: Invariant.allCases)
    func findsWhatBreaksAnInvariantAndNothingElse(_ invariant: Invariant) throws {
        var tale = try Stories.tell(invariant, isBroken: true)
        #expect(tale.codes.first == invariant.rawValue)
        tale.finish()
        #expect(tale.codes.allSatisfy { $0 == invariant.rawValue || Self.consequences(of: invariant).contains($0) })
    }

    @Test(arguments: Invariant.allCases)
    func findsNothingInAHistoryThatKeepsIt(_ invariant: Invariant) throws {
        var tale = try Stories.tell(invariant, isBroken: false)
        tale.finish()
        #expect(tale.checker.violations.map(\.description) == [])
    }

    /// What else is wrong where this is: a lost order is no row that was written, either.
    private static func consequences(of invariant: Invariant) -> [String] {
        switch invariant {
        case .orderLost, .orderDoubled, .unlawfulEvent, .wrongVerdict, .dialBeforeCommit: ["row_not_folded"]
        default: []
        }
    }

    @Test func aViolationIsToldOnce() throws {
        var tale = try Stories.tell(.strayWork, isBroken: true)
        tale.wait(minutes: 10)
        #expect(tale.checker.violations.count == 1)
        #expect(tale.checker.violations.first?.operator == Tale.olena)
        #expect(tale.checker.violations.first?.order == tale.orders[1]?.id)
    }

    @Test func whileSomethingIsBrokenPatienceDoesNotEnd() throws {
        var tale = Tale()
        tale.see(.operatorCame(Tale.olena))
        try tale.take(1)
        tale.show(Tale.olena, .ready)
        tale.see(.faultBegan(.storeAway))
        tale.wait(minutes: 10)
        #expect(tale.codes == [])
        tale.see(.faultEnded(.storeAway))
        tale.wait(minutes: 2)
        #expect(tale.codes == [])
        tale.wait(minutes: 4)
        #expect(tale.codes == ["idle_operator"])
    }

    /// What is said to be done is on disk: a cancelled order, a kept draft, an entry of a list.
    @Test(arguments: [true, false])
    func whatIsPromisedIsOnDisk(_ isWritten: Bool) throws {
        var tale = Tale()
        let order = try tale.take(1)
        try tale.take(2)
        try tale.dial(2)
        try tale.talk(2)
        guard let work = tale.leads[2]?.state.work, let phone = order.phone else { throw NoSuchOrder() }
        let draft = Draft(work: work, operator: Tale.olena, body: "{}", savedAt: tale.now)
        let entry = DoNotCallEntry(phone: phone, shop: nil, until: nil, reason: nil, addedBy: "", addedAt: tale.now)
        tale.see(.draftTyped(Tale.olena, work, "{}"))
        if isWritten {
            try tale.commit([ChangeUnit([.draftSaved(draft), .doNotCallAdded(entry)])])
            let cancelled = LeadEvent.cancelled(by: "shop")
            try tale.record(1, cancelled, [.delivery(tale.delivery(1, .ended, cancelled))])
        }
        tale.see(.draftKept(Tale.olena, work, "{}"))
        tale.see(.doNotCallPromised(entry))
        tale.see(.cancelAnswered(order.id, shop: Tale.shop, .done))
        let codes = tale.checker.violations.map(\.code)
        #expect(codes == (isWritten ? [] : ["draft_lost", "answered_too_early", "answered_too_early"]))
    }

    @Test func whatItCountsIsWhatHappened() throws {
        var tale = Tale()
        try tale.take(1)
        try tale.dial(1)
        try tale.talk(1)
        try tale.hangUp(1)
        let delivery = try tale.fix(1)
        tale.see(.crmReceived(delivery, shop: Tale.shop))
        let counts = tale.checker.counts
        #expect(counts.orders == 1 && counts.promises == 1 && counts.dials == 1 && counts.results == 1)
        #expect(counts.firstDials == 1 && counts.lateFirstDials == 0 && counts.deliveries == 1)
    }
}
