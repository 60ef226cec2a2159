import ContactCenter
import DemoTrace
import Foundation
import Testing

@testable import PhoneNumbers

/// The 20,000 orders that the demo streams: every phone against the truth that came with them.
struct OrderTraceTests {
    private struct Order: Decodable {
        var phone: String
        var currency: String
    }

    private let reader = LibPhoneNumberReader()
    private let regions = ["UAH": "UA", "PLN": "PL", "KZT": "KZ"]

    @Test(.timeLimit(.minutes(1))) func everyPhoneComesOutAsItsTruthSays() throws {
        let orders = try DemoTrace.lines("orders-promo.ndjson.gz").map {
            try JSONDecoder().decode(Order.self, from: Data($0.utf8))
        }
        let truth = try DemoTrace.lines("orders-promo.truth.tsv.gz").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        try #require(orders.count == 20_000 && truth.count == 20_000)
        var problems: [PhoneProblem: Int] = [:]
        for (order, truth) in zip(orders, truth) {
            let region = try #require(regions[order.currency])
            switch reader.read(order.phone, region: region) {
            case .numbers(let first, let alternative):
                #expect(truth[1] != "fake", "\(order.phone) \(region)")
                #expect(first.e164 == truth[3] && alternative == nil, "\(order.phone) \(region)")
            case .unreadable(let problem):
                #expect(truth[1] == "fake", "\(order.phone) \(region)")
                problems[problem, default: 0] += 1
            }
        }
        // 85 short: 5 of fewer than six digits, 3 of six in Poland, which has such numbers. 72 of zeros: 5 a digit short.
        // 35 of ones: 25 of three at most. And 58 words, 29 masks, 31 of an unassigned prefix, 58 long, 32 empty.
        #expect(
            problems == [
                .empty: 32, .tooLong: 58, .tooShort: 77 + 5, .notAssigned: 3 + 67 + 10 + 31,
                .notANumber: 5 + 25 + 58 + 29,
            ])
    }
}
