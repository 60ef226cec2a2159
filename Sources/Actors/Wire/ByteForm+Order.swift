import ContactCenter

extension ByteWriter {
    mutating func write(_ order: OrderSubmission, after previous: OrderSubmission?) {
        text(order.externalID)
        optional(order.number)
        text(order.phoneField)
        write(order.phone)
        optional(order.name)
        optional(order.city)
        optional(order.currency)
        number(order.total.map { UInt64($0.decimals) + 1 } ?? 0)
        if let total = order.total { signed(total.coefficient) }
        byte(order.submittedAt == nil ? 0 : 1)
        if let moment = order.submittedAt { signed(moment.milliseconds) }
        optional(order.campaign == previous?.campaign ? nil : order.campaign.rawValue)
        optional(order.source)
        optional(order.zone == previous?.zone ? nil : order.zone.rawValue)
        blob(order.body)
    }

    /// The number of numbers, and they; with none, what is wrong.
    private mutating func write(_ phone: PhoneReading) {
        switch phone {
        case .numbers(let first, let alternative):
            byte(alternative == nil ? 1 : 2)
            number(first.digits)
            if let alternative { number(alternative.digits) }
        case .unreadable(let problem):
            byte(0)
            text(problem.rawValue)
        }
    }

    mutating func write(_ acknowledgement: OrderAcknowledgement) {
        number(acknowledgement.order.rawValue)
        text(acknowledgement.externalID)
        byte(acknowledgement.isResent ? 1 : 0)
        text(acknowledgement.verdict.word)
        optional(acknowledgement.verdict.reason)
        if let twin = acknowledgement.verdict.twin { number(twin.rawValue) }
    }
}

extension ByteReader {
    /// Longer than any zone's name.
    private static let longestZone = 64

    mutating func order(after previous: OrderSubmission?) throws(MalformedBytes) -> OrderSubmission {
        OrderSubmission(
            externalID: try text(), number: try optional(), phoneField: try text(), phone: try phone(),
            name: try optional(), city: try optional(), currency: try optional(), total: try amount(),
            submittedAt: try moment(), campaign: try campaign(after: previous), source: try optional(),
            zone: try zone(after: previous), body: try blob())
    }

    private mutating func phone() throws(MalformedBytes) -> PhoneReading {
        switch try byte() {
        case 0:
            guard let problem = PhoneProblem(rawValue: try text()) else { throw malformed("an unknown phone problem") }
            return .unreadable(problem)
        case 1: return .numbers(first: try phoneNumber(), alternative: nil)
        case 2: return .numbers(first: try phoneNumber(), alternative: try phoneNumber())
        default: throw malformed("more than two phones")
        }
    }

    private mutating func phoneNumber() throws(MalformedBytes) -> PhoneNumber {
        guard let number = PhoneNumber(digits: try number()) else { throw malformed("no number in E.164") }
        return number
    }

    private mutating func amount() throws(MalformedBytes) -> Amount? {
        let decimals = try number()
        guard decimals > 0 else { return nil }
        guard decimals <= 10, let amount = Amount(coefficient: try signed(), decimals: Int(decimals) - 1) else {
            throw malformed("no sum")
        }
        return amount
    }

    private mutating func moment() throws(MalformedBytes) -> Instant? {
        guard try flag() else { return nil }
        let moment = Instant(milliseconds: try signed())
        guard moment.isOnWire else { throw malformed("a moment beyond the year 9999") }
        return moment
    }

    private mutating func flag() throws(MalformedBytes) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw malformed("neither yes nor no")
        }
    }

    private mutating func campaign(after previous: OrderSubmission?) throws(MalformedBytes) -> CampaignID {
        guard let id = try optional().map({ CampaignID($0) }) ?? previous?.campaign, id.isWellFormed else {
            throw malformed("no name of a campaign")
        }
        return id
    }

    private mutating func zone(after previous: OrderSubmission?) throws(MalformedBytes) -> ZoneID {
        guard let zone = try optional().map({ ZoneID($0) }) ?? previous?.zone,
            (1...Self.longestZone).contains(zone.rawValue.utf8.count)
        else { throw malformed("no name of a zone") }
        return zone
    }

    mutating func acknowledgement() throws(MalformedBytes) -> OrderAcknowledgement {
        let order = OrderID(rawValue: try number())
        let externalID = try text()
        let isResent = try flag()
        let word = try text()
        let reason = try optional()
        let twin = word == "duplicate" ? OrderID(rawValue: try number()) : nil
        guard let verdict = OrderVerdict(word: word, reason: reason, twin: twin) else {
            throw malformed("an unknown verdict")
        }
        return OrderAcknowledgement(order: order, externalID: externalID, verdict: verdict, isResent: isResent)
    }
}
