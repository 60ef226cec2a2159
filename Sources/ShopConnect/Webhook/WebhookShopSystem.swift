import Actors
import AsyncHTTPClient
package import ContactCenter
package import Logging
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Sends deliveries to a shop's own address as signed JSON. Deciding when to try again is CRMSync's.
///
/// The request is a `POST` whose body `WebhookBody` describes, with these headers:
///
/// | header | |
/// |---|---|
/// | `Idempotency-Key` | the delivery's id: the same each time it is tried |
/// | `Perezvon-Event` | `order.result` or `order.ended` |
/// | `Perezvon-Attempt` | 1 for the first try |
/// | `Perezvon-Timestamp` | seconds since 1970 |
/// | `Perezvon-Signature` | see `WebhookSignature`; left out where the shop has no secret |
///
/// `AnswerMeaning` tells what each answer means. Call `shutdown` once, after the last `send`.
package struct WebhookShopSystem: ShopSystem {
    private let client: HTTPClient
    private let limits: WebhookLimits
    private let calendar: BusinessCalendar
    private let secret: @Sendable (SecretReference) throws -> [UInt8]
    private let now: @Sendable () -> Instant
    private let clock: any Clock<Duration>
    private let logger: Logger

    /// - Parameters:
    ///   - clock: measures `limits.whole`.
    ///   - calendar: for the offsets of the times sent, each in its customer's zone.
    ///   - secret: asked at each send, so that a secret can be changed without a restart.
    package init(
        limits: WebhookLimits = WebhookLimits(), calendar: BusinessCalendar = BusinessCalendar(),
        secret: @escaping @Sendable (SecretReference) throws -> [UInt8], now: @escaping @Sendable () -> Instant,
        clock: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .nanoseconds(limits.connect.nanoseconds))
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limits.connectionsPerHost
        // CRMSync tries again, and knows better when.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.decompression = .disabled
        client = HTTPClient(configuration: configuration)
        self.limits = limits
        self.calendar = calendar
        self.secret = secret
        self.now = now
        self.clock = clock
        self.logger = logger
    }

    /// Closes the connections. To be called once, when nothing is being sent.
    package func shutdown() async throws {
        try await client.shutdown()
    }

    package func send(_ delivery: Delivery, of order: Order, to target: CRMTarget) async -> DeliveryAnswer {
        let request: HTTPClientRequest
        do {
            request = try self.request(delivery, of: order, to: target)
        } catch {
            return .tryLater("the secret can't be read: \(error)", after: nil)
        }
        let answer = await answer(to: request)
        logger.debug(
            "a delivery was sent",
            metadata: ["delivery.id": "\(delivery.id)", "shop.id": "\(delivery.shop)", "answer": "\(answer.word)"])
        return answer
    }

    private func request(_ delivery: Delivery, of order: Order, to target: CRMTarget) throws -> HTTPClientRequest {
        let body = WebhookBody(delivery, of: order, in: calendar.rules(order.zone)).bytes
        let timestamp = now().seconds
        var request = HTTPClientRequest(url: target.url)
        request.method = .POST
        request.headers = [
            "Content-Type": "application/json", "User-Agent": "Perezvon/1",
            "Idempotency-Key": delivery.id.description, "Perezvon-Event": delivery.kind.rawValue,
            "Perezvon-Attempt": String(delivery.tries + 1), WebhookSignature.timestampHeader: String(timestamp),
        ]
        if let reference = target.secret {
            let signature = WebhookSignature.sign(body: body, timestamp: timestamp, secret: try secret(reference))
            request.headers.add(name: WebhookSignature.signatureHeader, value: signature)
        }
        request.body = .bytes(ByteBuffer(bytes: body))
        return request
    }

    /// Races the exchange against its limit, so that a receiver which answers byte by byte ends too.
    private func answer(to request: HTTPClientRequest) async -> DeliveryAnswer {
        await withTaskGroup(of: DeliveryAnswer?.self) { group in
            group.addTask { await exchange(request) }
            group.addTask {
                // Cancelled when the exchange is over first: then nobody asks for this answer.
                do { try await clock.sleep(for: limits.whole) } catch { return nil }
                return .tryLater("no answer within \(Int(limits.whole.asSeconds.rounded(.up))) s", after: nil)
            }
            var answer: DeliveryAnswer?
            while answer == nil, let next = await group.next() { answer = next }
            group.cancelAll()
            return answer ?? .tryLater("stopped before an answer came", after: nil)
        }
    }

    private func exchange(_ request: HTTPClientRequest) async -> DeliveryAnswer {
        do {
            let deadline = NIODeadline.now() + .nanoseconds(limits.whole.nanoseconds)
            let response = try await client.execute(request, deadline: deadline)
            let status = Int(response.status.code)
            // Of an acceptance nothing more is needed, but a body read to its end keeps the connection for the next one.
            let text = try await text(of: response.body)
            let after = RetryAfter.read(
                response.headers.first(name: "Retry-After"), now: now(), most: limits.retryAfter)
            return AnswerMeaning.of(status: status, text: text, after: after)
        } catch let error as HTTPClientError where error.isFromAddress {
            return .tryLater("\(error.shortDescription): mend `url` in the shop's `crm` settings", after: nil)
        } catch {
            return .tryLater("the receiver can't be reached: \(String(describing: error).prefix(200))", after: nil)
        }
    }

    /// The beginning of what the receiver said, in printable characters.
    private func text(of body: HTTPClientResponse.Body) async throws -> String {
        var bytes: [UInt8] = []
        for try await chunk in body {
            bytes += chunk.readableBytesView.prefix(limits.answer - bytes.count)
            if bytes.count >= limits.answer { break }
        }
        let printable = String(decoding: bytes.prefix(1000), as: UTF8.self).unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0x7F
        }
        return String(String.UnicodeScalarView(printable.prefix(200)))
    }
}

extension DeliveryAnswer {
    fileprivate var word: String {
        switch self {
        case .accepted: "accepted"
        case .tryLater: "try_later"
        case .refused: "refused"
        }
    }
}

extension HTTPClientError {
    /// Whether the address itself is wrong, and not the one who answers there.
    fileprivate var isFromAddress: Bool {
        self == .invalidURL || self == .emptyHost || self == .emptyScheme || self == .missingSocketPath
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 { wholeMilliseconds * 1_000_000 }
}
