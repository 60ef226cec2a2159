/// The answer to `POST /calls/query`, by attempt.
struct StandingsForm: Codable, Hashable {
    var calls: [String: StandingForm]
}
