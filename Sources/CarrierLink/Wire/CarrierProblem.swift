/// A request that the carrier does not do; its body is a problem document by RFC 9457.
struct CarrierProblem: Error, Codable, Hashable, CustomStringConvertible {
    static let mediaType = "application/problem+json"

    var status: Int
    /// Stable.
    var code: String
    var detail: String

    static func badField(_ field: String) -> CarrierProblem {
        CarrierProblem(status: 400, code: "bad_field", detail: "`\(field)` is missing or not in its form.")
    }

    var description: String { "\(code): \(detail)" }
}
