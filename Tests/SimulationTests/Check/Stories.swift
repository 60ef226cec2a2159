import Actors
import Cluster
import ContactCenter
import Simulation

/// A history for each invariant: told true, nothing is found; told with the one thing wrong, that is.
enum Stories {
    static func tell(_ invariant: Invariant, isBroken: Bool) throws -> Tale {
        var tale = Tale(isCalm: [.lateFirstDial, .secondWork].contains(invariant))
        switch invariant {
        case .orderLost, .orderDoubled, .orderAltered, .answeredTooEarly, .answeredOtherwise, .wrongVerdict:
            try tellOfOrders(invariant, isBroken, &tale)
        case .oldEpoch, .epochFell, .rowNotFolded, .unlawfulEvent:
            try tellOfRows(invariant, isBroken, &tale)
        case .secondCall, .dialBeforeCommit, .outsideWindow, .pausedCampaign, .pastLimit, .pastDailyCap, .pastPersonCap,
            .blockedNumber, .lateFirstDial:
            try tellOfCalls(invariant, isBroken, &tale)
        case .secondWork, .strayWork, .unseenWork, .idleOperator, .draftLost, .resultLost:
            try tellOfOperators(invariant, isBroken, &tale)
        case .stuckLead, .falseExplanation, .deliveryMissing, .toldTooEarly, .toldOtherwise, .toldOutOfOrder,
            .neverTold:
            try tellOfOutcomes(invariant, isBroken, &tale)
        }
        return tale
    }

    private static func tellOfOrders(_ invariant: Invariant, _ isBroken: Bool, _ tale: inout Tale) throws {
        let sent = tale.submission(1)
        var order = tale.order(1, from: sent)
        switch invariant {
        case .orderLost:
            // What the checker saw written is not what the store has in the end.
            tale.see(.submitted(sent, shop: Tale.shop))
            let commit = Commit(shard: ShardID(0), epoch: tale.epoch, units: [Tale.intake(order)])
            if !isBroken { _ = try tale.store.write([commit]) }
            tale.see(.committed([commit], [.written([.written])]))
            tale.see(.acknowledged(Tale.answer(order), shop: Tale.shop))
            tale.finish()
        case .orderDoubled:
            try tale.take(1)
            let again = Commit(
                shard: ShardID(0), epoch: tale.epoch, units: [Tale.intake(tale.order(1, as: 2, from: sent))])
            let verdict = isBroken ? UnitVerdict.written : .refused(.externalIDTaken(order.id))
            tale.see(.submitted(sent, shop: Tale.shop))
            tale.see(.committed([again], [.written([verdict])]))
        case .orderAltered:
            tale.see(.submitted(sent, shop: Tale.shop))
            if isBroken { order.zone = .utc }
            try tale.commit([Tale.intake(order)])
        case .answeredTooEarly:
            tale.see(.submitted(sent, shop: Tale.shop))
            if !isBroken { try tale.commit([Tale.intake(order)]) }
            tale.see(.acknowledged(Tale.answer(order), shop: Tale.shop))
        case .answeredOtherwise:
            try tale.take(1)
            tale.see(.submitted(sent, shop: Tale.shop))
            let verdict = isBroken ? OrderVerdict.duplicate(of: order.id, .sameNumber) : .queued
            tale.see(.acknowledged(Tale.answer(order, verdict), shop: Tale.shop))
        default:
            // The same phone with another number is another order, in the variant A.
            try tale.take(1)
            try tale.take(2, phone: 1, isBroken ? .duplicate(of: order.id, .sameNumber) : .queued)
        }
    }

    private static func tellOfRows(_ invariant: Invariant, _ isBroken: Bool, _ tale: inout Tale) throws {
        try tale.take(1)
        switch invariant {
        case .oldEpoch:
            let old = tale.epoch
            let new = tale.store.takeAllShards(as: "other")[ShardID(0)] ?? Epoch(0)
            tale.see(.owned(ShardID(0), new, owner: "other"))
            let commit = Commit(shard: ShardID(0), epoch: old, units: [ChangeUnit([])])
            tale.see(.committed([commit], isBroken ? [.written([.written])] : try tale.store.write([commit])))
        case .epochFell:
            tale.see(.owned(ShardID(0), Epoch(tale.epoch.rawValue + (isBroken ? 0 : 1)), owner: "other"))
        case .rowNotFolded:
            var unit = tale.unit(1, .postponed(.customerBusy, dueAt: tale.now + .minutes(1)))
            if isBroken, case .leadChanged(var lead) = unit.changes[0] {
                lead.attempts += 1
                unit.changes[0] = .leadChanged(lead)
            }
            try tale.commit([unit])
        default:
            let work = WorkID(order: OrderID(epoch: 1, shard: 0, counter: 1), number: 1)
            if !isBroken { try tale.record(1, .offered(Tale.olena, work)) }
            // The row fits neither: only the first fault is of interest.
            try tale.record(1, .returned(work, .declined, dueAt: tale.now))
        }
    }

    private static func tellOfCalls(_ invariant: Invariant, _ isBroken: Bool, _ tale: inout Tale) throws {
        switch invariant {
        case .secondCall:
            try tale.take(1)
            try tale.take(2, phone: 1)
            try tale.dial(1)
            if !isBroken { try tale.miss(1) }
            var second =
                try isBroken ? tale.call(tale.attempts[1] ?? { throw NoSuchOrder() }()) : tale.start(2, by: Tale.taras)
            if isBroken { second.attempt = AttemptID(order: second.attempt.order, number: 1) }
            tale.see(.callPlaced(second))
        case .dialBeforeCommit:
            try tale.take(1)
            let call = try isBroken ? tale.undecidedCall(1) : tale.start(1)
            tale.see(.callPlaced(call))
        case .outsideWindow:
            try tale.take(1)
            // 21:59 of the customer's time, and 22:01.
            tale.pass(.hours(11) + .minutes(isBroken ? 31 : 29))
            try tale.dial(1)
        case .pausedCampaign:
            try tale.take(1)
            tale.settings.campaigns[Tale.campaign]?.isPaused = isBroken
            tale.see(.settings(tale.settings))
            tale.pass(.minutes(1))
            try tale.dial(1)
        case .pastLimit:
            // Three tries, two a day: the fourth is one too many, where the third was no try.
            try tale.take(1)
            for index in 0..<4 {
                if index == 2 { tale.pass(.days(1)) }
                try tale.dial(1)
                try tale.miss(1, !isBroken && index == 1 ? .congestion : .noAnswer)
                if index == 2 { tale.pass(.days(1)) }
            }
        case .pastDailyCap:
            try tale.take(1)
            for index in 0..<3 {
                if index == 2, !isBroken { tale.pass(.days(1)) }
                try tale.dial(1)
                try tale.miss(1)
            }
        case .pastPersonCap:
            tale.settings.shops[Tale.shop]?.callsPerPersonPerDay = 1
            tale.see(.settings(tale.settings))
            tale.pass(.minutes(1))
            try tale.take(1)
            try tale.take(2, phone: isBroken ? 1 : 2)
            for number in 1...2 {
                try tale.dial(number)
                try tale.miss(number)
            }
        case .blockedNumber:
            try tale.take(1)
            guard let phone = Tale.phone(isBroken ? 1 : 2) else { throw NoSuchOrder() }
            let entry = DoNotCallEntry(
                phone: phone, shop: nil, until: nil, reason: nil, addedBy: "", addedAt: tale.now)
            try tale.commit([ChangeUnit([.doNotCallAdded(entry)])])
            tale.see(.doNotCallPromised(entry))
            tale.pass(.minutes(1))
            try tale.dial(1)
        default:
            try tale.take(1)
            tale.pass(.minutes(isBroken ? 16 : 14))
            try tale.dial(1)
        }
    }

    private static func tellOfOperators(_ invariant: Invariant, _ isBroken: Bool, _ tale: inout Tale) throws {
        let result = WorkResult(disposition: .confirmed)
        tale.see(.operatorCame(Tale.olena))
        try tale.take(1)
        guard let work = tale.nextWork(1) else { throw NoSuchOrder() }
        switch invariant {
        case .secondWork:
            try tale.take(2)
            try tale.dial(1)
            try tale.dial(2, by: isBroken ? Tale.olena : Tale.taras)
        case .strayWork:
            try tale.dial(1)
            tale.show(Tale.olena, .ringing, work)
            try tale.miss(1, next: .wait(until: tale.now + .days(1), .dailyCap))
            if !isBroken { tale.show(Tale.olena, .onBreak) }
            tale.wait(minutes: 10)
        case .unseenWork:
            try tale.dial(1)
            tale.show(Tale.olena, isBroken ? .onBreak : .ringing, isBroken ? nil : work)
            tale.wait(minutes: 10)
        case .idleOperator:
            tale.show(Tale.olena, isBroken ? .ready : .onBreak)
            tale.wait(minutes: 10)
        case .draftLost:
            try tale.dial(1)
            try tale.talk(1)
            tale.see(.draftTyped(Tale.olena, work, "a"))
            try tale.commit([
                ChangeUnit([.draftSaved(Draft(work: work, operator: Tale.olena, body: "a", savedAt: tale.now))])
            ])
            tale.see(.draftKept(Tale.olena, work, "a"))
            tale.see(.draftTyped(Tale.olena, work, "ab"))
            tale.see(.operatorLeft(Tale.olena))
            tale.see(.operatorCame(Tale.olena))
            tale.show(Tale.olena, .talking, work, draft: isBroken ? nil : "ab")
            tale.wait(minutes: 1)
        default:
            try tale.dial(1)
            try tale.talk(1)
            try tale.hangUp(1)
            if !isBroken { try tale.fix(1, result) }
            tale.see(.resultPromised(Tale.olena, work, result))
        }
    }

    private static func tellOfOutcomes(_ invariant: Invariant, _ isBroken: Bool, _ tale: inout Tale) throws {
        try tale.take(1)
        switch invariant {
        case .stuckLead:
            try tale.dial(1)
            // The telephone network says that it is over; nobody else does.
            if isBroken, let attempt = tale.attempts[1] { tale.see(.callEnded(attempt.id, .noAnswer)) }
            tale.wait(minutes: 10)
            return
        case .falseExplanation:
            tale.pass(.minutes(5))
            guard let order = tale.orders[1] else { throw NoSuchOrder() }
            let said = Explanation(
                code: isBroken ? "calling_window" : "operator", since: nil, until: nil, text: LocalizedText(""))
            tale.see(.explained(order.id, shop: Tale.shop, said, askedAt: tale.now))
            tale.wait(minutes: 3)
            return
        default: break
        }
        try tale.dial(1)
        try tale.talk(1)
        try tale.hangUp(1)
        switch invariant {
        case .deliveryMissing:
            try tale.fix(1, isDelivered: !isBroken)
        case .toldTooEarly:
            let callback = WorkResult(disposition: .callback, callback: Callback(at: tale.now + .hours(1), to: nil))
            var delivery = try tale.fix(1, callback, next: .wait(until: tale.now + .hours(1), .callback))
            if isBroken { delivery.id = DeliveryID(order: delivery.id.order, event: delivery.id.event + 1) }
            tale.see(.crmReceived(delivery, shop: Tale.shop))
        case .toldOtherwise:
            var delivery = try tale.fix(1)
            if isBroken { delivery.kind = .ended }
            tale.see(.crmReceived(delivery, shop: Tale.shop))
        case .toldOutOfOrder:
            let callback = WorkResult(disposition: .callback, callback: Callback(at: tale.now + .hours(1), to: nil))
            let first = try tale.fix(1, callback, next: .wait(until: tale.now + .hours(1), .callback))
            tale.pass(.hours(1))
            try tale.dial(1)
            try tale.talk(1)
            try tale.hangUp(1)
            let second = try tale.fix(1)
            for delivery in isBroken ? [second, first] : [first, second, first] {
                tale.see(.crmReceived(delivery, shop: Tale.shop))
            }
        default:
            let delivery = try tale.fix(1)
            if !isBroken { tale.see(.crmReceived(delivery, shop: Tale.shop)) }
            tale.wait(minutes: 20)
        }
    }
}

extension Tale {
    /// A call that nobody has written down.
    fileprivate func undecidedCall(_ number: Int) throws -> CallOrder {
        guard let order = orders[number], let phone = order.phone else { throw NoSuchOrder() }
        return call(
            Attempt(
                id: AttemptID(order: order.id, number: 1), shop: Tale.shop, campaign: order.campaign, phone: phone,
                operator: Tale.olena, work: nil, startedAt: now))
    }
}
