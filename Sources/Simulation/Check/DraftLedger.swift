import ContactCenter

/// What operators typed, what they were told is kept, and what their screens show.
struct DraftLedger: Sendable {
    private struct Typed: Sendable {
        /// What the screen may show: what was promised last, and everything typed since.
        var bodies: [String] = []
        var isPromised = false
        /// Sent, and not answered yet.
        var unanswered: [String] = []
        /// Of each, what was unanswered when it was typed: of drafts under way at once either may come last.
        var rivals: [String: [String]] = [:]
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
        var known = typed[work] ?? Typed()
        known.rivals[body] = known.unanswered
        known.unanswered.append(body)
        known.bodies.append(body)
        typed[work] = known
    }

    mutating func note(
        kept body: String, in work: WorkID, by id: OperatorID, at now: Instant, _ findings: inout Findings
    ) {
        guard var known = typed[work], let index = known.bodies.lastIndex(of: body) else { return }
        let possible = Array(known.bodies[index...]) + (known.rivals[body] ?? [])
        let stored = possible.first { $0 == saved[work] }
        if stored == nil {
            findings.report(
                .draftLost, at: now, order: work.order, operator: id,
                "a draft of \(work) is said to be kept, and is not")
        }
        known.unanswered.removeAll { $0 == body }
        known.bodies.removeFirst(index)
        if let stored, !known.bodies.contains(stored) { known.bodies.insert(stored, at: 0) }
        known.isPromised = true
        typed[work] = known
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
