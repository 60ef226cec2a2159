import ContactCenter

/// What the store knew, when the group began, of the external ids and phones that its units are refused by; and what
/// the group's own units have added since, in their order.
struct Guards {
    /// An order by what the shop calls it.
    struct ExternalID: Hashable {
        var shop: ShopID
        var text: String
    }

    /// An attempt, as far as others to the same phone are refused by it.
    struct Line {
        var phone: PhoneNumber
        var startedAt: Instant
        var isOpen: Bool
        var isCongestion: Bool
    }

    private var orders: [ExternalID: OrderID]
    private var lines: [AttemptID: Line] = [:]
    private var attempts: [PhoneNumber: Set<AttemptID>] = [:]
    /// The phones that were asked about: of others nothing needs to be known.
    private let phones: Set<PhoneNumber>

    init(orders: [ExternalID: OrderID], lines: [AttemptID: Line], phones: Set<PhoneNumber>) {
        self.orders = orders
        self.phones = phones
        for (id, line) in lines { set(line, of: id) }
    }

    /// Says whether a unit is refused, and takes note of it where it is not.
    mutating func refusal(of unit: ChangeUnit) -> Refusal? {
        guard unit.changes.contains(where: \.concernsGuards) else { return nil }
        // Where the unit is refused in its middle, what it has added so far was never there.
        var added: [ExternalID] = []
        var changed: [(AttemptID, Line?)] = []
        for change in unit.changes {
            var refusal: Refusal?
            switch change {
            case .orderTaken(let order, _, _):
                let id = ExternalID(shop: order.shop, text: order.externalID)
                if let known = orders[id] {
                    refusal = .externalIDTaken(known)
                } else {
                    orders[id] = order.id
                    added.append(id)
                }
            case .attemptStarted(let attempt, let cap, let dayStart):
                refusal = self.refusal(of: attempt, cap, dayStart)
                if refusal == nil {
                    changed.append((attempt.id, lines[attempt.id]))
                    set(Line(attempt), of: attempt.id)
                }
            case .attemptChanged(let attempt):
                changed.append((attempt.id, lines[attempt.id]))
                set(Line(attempt), of: attempt.id)
            default: break
            }
            guard let refusal else { continue }
            for id in added { orders[id] = nil }
            for (id, line) in changed.reversed() { set(line, of: id) }
            return refusal
        }
        return nil
    }

    private func refusal(of attempt: Attempt, _ cap: Int, _ dayStart: Instant) -> Refusal? {
        let others = (attempts[attempt.phone] ?? []).compactMap { lines[$0] }
        if others.contains(where: \.isOpen) { return .customerOnTheLine }
        let made = others.count { $0.startedAt >= dayStart && !$0.isCongestion }
        return made >= cap ? .personCapReached : nil
    }

    private mutating func set(_ line: Line?, of id: AttemptID) {
        if let old = lines.removeValue(forKey: id) { attempts[old.phone]?.remove(id) }
        guard let line, phones.contains(line.phone) else { return }
        lines[id] = line
        attempts[line.phone, default: []].insert(id)
    }
}

extension Guards.Line {
    fileprivate init(_ attempt: Attempt) {
        self.init(
            phone: attempt.phone, startedAt: attempt.startedAt, isOpen: attempt.endedAt == nil,
            isCongestion: attempt.outcome == .congestion)
    }
}

extension Change {
    fileprivate var concernsGuards: Bool {
        switch self {
        case .orderTaken, .attemptStarted, .attemptChanged: true
        case .orderResent, .leadChanged, .event, .resultFixed, .delivery, .operatorState, .draftSaved, .draftDropped,
            .doNotCallAdded, .doNotCallRemoved:
            false
        }
    }
}
