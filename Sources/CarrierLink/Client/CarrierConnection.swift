import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// The HTTP of a carrier's client: requests with deadlines, and what their failures prove.
struct CarrierConnection: Sendable {
    struct Answer {
        var status: Int
        var body: [UInt8]
    }

    private static let answerLimit = 8 << 20

    let address: String
    private let client: HTTPClient
    private let limits: CarrierLimits

    init(address: String, limits: CarrierLimits) {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: limits.connect.amount, read: limits.silence.amount)
        // The client tries again, and knows better when.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(configuration: configuration)
        self.address = address
        self.limits = limits
    }

    func shutdown() async throws {
        try await client.shutdown()
    }

    /// - Throws: `CarrierError`.
    func send(_ method: Method, _ path: String, _ body: [UInt8]? = nil) async throws(CarrierError) -> Answer {
        var request = HTTPClientRequest(url: address + path)
        request.method = method.http
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body))
        }
        do {
            let response = try await client.execute(request, deadline: .now() + limits.answer.amount)
            let buffer = try await response.body.collect(upTo: Self.answerLimit)
            return Answer(status: Int(response.status.code), body: Array(buffer.readableBytesView))
        } catch {
            throw failure(error)
        }
    }

    /// Opens the stream of events. Ends where nothing comes for `limits.silence`.
    func events() async throws(CarrierError) -> HTTPClientResponse.Body {
        do {
            let response = try await client.execute(
                HTTPClientRequest(url: address + "/events"), deadline: .now() + limits.answer.amount)
            guard response.status == .ok else { throw CarrierError.malformed("HTTP \(response.status.code)") }
            return response.body
        } catch {
            throw failure(error)
        }
    }

    enum Method {
        case post, delete
    }

    /// Only what fails before a connection is there proves that nothing was sent.
    private func failure(_ error: any Error) -> CarrierError {
        switch error {
        case let error as CarrierError: return error
        case let error as HTTPClientError where error == .connectTimeout:
            return .away(address: address, why: error.shortDescription)
        case let error as ChannelError:
            if case .connectTimeout = error { return .away(address: address, why: "connect timeout") }
            return .unanswered("\(error)")
        case is NIOConnectionError: return .away(address: address, why: "\(error)")
        case let error as IOError where error.isOfConnecting: return .away(address: address, why: "\(error)")
        default: return .unanswered(String("\(error)".prefix(200)))
        }
    }
}

extension CarrierConnection.Method {
    fileprivate var http: HTTPMethod {
        switch self {
        case .post: .POST
        case .delete: .DELETE
        }
    }
}

extension IOError {
    /// An error that only a connection that is not there yet can have.
    fileprivate var isOfConnecting: Bool {
        [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL].contains(errnoCode)
    }
}

extension Duration {
    fileprivate var amount: TimeAmount {
        .nanoseconds(components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000)
    }
}
