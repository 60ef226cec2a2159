import Actors
import ContactCenter

/// What people were told of an order, against its row and the clock.
///
/// The queue may speak of a decision that is on its way to the disk: what is not true yet has a while to come true.
struct ExplanationLedger: Sendable {
    private struct Doubt: Sendable {
        var order: OrderID
        var revision: Int32
        var askedAt: Instant
        var saidAt: Instant
        var why: String
    }

    private var doubts: [Doubt] = []

    mutating func note(
        _ explanation: Explanation?, of id: OrderID, askedAt: Instant, _ leads: LeadLedger, _ premises: Premises,
        at now: Instant
    ) {
        guard premises.areClocksTrue(at: now), let lead = leads[id]?.lead else { return }
        let whys = [askedAt, now].map { Self.flaw(in: explanation, of: lead, premises, at: $0) }
        guard let why = whys.last, whys.allSatisfy({ $0 != nil }), let why else { return }
        doubts.append(Doubt(order: id, revision: lead.revision, askedAt: askedAt, saidAt: now, why: why))
    }

    /// Settles the doubts whose time has come: where the row is still as it was, what was said was not true.
    mutating func examine(_ leads: LeadLedger, _ premises: Premises, at now: Instant, _ findings: inout Findings) {
        let due = doubts.filter { now - $0.saidAt > Patience.explanation }
        guard !due.isEmpty else { return }
        doubts.removeAll { now - $0.saidAt > Patience.explanation }
        for doubt in due {
            guard let followed = leads[doubt.order], followed.lead.revision == doubt.revision,
                doubt.askedAt - followed.writtenAt > Patience.explanation,
                premises.isQuiet(for: now - doubt.askedAt + Patience.explanation, at: now),
                now - premises.changedAt > now - doubt.askedAt + Patience.explanation
            else { continue }
            findings.report(
                .falseExplanation, at: doubt.saidAt, order: doubt.order,
                "\(doubt.why), asked at \(doubt.askedAt.milliseconds), of a row of \(followed.writtenAt.milliseconds) that is due at \(followed.lead.dueAt.milliseconds)"
            )
        }
    }

    /// Why the explanation is not true of this row at this moment; nil where it is.
    static func flaw(in explanation: Explanation?, of lead: Lead, _ premises: Premises, at now: Instant) -> String? {
        guard let explanation else { return "nothing is known of \(lead.id)" }
        let code = explanation.code
        guard lead.state == .waiting else {
            return code == lead.state.word ? nil : "\(lead.id) is \(lead.state.word), and is said to be \(code)"
        }
        guard let campaign = premises.settings.campaigns[lead.campaign] else {
            return code == "no_campaign" ? nil : "campaign \(lead.campaign) does not exist, and \(code) is said"
        }
        if campaign.isPaused {
            return code == "paused" ? nil : "campaign \(campaign.id) is paused, and \(code) is said"
        }
        let rules = premises.rules(lead.zone)
        let isOpen = LocalTime.isOpen(campaign.window, at: now, rules)
        switch code {
        case "calling_window":
            if isOpen { return "the window of \(lead.id) is open" }
            let opening = LocalTime.nextOpen(campaign.window, at: now, rules)
            return explanation.until == opening ?? .distantFuture
                ? nil : "the next opening of \(lead.id) is another one"
        case "operator":
            if !isOpen { return "the window of \(lead.id) is shut" }
            return lead.dueAt <= now ? nil : "\(lead.id) is not due"
        case "promised_operator":
            return lead.callback?.to != nil && lead.dueAt <= now ? nil : "nobody promised to call \(lead.id) now"
        case "callback", "daily_cap", "customer_busy", "person_cap", "do_not_call", "retry_delay":
            // A changed policy may count a retry anew.
            if premises.changes == 0, lead.dueAt < now { return "\(lead.id) is due, and \(code) is said" }
            let reasons: [DelayReason?] = Self.delays(of: code, hasChanged: premises.changes > 0)
            return reasons.contains(lead.delay)
                ? nil : "\(lead.id) waits for \(lead.delay?.rawValue ?? "nothing"), not for \(code)"
        default:
            return "\(code) is no explanation of a lead that waits"
        }
    }

    private static func delays(of code: String, hasChanged: Bool) -> [DelayReason?] {
        switch code {
        case "callback": [.callback]
        case "daily_cap": hasChanged ? [.dailyCap, .retry] : [.dailyCap]
        case "customer_busy": [.customerBusy]
        case "person_cap": [.personCap]
        case "do_not_call": [.doNotCall]
        default: hasChanged ? [.retry, .dailyCap, .returned, nil] : [.retry, .returned, nil]
        }
    }
}
