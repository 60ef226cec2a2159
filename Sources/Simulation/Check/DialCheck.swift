import Actors
import ContactCenter

/// Judges a call at the moment at which the telephone network begins to ring.
struct DialCheck {
    let premises: Premises
    let leads: LeadLedger
    let calls: CallLedger
    let orders: OrderLedger
    let blocked: BlockedNumbers

    /// What is promised of the first dial of a new order, and of what became of it.
    enum FirstDial {
        case none, inTime, late
    }

    /// - Returns: whether it is the first dial of a new order, and whether it is in time.
    func judge(_ call: CallOrder, at now: Instant, _ findings: inout Findings) -> FirstDial {
        let id = call.attempt
        if let other = calls.live(to: call.phone) ?? calls.live(of: id.order) {
            findings.report(
                .secondCall, at: now, order: id.order, operator: call.operator,
                "\(id) rings \(call.phone) while \(other) is live")
        }
        guard let attempt = leads.attempts[id], let writtenAt = leads.startedAt[id], let followed = leads[id.order]
        else {
            findings.report(
                .dialBeforeCommit, at: now, order: id.order, operator: call.operator,
                "\(id) is dialled, and no open attempt is on disk")
            return .none
        }
        let rules = premises.rules(orders.zone(of: id.order) ?? followed.lead.zone)
        checkWindow(call, attempt, rules, at: now, &findings)
        checkLimits(call, attempt, followed, rules, at: now, &findings)
        if !followed.isReleased, let promisedAt = blocked.promise(of: call.phone, call.shop, at: writtenAt),
            writtenAt - promisedAt > Patience.settings, premises.isQuiet(for: Patience.settings, at: now)
        {
            findings.report(
                .blockedNumber, at: now, order: id.order, "\(id) rings \(call.phone), which is on a do-not-call list")
        }
        return firstDial(call, attempt, followed, rules, at: now)
    }

    /// By the clock of the node that decided: a node with a wrong clock can't know better.
    private func checkWindow(
        _ call: CallOrder, _ attempt: Attempt, _ rules: TimeZoneRules, at now: Instant, _ findings: inout Findings
    ) {
        let campaigns = premises.inForce(at: now).compactMap { $0.campaigns[call.campaign] }
        guard !campaigns.isEmpty else { return }
        let order = call.attempt.order
        if !campaigns.contains(where: { LocalTime.isOpen($0.window, at: attempt.startedAt, rules) }) {
            let time = LocalTime(attempt.startedAt, rules)
            findings.report(
                .outsideWindow, at: now, order: order,
                "\(call.attempt) was decided at minute \(time.minuteOfDay) of the customer's day, in \(rules.zone)")
        } else if premises.areClocksTrue(at: now), now - attempt.startedAt > Patience.placing,
            !campaigns.contains(where: { LocalTime.isOpen($0.window, at: now, rules) })
        {
            findings.report(.outsideWindow, at: now, order: order, "\(call.attempt) rings long after its window closed")
        }
        if campaigns.allSatisfy(\.isPaused) {
            findings.report(
                .pausedCampaign, at: now, order: order, "\(call.attempt) of paused campaign \(call.campaign)")
        }
    }

    /// The limits of the order and of the person, over the calls that were made before this one.
    private func checkLimits(
        _ call: CallOrder, _ attempt: Attempt, _ followed: FollowedLead, _ rules: TimeZoneRules, at now: Instant,
        _ findings: inout Findings
    ) {
        let order = call.attempt.order
        let made = calls.calls(of: order).filter(\.counts)
        let today = LocalTime(attempt.startedAt, rules).day
        let settings = premises.inForce(at: now)
        let policies = settings.compactMap { $0.campaigns[call.campaign]?.attempts }
        if let max = policies.map(\.max).max(), made.count >= max + followed.callbacks {
            findings.report(.pastLimit, at: now, order: order, "\(call.attempt) after \(made.count) calls of \(max)")
        }
        let madeToday = made.count { LocalTime($0.decidedAt, rules).day == today }
        if let perDay = policies.map(\.perDay).max(), followed.lead.callback == nil, madeToday >= perDay {
            findings.report(
                .pastDailyCap, at: now, order: order, "\(call.attempt) after \(madeToday) calls of the day's \(perDay)")
        }
        guard let cap = settings.compactMap({ $0.shops[call.shop]?.callsPerPersonPerDay }).max() else { return }
        let toPerson = calls.calls(to: call.phone).count { call in
            call.counts && LocalTime(call.decidedAt, rules).day == today
        }
        if toPerson >= cap {
            findings.report(
                .pastPersonCap, at: now, order: order,
                "\(call.attempt) after \(toPerson) calls to \(call.phone) that day")
        }
    }

    /// The promise by the words of the campaign: so long after the order could first be dialled at all.
    private func firstDial(
        _ call: CallOrder, _ attempt: Attempt, _ followed: FollowedLead, _ rules: TimeZoneRules, at now: Instant
    ) -> FirstDial {
        guard !calls.calls(of: call.attempt.order).contains(where: \.counts) else { return .none }
        let deadlines = premises.inForce(at: now).compactMap { $0.campaigns[call.campaign] }.compactMap { campaign in
            LocalTime.nextOpen(campaign.window, at: followed.lead.submittedAt, rules).map {
                $0 + campaign.firstDialWithin
            }
        }
        guard let deadline = deadlines.max() else { return .none }
        return attempt.startedAt > deadline ? .late : .inTime
    }
}
