/// The body of `POST /calls/query`.
struct QueryForm: Codable, Hashable {
    static let limit = 10_000

    var attempts: [String]
}
