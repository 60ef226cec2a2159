/// What becomes of an order when it is taken in. The answer to the shop, and the first line of the order's timeline.
package enum OrderVerdict: Hashable, Sendable {
    /// It waits to be dialled.
    case queued
    /// It is not dialled: an earlier order of the same customer stands for it.
    case duplicate(of: OrderID, DuplicateReason)
    /// It is kept for review and not dialled.
    case held(HoldReason)

    /// `queued`, `duplicate` or `held`: the word on the wire and in the table.
    package var word: String {
        switch self {
        case .queued: "queued"
        case .duplicate: "duplicate"
        case .held: "held"
        }
    }

    /// The reason's code, where there is one.
    package var reason: String? {
        switch self {
        case .queued: nil
        case .duplicate(_, let reason): reason.rawValue
        case .held(let reason): reason.code
        }
    }

    package var twin: OrderID? {
        if case .duplicate(let twin, _) = self { twin } else { nil }
    }

    /// The verdict with this word, reason and twin, as a table or a message holds it.
    package init?(word: String, reason: String?, twin: OrderID?) {
        switch word {
        case "queued": self = .queued
        case "duplicate":
            guard let twin, let reason = reason.flatMap(DuplicateReason.init(rawValue:)) else {
                return nil
            }
            self = .duplicate(of: twin, reason)
        case "held":
            guard let reason = reason.flatMap(HoldReason.init(code:)) else { return nil }
            self = .held(reason)
        default: return nil
        }
    }
}

/// Which rule found the duplicate.
package enum DuplicateReason: String, Hashable, Sendable {
    /// Variant A: the phone is known and so is the order number.
    case sameNumber = "same_phone_and_number"
    /// Variant B: the phone was last seen within the shop's term.
    case withinTerm = "same_phone_within_term"
}

/// Why a lead is kept but not dialled.
package enum HoldReason: Hashable, Sendable {
    /// A fake candidate: the phone can't be dialled.
    case phone(PhoneProblem)
    case doNotCall

    package var code: String {
        switch self {
        case .phone(let problem): problem.rawValue
        case .doNotCall: "do_not_call"
        }
    }

    package init?(code: String) {
        if code == "do_not_call" {
            self = .doNotCall
        } else if let problem = PhoneProblem(rawValue: code) {
            self = .phone(problem)
        } else {
            return nil
        }
    }
}
