import Actors
import ContactCenter

/// Whether everything goes on: each lead ends or waits for a stated reason, and no operator is idle while he need not be.
///
/// Only where nothing has been broken for a while.
struct ProgressCheck {
    let premises: Premises
    let leads: LeadLedger
    let calls: CallLedger
    let desks: DeskLedger
    let blocked: BlockedNumbers

    func examine(at now: Instant, _ findings: inout Findings) {
        guard let quietSince = premises.quietSince, now - quietSince > Patience.matching else { return }
        if now - quietSince > Patience.agreement {
            for id in leads.busy.ids {
                if let followed = leads[id] { check(busy: followed, at: now, &findings) }
            }
        }
        let idle = idleOperators(at: now, quietSince)
        if idle.isEmpty { return }
        for id in leads.live.ids {
            guard let lead = leads[id]?.lead, lead.state == .waiting else { continue }
            check(waiting: lead, idle, at: now, quietSince, &findings)
        }
    }

    private struct Idle {
        var profile: OperatorProfile
        var since: Instant
    }

    private func idleOperators(at now: Instant, _ quietSince: Instant) -> [Idle] {
        desks.ids.ids.compactMap { id in
            guard let desk = desks.desks[id], desk.isPresent, let view = desk.view, view.state == .ready,
                view.work == nil, let profile = premises.settings.operators[id]
            else { return nil }
            let since = max(desk.shownSince, quietSince)
            return now - since > Patience.matching ? Idle(profile: profile, since: since) : nil
        }
    }

    /// A lead that could have been dialled all the while, and an operator who could have taken it.
    private func check(
        waiting lead: Lead, _ idle: [Idle], at now: Instant, _ quietSince: Instant, _ findings: inout Findings
    ) {
        guard let campaign = premises.settings.campaigns[lead.campaign], !campaign.isPaused,
            let phone = lead.phones.next(afterAttempts: Int(lead.started)),
            let since = ready(lead, phone, campaign, at: now)
        else { return }
        let ready = max(since, quietSince, premises.changedAt)
        guard now - ready > Patience.matching else { return }
        for person in idle
        where Self.serves(person.profile, campaign) && now - max(ready, person.since) > Patience.matching {
            // What one operator promised waits for him first; others' promises are nobody's in the power mode.
            let promiser = lead.callback?.to
            if let promiser, promiser != person.profile.id, now - ready < Patience.matching + campaign.callbackPatience
            {
                continue
            }
            findings.report(
                .idleOperator, at: now, order: lead.id, operator: person.profile.id,
                "\(person.profile.id) is ready, and \(lead.id) could be dialled since \(ready.milliseconds)")
            return
        }
    }

    /// Since when nothing but an operator is missing; nil where something else is.
    private func ready(_ lead: Lead, _ phone: PhoneNumber, _ campaign: Campaign, at now: Instant) -> Instant? {
        let rules = premises.rules(lead.zone)
        guard lead.dueAt <= now, LocalTime.isOpen(campaign.window, at: now, rules), calls.live(to: phone) == nil,
            let shop = leads[lead.id]?.shop, blocked.promise(of: phone, shop, at: now) == nil
        else { return nil }
        let since = max(lead.since, lead.dueAt)
        return LocalTime.nextOpen(campaign.window, at: since, rules).map { opening in
            // Shut meanwhile: it counts from this day's opening.
            let today = LocalTime(now, rules).day
            return LocalTime(opening, rules).day == today
                ? opening
                : LocalTime.nextOpen(campaign.window, at: LocalTime.midnight(of: today, rules), rules) ?? opening
        }
    }

    private static func serves(_ profile: OperatorProfile, _ campaign: Campaign) -> Bool {
        profile.groups.contains(campaign.group) && campaign.mode != .power
            && campaign.skills.allSatisfy { profile.skills[$0.key, default: 0] >= $0.value }
    }

    /// A lead in somebody's hand or on the telephone: for longer than that can take.
    private func check(busy followed: FollowedLead, at now: Instant, _ findings: inout Findings) {
        let lead = followed.lead
        let campaign = premises.settings.campaigns[lead.campaign]
        let limit: Duration
        switch lead.state {
        case .offered(let id, _):
            // In the manual mode an operator who is there may take his time.
            if campaign?.mode != .preview, isPresent(id) { return }
            limit = campaign?.previewLimit ?? .zero
        case .dialling(let attempt, _, _):
            if calls.isLive(attempt) { return }
            limit = campaign?.ringLimit ?? .zero
        case .answered: limit = campaign?.abandonAfter ?? .zero
        case .talking(let attempt, _, _):
            if calls.isLive(attempt) { return }
            limit = .zero
        case .afterCall(_, let id, _):
            if isPresent(id) { return }
            limit = .zero
        case .waiting, .held, .duplicate, .finished: return
        }
        let since = max(
            followed.writtenAt, lead.state.operator.flatMap { desks.desks[$0]?.presenceSince } ?? .distantPast)
        guard now - since > limit + Patience.agreement else { return }
        findings.report(
            .stuckLead, at: now, order: lead.id, operator: lead.state.operator,
            "\(lead.id) is \(lead.state.word) since \(followed.writtenAt.milliseconds), and nothing comes of it")
    }

    private func isPresent(_ id: OperatorID) -> Bool { desks.desks[id]?.isPresent ?? false }
}
