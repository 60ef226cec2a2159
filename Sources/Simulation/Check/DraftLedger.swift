import ContactCenter

/// What operators typed, what they were told is kept, and what their screens show.
struct DraftLedger: Sendable {
    private struct Typed: Sendable {
        /// What the screen may show: what was promised last, and everything typed since.
        var bodies: [String] = []
        var isPromised = false
        /// Since when the screen shows something older.
        var staleSince: Instant?
    }

    private var typed: [WorkID: Typed] = [:]
    /// What is on disk.
    private var saved: [WorkID: String] = [:]

    mutating func note(saved draft: Draft) {
        saved[draft.work] = draft.body
    }

    mutating func note(typed body: String, in work: WorkID) {
        typed[work, default: Typed()].bodies.append(body)
    }

    mutating func note(
        kept body: String, in work: WorkID, by id: OperatorID, at now: Instant, _ findings: inout Findings
    ) {
        guard let known = typed[work], let index = known.bodies.lastIndex(of: body) else { return }
        // On disk is this draft, or one that was typed after it.
        if !known.bodies[index...].contains(where: { $0 == saved[work] }) {
            findings.report(
                .draftLost, at: now, order: work.order, operator: id,
                "a draft of \(work) is said to be kept, and is not")
        }
        typed[work]?.bodies.removeFirst(index)
        typed[work]?.isPromised = true
    }

    mutating func note(ended work: WorkID) {
        typed[work] = nil
        saved[work] = nil
    }

    /// A screen shows the work. News overtakes news, so an older draft is a fault only where it stays.
    mutating func note(
        shown draft: String?, of work: WorkID, to id: OperatorID, at now: Instant, _ findings: inout Findings
    ) {
        guard let known = typed[work], known.isPromised else { return }
        if let draft, known.bodies.contains(draft) {
            typed[work]?.staleSince = nil
        } else if known.staleSince == nil {
            typed[work]?.staleSince = now
        } else {
            examine(work, of: id, at: now, &findings)
        }
    }

    func examine(_ work: WorkID, of id: OperatorID, at now: Instant, _ findings: inout Findings) {
        guard let since = typed[work]?.staleSince, now - since > Patience.draft else { return }
        findings.report(
            .draftLost, at: now, order: work.order, operator: id, "the draft of \(work) that was kept is not shown")
    }
}
