import ContactCenter
import DemoTrace
import Foundation

/// Orders of the demo's two-day stream, as the API reads them.
enum TraceOrders {
    private struct Fields: Decodable {
        var externalId: String
        var number: String
        var phone: String
        var name: String
        var city: String?
        var currency: String
        var total: Double
    }

    static func first(_ count: Int) throws -> [OrderSubmission] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try DemoTrace.lines("orders-promo.ndjson.gz").prefix(count).map { line in
            let fields = try decoder.decode(Fields.self, from: Data(line.utf8))
            let digits = UInt64(fields.phone.filter(\.isNumber)).map { $0 + 380_000_000_000 }
            return OrderSubmission(
                externalID: fields.externalId, number: fields.number, phoneField: fields.phone,
                phone: digits.flatMap(PhoneNumber.init(digits:)).map { .numbers(first: $0, alternative: nil) }
                    ?? .unreadable(.notANumber),
                name: fields.name, city: fields.city, currency: fields.currency,
                total: Amount(coefficient: Int64((fields.total * 100).rounded()), decimals: 2),
                submittedAt: Instant(seconds: 1_795_687_200), campaign: CampaignID("demo-a-confirm"), source: nil,
                zone: ZoneID("Europe/Kyiv"), body: Array(line.utf8))
        }
    }
}
