import ContactCenter
import DemoTrace
import Foundation
import Testing

/// The two-day order stream of the demo, with the truth that came with it.
struct OrderTrace {
    struct Line {
        var externalID: String
        var number: String
        var submittedAt: Instant
        /// `genuine`, `repeat`, `dupA`, `dupB` or `fake`.
        var kind: String
        var phone: PhoneNumber?
    }

    private struct Fields: Decodable {
        var externalId: String
        var number: String
        var submittedAt: String
    }

    let lines: [Line]

    init() throws {
        let orders = try DemoTrace.lines("orders-promo.ndjson.gz")
        let truth = try DemoTrace.lines("orders-promo.truth.tsv.gz").dropFirst()
        try #require(orders.count == truth.count)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        lines = try zip(orders, truth).map { order, truth in
            let fields = try decoder.decode(Fields.self, from: Data(order.utf8))
            let columns = truth.split(separator: "\t", omittingEmptySubsequences: false)
            return Line(
                externalID: fields.externalId, number: fields.number,
                submittedAt: try Self.moment(fields.submittedAt), kind: String(columns[1]),
                phone: PhoneNumber(e164: columns[3]))
        }
    }

    /// `2026-11-26T00:00:20+02:00`; the trace has no other offset.
    private static func moment(_ text: String) throws -> Instant {
        try #require(text.utf8.count == 25 && text.hasSuffix("+02:00"))
        let date = try #require(CivilDate(String(text.prefix(10))))
        let time = try #require(TimeOfDay(String(text.dropFirst(11).prefix(5))))
        let second = try #require(Int(text.dropFirst(17).prefix(2)))
        return TimeZoneRules.utc.instant(of: date, time) + .seconds(second) - .hours(2)
    }
}
