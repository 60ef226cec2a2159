import ContactCenter

/// A lead as the checker folds it from the events on disk.
struct FollowedLead: Sendable {
    var lead: Lead
    let shop: ShopID
    /// Results that agreed a call: each allows one beyond the limit.
    var callbacks = 0
    /// A supervisor released it: no list holds for it any more.
    var isReleased = false
    /// When the last event was written, by the world's time.
    var writtenAt: Instant
}

extension LeadState {
    /// In somebody's hand, or on the telephone.
    var isBusy: Bool { isLive && self != .waiting }

    /// Whether an event may come in this state: a table of its own, beside the product's machine.
    func allows(_ event: LeadEvent) -> Bool {
        switch (self, event) {
        case (.waiting, .held), (.waiting, .cancelled), (.waiting, .exhausted), (.waiting, .offered),
            (.waiting, .attemptStarted), (.waiting, .postponed), (.waiting, .replanned):
            true
        case (.offered(_, let work), .returned(let other, _, _)): work == other
        case (.offered(let id, let work), .attemptStarted(_, _, let dialler, let other, _, _)):
            id == dialler && work == other
        case (.offered, .cancelled), (.offered, .held), (.offered, .postponed), (.offered, .replanned): true
        case (.dialling(let attempt, _, _), .customerAnswered(let other)): attempt == other
        case (.dialling(let attempt, _, _), .attemptEnded(let other, _, _, _, _)): attempt == other
        case (.dialling, .cancelled), (.dialling, .replanned): true
        case (.answered(let attempt), .connected(let other, _, _)): attempt == other
        case (.answered(let attempt), .attemptEnded(let other, _, _, _, _)): attempt == other
        case (.answered, .cancelled), (.answered, .replanned): true
        case (.talking(let attempt, _, _), .callEnded(let other, _)): attempt == other
        case (.talking(_, let id, let work), .resultFixed(let other, let fixer, _, _, _)): work == other && id == fixer
        case (.afterCall(_, let id, let work), .resultFixed(let other, let fixer, _, _, _)):
            work == other && id == fixer
        case (.afterCall(_, _, let work), .returned(let other, _, _)): work == other
        case (.talking, .replanned), (.afterCall, .replanned), (.afterCall, .exhausted): true
        case (.held, .released), (.held, .cancelled), (.duplicate, .released): true
        default: false
        }
    }
}
