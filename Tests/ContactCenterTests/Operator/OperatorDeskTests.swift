import ContactCenter
import Testing

/// An operator's states, and what each input does in each.
struct OperatorDeskTests {
    private static let noon = Kyiv.at("12:00")
    private static let grace = Duration.seconds(30)
    private static let attempt = AttemptID(order: OrderID(rawValue: 1), number: 1)
    private static let work = WorkID(order: OrderID(rawValue: 1), number: 1)

    private static func view(isDialled: Bool) -> WorkView {
        WorkView(
            id: work, shop: ShopID("shop"), campaign: Sample.campaign, script: nil,
            mode: isDialled ? .progressive : .preview, phone: Sample.phone(1), attempt: isDialled ? attempt : nil,
            attempts: 0, lastOutcome: nil, callback: nil, offerUntil: nil)
    }

    private static func desk(_ state: OperatorState, claiming: Bool = false) throws -> OperatorDesk {
        var desk = OperatorDesk(id: olena, at: noon)
        if state == .offline { return desk }
        _ = desk.connect(at: noon)
        if state == .onBreak { return desk }
        _ = try desk.ready(at: noon)
        if state != .ready || claiming { desk.claim() }
        if state == .ready { return desk }
        _ = desk.take(view(isDialled: state != .reserved), at: noon)
        if state == .talking || state == .afterCall { _ = desk.progress(work, .talking(attempt), at: noon) }
        if state == .afterCall { _ = desk.progress(work, .afterCall(attempt), at: noon) }
        #expect(desk.state == state)
        return desk
    }

    private func isGivenBack(_ step: OperatorDesk.Step, _ reason: ReturnReason) -> Bool {
        step.givesBack?.0.id == Self.work && step.givesBack?.1 == reason
    }

    @Test(arguments: [
        (OperatorState.offline, OperatorState.onBreak, false), (.onBreak, .onBreak, false), (.ready, .ready, true),
        (.reserved, .reserved, false), (.ringing, .ringing, false), (.talking, .talking, false),
        (.afterCall, .afterCall, false),
    ])
    func connectingKeepsWhatHeDoesAndSeeksWorkForWhoIsReady(state: OperatorState, next: OperatorState, seeks: Bool)
        throws
    {
        var desk = try Self.desk(state)
        let step = desk.connect(at: Self.noon)
        #expect(desk.state == next && desk.isConnected)
        #expect(step.seeksWork == seeks)
    }

    @Test(arguments: OperatorState.allCases)
    func withinTheGraceTimeNothingIsLost(state: OperatorState) throws {
        var desk = try Self.desk(state)
        let step = desk.disconnect(grace: Self.grace, at: Self.noon)
        #expect(step.givesBack == nil && step.withdraws == (state == .ready))
        #expect(desk.graceUntil == (state == .offline ? nil : Self.noon + Self.grace))
        #expect(!desk.isFree)
        let work = desk.work
        _ = desk.connect(at: Self.noon + .seconds(29))
        #expect(desk.work == work && desk.graceUntil == nil)
        #expect(desk.state == (state == .offline ? .onBreak : state))
    }

    @Test(arguments: OperatorState.allCases)
    func whoVanishesIsOfflineAndHisWorkGoesBackOrIsKeptToTheCallsEnd(state: OperatorState) throws {
        var desk = try Self.desk(state)
        _ = desk.disconnect(grace: Self.grace, at: Self.noon)
        let step = desk.vanish(.vanished, at: Self.noon + Self.grace)
        switch state {
        case .offline, .onBreak, .ready:
            #expect(desk.state == .offline && step.givesBack == nil)
        case .reserved, .afterCall:
            #expect(desk.state == .offline && desk.work == nil && isGivenBack(step, .vanished))
        case .ringing:
            #expect(desk.state == .ringing && desk.afterwards == .offline)
            _ = desk.progress(Self.work, .over(.outcome(.noAnswer)), at: Self.noon)
            #expect(desk.state == .offline && desk.work == nil)
        case .talking:
            #expect(desk.state == .talking)
            let end = desk.progress(Self.work, .afterCall(Self.attempt), at: Self.noon)
            #expect(desk.state == .offline && desk.work == nil && isGivenBack(end, .vanished))
        }
    }

    @Test(arguments: [OperatorState.ringing, .talking])
    func whoComesBackDuringHisCallHasItAgain(state: OperatorState) throws {
        var desk = try Self.desk(state)
        _ = desk.vanish(.vanished, at: Self.noon)
        _ = desk.connect(at: Self.noon)
        #expect(desk.afterwards == nil && desk.work?.id == Self.work)
        if state == .ringing { _ = desk.progress(Self.work, .talking(Self.attempt), at: Self.noon) }
        let end = desk.progress(Self.work, .afterCall(Self.attempt), at: Self.noon)
        #expect(desk.state == .afterCall && end.givesBack == nil)
        let fixed = desk.fixed(Self.work, at: Self.noon)
        #expect(desk.state == .ready && fixed.seeksWork && desk.lastFixed == Self.work)
    }

    @Test(arguments: OperatorState.allCases)
    func aBreakBeginsAtOnceOrAfterTheCall(state: OperatorState) throws {
        var desk = try Self.desk(state)
        guard state != .offline else {
            #expect(throws: OperatorDesk.Refusal.offline) { _ = try desk.rest("tea", at: Self.noon) }
            #expect(throws: OperatorDesk.Refusal.offline) { _ = try desk.ready(at: Self.noon) }
            return
        }
        let step = try desk.rest("tea", at: Self.noon)
        switch state {
        case .offline, .onBreak, .ready: #expect(desk.state == .onBreak && step.withdraws == (state == .ready))
        case .reserved: #expect(desk.state == .onBreak && isGivenBack(step, .left))
        case .ringing, .talking, .afterCall:
            #expect(desk.state == state && desk.view.afterwards == .onBreak)
            if state == .afterCall {
                _ = desk.fixed(Self.work, at: Self.noon)
            } else {
                _ = desk.progress(Self.work, .over(.cancelled), at: Self.noon)
            }
            #expect(desk.state == .onBreak && desk.view.afterwards == nil)
        }
        #expect(desk.reason == "tea")
        let back = try desk.ready(at: Self.noon)
        #expect(desk.state == .ready && desk.reason == nil && back.seeksWork)
    }

    @Test func aBreakAskedForDuringACallCanBeTakenBack() throws {
        var desk = try Self.desk(.talking)
        _ = try desk.rest("tea", at: Self.noon)
        _ = try desk.ready(at: Self.noon)
        _ = desk.progress(Self.work, .afterCall(Self.attempt), at: Self.noon)
        #expect(desk.fixed(Self.work, at: Self.noon).seeksWork)
    }

    @Test func whileAClaimIsOnItsWayNothingElseIsGivenToHim() throws {
        var desk = try Self.desk(.ready, claiming: true)
        #expect(!desk.isFree)
        #expect(desk.claimFailed(at: Self.noon).changes.isEmpty)
        #expect(desk.isFree)
    }

    @Test(arguments: ["break", "vanish"], [true, false])
    func whoLeavesWhileHeClaimsGivesAnOfferBackAndEndsACall(how: String, isDialled: Bool) throws {
        var desk = try Self.desk(.ready, claiming: true)
        if how == "break" { _ = try desk.rest("tea", at: Self.noon) } else { _ = desk.vanish(.vanished, at: Self.noon) }
        #expect(desk.state == .ready)
        let step = desk.take(Self.view(isDialled: isDialled), at: Self.noon)
        let end: OperatorState = how == "break" ? .onBreak : .offline
        if isDialled {
            #expect(desk.state == .ringing && step.givesBack == nil)
            _ = desk.progress(Self.work, .over(.outcome(.busy)), at: Self.noon)
        } else {
            #expect(isGivenBack(step, how == "break" ? .left : .vanished))
        }
        #expect(desk.state == end && desk.work == nil)
    }

    @Test(arguments: ["break", "vanish"])
    func whoLeavesWhileAClaimFailsIsGone(how: String) throws {
        var desk = try Self.desk(.ready, claiming: true)
        if how == "break" { _ = try desk.rest("tea", at: Self.noon) } else { _ = desk.vanish(.vanished, at: Self.noon) }
        let step = desk.claimFailed(at: Self.noon)
        #expect(desk.state == (how == "break" ? .onBreak : .offline) && !step.seeksWork)
    }

    @Test func aBreakAskedForWhileClaimingCanBeTakenBack() throws {
        var desk = try Self.desk(.ready, claiming: true)
        _ = try desk.rest("tea", at: Self.noon)
        _ = try desk.ready(at: Self.noon)
        _ = desk.take(Self.view(isDialled: false), at: Self.noon)
        #expect(desk.state == .reserved && desk.view.afterwards == nil)
    }

    @Test func reportsThatOvertakeEachOtherDoNotTakeTheWorkBack() throws {
        var desk = try Self.desk(.reserved)
        _ = desk.progress(Self.work, .talking(Self.attempt), at: Self.noon)
        _ = desk.progress(Self.work, .ringing(Self.attempt, Sample.phone(1)), at: Self.noon)
        #expect(desk.state == .talking)
        _ = desk.progress(Self.work, .afterCall(Self.attempt), at: Self.noon)
        _ = desk.progress(Self.work, .talking(Self.attempt), at: Self.noon)
        #expect(desk.state == .afterCall)
    }

    @Test(arguments: OperatorState.allCases)
    func aReportOfAnothersWorkIsPassedOver(state: OperatorState) throws {
        var desk = try Self.desk(state)
        let before = desk.view
        let other = WorkID(order: OrderID(rawValue: 2), number: 1)
        for progress in [
            WorkProgress.talking(Self.attempt), .afterCall(Self.attempt), .over(.cancelled),
            .ringing(Self.attempt, Sample.phone(1)),
        ] {
            let step = desk.progress(other, progress, at: Self.noon)
            #expect(step.changes.isEmpty && step.givesBack == nil && !step.seeksWork)
        }
        _ = desk.fixed(other, at: Self.noon)
        #expect(desk.view == before)
    }

    @Test func whoMissesAnOfferHasABreakUntilHeSaysThatHeIsThere() throws {
        var desk = try Self.desk(.reserved)
        let step = desk.progress(Self.work, .over(.postponed(.returned)), at: Self.noon)
        #expect(desk.state == .onBreak && desk.reason == "offer_missed" && !step.seeksWork)
        var busy = try Self.desk(.reserved)
        #expect(busy.progress(Self.work, .over(.postponed(.customerBusy)), at: Self.noon).seeksWork)
    }

    @Test func decliningFreesHim() throws {
        var desk = try Self.desk(.reserved)
        #expect(desk.decline(at: Self.noon).seeksWork && desk.isFree)
    }

    @Test(arguments: OperatorState.allCases)
    func everyTimeInAStateIsWrittenOnceAndWithoutGaps(state: OperatorState) throws {
        var desk = OperatorDesk(id: olena, at: Self.noon)
        var spans: [OperatorStateSpan] = []
        func note(_ step: OperatorDesk.Step) {
            for case .operatorState(let span) in step.changes { spans.append(span) }
        }
        note(desk.connect(at: Self.noon))
        note(try desk.ready(at: Self.noon + .seconds(1)))
        desk.claim()
        note(desk.take(Self.view(isDialled: true), at: Self.noon + .seconds(2)))
        note(desk.progress(Self.work, .talking(Self.attempt), at: Self.noon + .seconds(3)))
        note(desk.progress(Self.work, .afterCall(Self.attempt), at: Self.noon + .seconds(4)))
        note(desk.fixed(Self.work, at: Self.noon + .seconds(5)))
        note(desk.vanish(.left, at: Self.noon + .seconds(6)))
        let closed = spans.filter { $0.until != nil }
        #expect(closed.map(\.state) == [.onBreak, .ready, .ringing, .talking, .afterCall, .ready])
        for (span, next) in zip(closed, closed.dropFirst()) { #expect(span.until == next.from) }
        #expect(
            closed.allSatisfy { span in
                spans.contains { $0.state == span.state && $0.from == span.from && $0.until == nil }
            })
    }

    // After a restart

    @Test(arguments: [OperatorState.onBreak, .ready, .reserved, .ringing, .talking, .afterCall])
    func whoWasThereBeforeARestartHasTheGraceTimeToComeBack(state: OperatorState) {
        let earlier = Self.noon - .minutes(5)
        var desk = OperatorDesk(id: olena, at: Self.noon)
        desk.restore(
            OperatorStateSpan(operator: olena, state: state, reason: nil, from: earlier, until: nil),
            grace: Self.grace, at: Self.noon)
        #expect(desk.state == (state == .onBreak ? .onBreak : .ready) && !desk.isFree)
        #expect(desk.graceUntil == Self.noon + Self.grace)
        let step = desk.connect(at: Self.noon + .seconds(3))
        #expect(desk.state == (state == .onBreak ? .onBreak : .ready))
        let spans = step.changes.compactMap { if case .operatorState(let span) = $0 { span } else { nil } }
        guard state != .onBreak, state != .ready else {
            #expect(spans.isEmpty, "his time goes on")
            return
        }
        #expect(spans.map(\.state) == [state, .ready])
        #expect(spans.first?.from == earlier && spans.first?.until == Self.noon + .seconds(3))
        #expect(spans.last?.from == Self.noon + .seconds(3) && spans.last?.until == nil)
    }

    @Test(arguments: [
        (LeadState.offered(olena, work), OperatorState.reserved), (.dialling(attempt, olena, work), .ringing),
        (.talking(attempt, olena, work), .talking), (.afterCall(attempt, olena, work), .afterCall), (.waiting, .ready),
    ])
    func hisWorkIsBackAfterARestart(leadState: LeadState, state: OperatorState) {
        let earlier = Self.noon - .minutes(5)
        var desk = OperatorDesk(id: olena, at: Self.noon)
        desk.restore(
            OperatorStateSpan(operator: olena, state: .talking, reason: nil, from: earlier, until: nil),
            grace: Self.grace, at: Self.noon)
        let step = desk.restore(Self.view(isDialled: true), leadState, grace: Self.grace, at: Self.noon)
        #expect(desk.state == state && (desk.work == nil) == (leadState == .waiting))
        if state == .talking {
            #expect(step.changes.isEmpty && desk.since == earlier)
        }
        let end = desk.vanish(.vanished, at: Self.noon + Self.grace)
        switch state {
        case .reserved, .afterCall: #expect(isGivenBack(end, .vanished) && desk.state == .offline)
        case .ringing, .talking: #expect(desk.afterwards == .offline)
        case .offline, .onBreak, .ready: #expect(desk.state == .offline)
        }
    }

    @Test func aDraftStaysWithTheWorkAndGoesWithIt() throws {
        var desk = try Self.desk(.afterCall)
        desk.keepDraft("{}")
        _ = desk.disconnect(grace: Self.grace, at: Self.noon)
        _ = desk.connect(at: Self.noon)
        #expect(desk.work?.draft == "{}")
        _ = desk.fixed(Self.work, at: Self.noon)
        desk.keepDraft("{}")
        #expect(desk.work == nil)
    }

    @Test(arguments: 0..<50)
    func whateverComesHeHasOneWorkAtMostAndIsNeverStuck(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var desk = OperatorDesk(id: olena, at: Self.noon)
        var now = Self.noon
        var isClaiming = false
        for _ in 0..<500 {
            now = now + .milliseconds(1 + dice.below(20_000))
            switch dice.below(13) {
            case 0: _ = desk.connect(at: now)
            case 1: _ = desk.disconnect(grace: Self.grace, at: now)
            case 2: if let until = desk.graceUntil, now >= until { _ = desk.vanish(.vanished, at: now) }
            case 3: _ = desk.vanish(.left, at: now)
            case 4: if desk.state != .offline { _ = try desk.ready(at: now) }
            case 5: if desk.state != .offline { _ = try desk.rest(nil, at: now) }
            case 6:
                if desk.isFree {
                    desk.claim()
                    isClaiming = true
                }
            case 7:
                if isClaiming {
                    _ =
                        dice.isLucky(oneIn: 3)
                        ? desk.claimFailed(at: now) : desk.take(Self.view(isDialled: dice.isLucky(oneIn: 2)), at: now)
                    isClaiming = false
                }
            case 8: _ = desk.progress(Self.work, .ringing(Self.attempt, Sample.phone(1)), at: now)
            case 9: _ = desk.progress(Self.work, .talking(Self.attempt), at: now)
            case 10: if desk.state == .talking { _ = desk.progress(Self.work, .afterCall(Self.attempt), at: now) }
            case 11: if desk.state == .afterCall { _ = desk.fixed(Self.work, at: now) }
            default: _ = desk.progress(Self.work, .over(.outcome(.busy)), at: now)
            }
            let hasWork = [.reserved, .ringing, .talking, .afterCall].contains(desk.state)
            if (desk.work != nil) != hasWork { Issue.record("work and \(desk.state), seed \(seed)") }
            if !desk.isConnected, desk.graceUntil == nil, !isClaiming {
                let isInCall = desk.state == .ringing || desk.state == .talking
                if desk.state != .offline, !isInCall { Issue.record("\(desk.state) and nobody is there, seed \(seed)") }
            }
        }
    }

    /// The process before had a clock that was ahead of this one's: a time can't end before it began.
    @Test func aStateNeverEndsBeforeItBegan() throws {
        let ahead = Self.noon + .seconds(5)
        var desk = OperatorDesk(id: olena, at: Self.noon)
        desk.restore(
            OperatorStateSpan(operator: olena, state: .ringing, reason: nil, from: ahead, until: nil),
            grace: Self.grace,
            at: Self.noon)
        var changes = desk.connect(at: Self.noon).changes
        changes += try desk.rest("lunch", at: Self.noon + .seconds(1)).changes
        changes += try desk.ready(at: Self.noon + .seconds(2)).changes
        let spans = changes.compactMap { change in
            if case .operatorState(let span) = change { span } else { nil }
        }
        #expect(spans.count > 3)
        #expect(spans.allSatisfy { $0.until.map { until in until >= ahead } ?? true && $0.from >= ahead })
    }
}
