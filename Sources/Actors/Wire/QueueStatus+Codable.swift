package import ContactCenter

extension QueueStatus: Codable {
    private enum Key: String, CodingKey {
        case shop
        case campaign
        case mode
        case isPaused = "is_paused"
        case ready
        case delayed
        case outsideWindow = "outside_window"
        case offered
        case dialling
        case talking
        case afterCall = "after_call"
        case waitingOperators = "waiting_operators"
        case oldestNew = "oldest_new"
        case nearestDeadline = "nearest_deadline"
        case overdue
        case pacing
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func count(_ key: Key) throws -> Int { try fields.decode(Int.self, forKey: key) }
        self.init(
            shop: try fields.decode(ShopID.self, forKey: .shop),
            campaign: try fields.decode(CampaignID.self, forKey: .campaign),
            mode: try fields.decode(Campaign.Mode.self, forKey: .mode),
            isPaused: try fields.decode(Bool.self, forKey: .isPaused))
        ready = try fields.decode([Int].self, forKey: .ready)
        delayed = try count(.delayed)
        outsideWindow = try count(.outsideWindow)
        offered = try count(.offered)
        dialling = try count(.dialling)
        talking = try count(.talking)
        afterCall = try count(.afterCall)
        waitingOperators = try count(.waitingOperators)
        oldestNew = try fields.decodeIfPresent(Instant.self, forKey: .oldestNew)
        nearestDeadline = try fields.decodeIfPresent(Instant.self, forKey: .nearestDeadline)
        overdue = try count(.overdue)
        pacing = try fields.decodeIfPresent(PacingStatus.self, forKey: .pacing)
        guard ready.count == 4 else {
            throw DecodingError.dataCorruptedError(
                forKey: .ready, in: fields, debugDescription: "there are four classes")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(shop, forKey: .shop)
        try fields.encode(campaign, forKey: .campaign)
        try fields.encode(mode, forKey: .mode)
        try fields.encode(isPaused, forKey: .isPaused)
        try fields.encode(ready, forKey: .ready)
        try fields.encode(delayed, forKey: .delayed)
        try fields.encode(outsideWindow, forKey: .outsideWindow)
        try fields.encode(offered, forKey: .offered)
        try fields.encode(dialling, forKey: .dialling)
        try fields.encode(talking, forKey: .talking)
        try fields.encode(afterCall, forKey: .afterCall)
        try fields.encode(waitingOperators, forKey: .waitingOperators)
        try fields.encodeIfPresent(oldestNew, forKey: .oldestNew)
        try fields.encodeIfPresent(nearestDeadline, forKey: .nearestDeadline)
        try fields.encode(overdue, forKey: .overdue)
        try fields.encodeIfPresent(pacing, forKey: .pacing)
    }
}
