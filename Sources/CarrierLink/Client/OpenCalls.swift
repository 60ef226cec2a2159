import ContactCenter

/// The calls that a client must report the end of, and what it reported of each: so that after a broken connection nothing is
/// told twice, nothing out of order, and nothing is missing.
struct OpenCalls {
    struct Entry: Hashable {
        /// nil until the carrier named it.
        var shop: ShopID?
        /// How far its course was reported: see `rank`.
        var heard = 0
        /// Its order is on its way: whoever sent it finds out what became of it.
        var isBeingPlaced = false
        /// Neither placed nor refused as far as is known: to be asked.
        var isUnsure = false
        /// A hang-up did not reach the carrier: to be sent again.
        var mustHangUp = false
    }

    /// Ends that are remembered, so that a late line does not tell one again.
    private static let rememberedEnds = 10_000

    private(set) var entries: [AttemptID: Entry] = [:]
    private var ended: Set<AttemptID> = []
    private var endedInOrder: [AttemptID] = []
    private var oldestEnded = 0

    mutating func begin(_ call: CallOrder) {
        entries[call.attempt] = Entry(shop: call.shop, isBeingPlaced: true)
    }

    /// Its order has arrived, or it is not known whether it has.
    mutating func placed(_ attempt: AttemptID, isUnsure: Bool = false) {
        entries[attempt]?.isBeingPlaced = false
        entries[attempt]?.isUnsure = isUnsure
    }

    /// It was not placed.
    mutating func drop(_ attempt: AttemptID) {
        entries[attempt] = nil
    }

    mutating func keepHangingUp(_ attempt: AttemptID) {
        entries[attempt]?.mustHangUp = true
    }

    mutating func hungUp(_ attempt: AttemptID) {
        entries[attempt]?.mustHangUp = false
    }

    /// - Returns: whether this is to be reported.
    mutating func hear(_ event: CallEvent, of attempt: AttemptID, shop: ShopID, isMine: Bool) -> Bool {
        let rank = Self.rank(event)
        guard !ended.contains(attempt) else {
            entries[attempt] = nil
            return false
        }
        guard rank > entries[attempt]?.heard ?? 0 else { return false }
        if case .ended = event {
            entries[attempt] = nil
            if isMine { remember(attempt) }
            return isMine
        }
        guard entries[attempt] != nil || isMine else { return false }
        entries[attempt, default: Entry()].shop = shop
        entries[attempt]?.heard = rank
        return isMine
    }

    /// Somebody was told this by the answer to a question: it need not be reported any more.
    mutating func learn(_ state: ChannelState, of attempt: AttemptID, shop: ShopID?) {
        switch state {
        case .ended, .gone:
            guard entries[attempt]?.isBeingPlaced != true else { return }
            entries[attempt] = nil
            remember(attempt)
        case .ringing, .up:
            var entry = entries[attempt] ?? Entry()
            if let shop { entry.shop = shop }
            entry.isUnsure = false
            if case .up = state { entry.heard = max(entry.heard, Self.rank(.answered)) }
            entries[attempt] = entry
        }
    }

    /// The calls to ask about: after a broken connection all, else those that are not sure.
    func toAsk(all: Bool) -> [AttemptID] {
        entries.filter { !$0.value.isBeingPlaced && (all || $0.value.isUnsure) }.keys.sorted()
    }

    var toHangUp: [AttemptID] { entries.filter(\.value.mustHangUp).keys.sorted() }

    /// Whether something waits for the next chance to ask the carrier.
    var isUnsettled: Bool { entries.values.contains { $0.isUnsure || $0.mustHangUp } }

    /// The course of a call as far as its standing tells it, in order. What was reported already is among it: see `hear`.
    func course(_ state: ChannelState, of attempt: AttemptID) -> [CallEvent] {
        switch state {
        case .ringing: return [.ringing]
        case .up: return [.ringing, .answered]
        case .ended(let outcome, let cause, let answeredAt):
            return (answeredAt == nil ? [] : [.answered]) + [.ended(outcome, cause: cause)]
        case .gone:
            let wasAnswered = entries[attempt]?.heard ?? 0 >= Self.rank(.answered)
            return [.ended(wasAnswered ? .dropped : .failed, cause: "the telephone server knows no such call")]
        }
    }

    /// Events come in this order; one of a person and one of a machine exclude each other.
    private static func rank(_ event: CallEvent) -> Int {
        switch event {
        case .ringing: 1
        case .answered, .machineDetected: 2
        case .connected: 3
        case .ended: 4
        }
    }

    private mutating func remember(_ attempt: AttemptID) {
        guard ended.insert(attempt).inserted else { return }
        guard endedInOrder.count == Self.rememberedEnds else {
            endedInOrder.append(attempt)
            return
        }
        ended.remove(endedInOrder[oldestEnded])
        endedInOrder[oldestEnded] = attempt
        oldestEnded = (oldestEnded + 1) % Self.rememberedEnds
    }
}
