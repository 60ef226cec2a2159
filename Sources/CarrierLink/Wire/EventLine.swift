import ContactCenter

/// One line of `GET /events`: what happened to a call, or a heartbeat, which has `event` only.
struct EventLine: Codable, Hashable {
    var event: String
    var attempt: String?
    var shop: String?
    /// Of an end.
    var outcome: String?
    var cause: String?

    static let heartbeat = EventLine(event: "heartbeat")

    private init(event: String) {
        self.event = event
    }

    init(_ event: CallEvent, _ call: CallOrder) {
        switch event {
        case .ringing: self.event = "ringing"
        case .answered: self.event = "answered"
        case .machineDetected: self.event = "machine"
        case .connected: self.event = "connected"
        case .ended(let outcome, let cause):
            self.event = "ended"
            self.outcome = outcome.rawValue
            self.cause = cause
        }
        attempt = call.attempt.description
        shop = call.shop.rawValue
    }

    /// nil for a heartbeat, and for what a newer carrier may have to say.
    var news: (event: CallEvent, attempt: AttemptID, shop: ShopID)? {
        guard let attempt = attempt.flatMap({ AttemptID($0) }), let shop else { return nil }
        let event: CallEvent
        switch self.event {
        case "ringing": event = .ringing
        case "answered": event = .answered
        case "machine": event = .machineDetected
        case "connected": event = .connected
        case "ended":
            // An outcome that is not known here is an end all the same.
            event = .ended(outcome.flatMap(Outcome.init(rawValue:)) ?? .failed, cause: cause ?? "")
        default: return nil
        }
        return (event, attempt, ShopID(shop))
    }
}
