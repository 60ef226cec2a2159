import ContactCenter
import FoundationEssentials
import NIOHTTP1
import Synchronization

/// The demo CRM's books: believes a delivery by its signature, and counts it once.
final class DemoLedger: Sendable {
    private static let mostKeys = 1_000_000

    private struct Books {
        var keys: Set<String> = []
        var tally = DemoTally()
    }

    private let books = Mutex(Books())

    var tally: DemoTally { books.withLock(\.tally) }

    /// - Returns: the HTTP status of the answer.
    func enter(_ request: DemoRequest, secret: [UInt8], now: Instant) -> Int {
        let status = status(of: request, secret: secret, now: now)
        if status >= 400 { books.withLock { $0.tally.refused += 1 } }
        return status
    }

    private func status(of request: DemoRequest, secret: [UInt8], now: Instant) -> Int {
        guard request.head.method == .POST else { return 405 }
        guard !request.isTooLarge else { return 413 }
        let headers = request.head.headers
        let verdict = WebhookSignature.verify(
            signature: headers.first(name: WebhookSignature.signatureHeader),
            timestamp: headers.first(name: WebhookSignature.timestampHeader), body: request.body, secret: secret,
            now: now)
        guard verdict == .valid else { return 401 }
        guard let key = headers.first(name: "Idempotency-Key"), key.utf8.count <= 200 else { return 400 }
        let note: DemoNote
        do {
            note = try JSONDecoder().decode(DemoNote.self, from: Data(request.body))
        } catch {
            return 422
        }
        return books.withLock { books in
            if books.keys.contains(key) {
                books.tally.duplicates += 1
                return 200
            }
            guard books.keys.count < Self.mostKeys else { return 507 }
            books.keys.insert(key)
            books.tally.enter(note)
            return 200
        }
    }
}

extension DemoTally {
    fileprivate mutating func enter(_ note: DemoNote) {
        distinct += 1
        var shop = shops[ShopID(note.shop), default: Shop()]
        if let end = note.end { shop.ends[end.reason, default: 0] += 1 }
        if let result = note.result {
            shop.results[result.disposition, default: 0] += 1
            if result.disposition == Disposition.confirmed.rawValue,
                let total = (result.total ?? note.order.total).flatMap(Amount.init)
            {
                let currency = note.order.currency ?? ""
                // A sum beyond what an amount holds stays where it was: this is a demo's CRM.
                shop.sums[currency] = shop.sums[currency, default: .zero].adding(total) ?? shop.sums[currency]
            }
        }
        shops[ShopID(note.shop)] = shop
    }
}

extension Amount {
    /// nil where the sum does not fit.
    fileprivate func adding(_ other: Amount) -> Amount? {
        let decimals = max(decimals, other.decimals)
        guard let left = scaled(to: decimals), let right = other.scaled(to: decimals) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : Amount(coefficient: sum, decimals: decimals)
    }

    private func scaled(to decimals: Int) -> Int64? {
        var value = coefficient
        for _ in self.decimals..<decimals {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }
}
