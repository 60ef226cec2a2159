import Actors
import ContactCenter

/// What each operator sees on his screen, and whether he is there.
struct DeskLedger: Sendable {
    struct Desk: Sendable {
        var view: OperatorView?
        /// Since when his screen shows this state and this work.
        var shownSince: Instant
        var isPresent = false
        var presenceSince: Instant
        /// Since when the rows and his screen do not agree.
        var apartSince: Instant?
        /// Since when he has two pieces of work in hand.
        var doubledSince: Instant?
    }

    private(set) var desks: [OperatorID: Desk] = [:]
    /// In the order of ids, for a walk that does not depend on hashing.
    private(set) var ids = OrderedIDs<OperatorID>()

    mutating func note(_ id: OperatorID, isPresent: Bool, at now: Instant) {
        meet(id, at: now)
        desks[id]?.isPresent = isPresent
        desks[id]?.presenceSince = now
        // A new desktop shows nothing until it is told.
        desks[id]?.view = nil
        desks[id]?.shownSince = now
        desks[id]?.apartSince = nil
    }

    mutating func note(_ id: OperatorID, shows view: OperatorView, at now: Instant) {
        meet(id, at: now)
        let former = desks[id]?.view
        if former?.state != view.state || former?.work?.id != view.work?.id {
            desks[id]?.shownSince = now
            desks[id]?.apartSince = nil
        }
        desks[id]?.view = view
    }

    private mutating func meet(_ id: OperatorID, at now: Instant) {
        guard desks[id] == nil else { return }
        desks[id] = Desk(shownSince: now, presenceSince: now)
        ids.insert(id)
    }

    /// The rows and the screen of each operator: both name the same work, and one at most.
    mutating func examine(_ leads: LeadLedger, _ premises: Premises, at now: Instant, _ findings: inout Findings) {
        for id in ids.ids {
            guard let desk = desks[id] else { continue }
            let inHand = leads.inHand(of: id)
            if inHand.count > 1 {
                note(twoWorks: inHand, of: id, premises, at: now, &findings)
            } else {
                desks[id]?.doubledSince = nil
            }
            guard desk.isPresent, let view = desk.view else { continue }
            let shown = view.work?.id
            let isAgreed = shown.map { work in inHand.contains { $0.state.work == work } } ?? inHand.isEmpty
            if isAgreed {
                desks[id]?.apartSince = nil
            } else if let since = desk.apartSince {
                guard now - since > Patience.agreement, premises.isQuiet(for: Patience.agreement, at: now) else {
                    continue
                }
                let order = shown?.order ?? inHand.first?.id
                findings.report(
                    shown == nil ? .unseenWork : .strayWork, at: now, order: order, operator: id,
                    tell(shown, inHand, id))
            } else {
                desks[id]?.apartSince = now
            }
        }
    }

    /// Never where nothing breaks; else not for long.
    mutating func note(
        twoWorks inHand: [Lead], of id: OperatorID, _ premises: Premises, at now: Instant, _ findings: inout Findings
    ) {
        let since = desks[id]?.doubledSince ?? now
        desks[id]?.doubledSince = since
        let isLong = now - since > Patience.agreement && premises.isQuiet(for: Patience.agreement, at: now)
        guard premises.isCalm || isLong else { return }
        let works = inHand.compactMap { $0.state.work }.map(\.description).joined(separator: ", ")
        findings.report(.secondWork, at: now, order: inHand.last?.id, operator: id, "\(id) has \(works) in hand")
    }

    private func tell(_ shown: WorkID?, _ inHand: [Lead], _ id: OperatorID) -> String {
        let rows = inHand.compactMap { $0.state.work }.map(\.description).joined(separator: ", ")
        return "\(id) sees \(shown?.description ?? "no work"), and has \(rows.isEmpty ? "none" : rows)"
    }
}
