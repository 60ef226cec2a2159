import ContactCenter

/// What the carrier knows of one call: a part of the answer to `POST /calls/query`.
struct StandingForm: Codable, Hashable {
    /// `ringing`, `up`, `ended` or `gone`.
    var state: String
    /// Missing for a call that is gone.
    var shop: String?
    /// Milliseconds since 1970. Of a call that is up, or that ended after a person had picked up.
    var answeredAt: Int64?
    /// Of an end.
    var outcome: String?
    var cause: String?

    enum CodingKeys: String, CodingKey {
        case state, shop, outcome, cause
        case answeredAt = "answered_at_ms"
    }

    init(_ state: ChannelState, shop: ShopID?) {
        self.shop = shop?.rawValue
        switch state {
        case .ringing: self.state = "ringing"
        case .up(let since):
            self.state = "up"
            answeredAt = since.milliseconds
        case .ended(let outcome, let cause, let answeredAt):
            self.state = "ended"
            self.answeredAt = answeredAt?.milliseconds
            self.outcome = outcome.rawValue
            self.cause = cause
        case .gone: self.state = "gone"
        }
    }

    /// nil for a word that is not known here.
    var channelState: ChannelState? {
        let answer = answeredAt.map { Instant(milliseconds: $0) }
        switch state {
        case "ringing": return .ringing
        case "up": return answer.map { .up(since: $0) }
        case "ended":
            return .ended(
                outcome.flatMap(Outcome.init(rawValue:)) ?? .failed, cause: cause ?? "", answeredAt: answer)
        case "gone": return .gone
        default: return nil
        }
    }
}
