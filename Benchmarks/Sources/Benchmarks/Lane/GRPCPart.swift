import GRPCCore
import GRPCNIOTransportHTTP2Posix

/// Unary calls of gRPC Swift: the same bytes there, a byte back, and no protobuf in between.
enum GRPCPart {
    private static let method = MethodDescriptor(fullyQualifiedService: "perezvon.Lane", method: "Ask")

    static func serve(port: Int) async throws {
        var router = RPCRouter<HTTP2ServerTransport.Posix>()
        router.registerHandler(forMethod: method, deserializer: PlainBytes(), serializer: PlainBytes()) { request, _ in
            for try await _ in request.messages {}
            return StreamingServerResponse(single: ServerResponse(message: [1]))
        }
        let transport = HTTP2ServerTransport.Posix(
            address: .ipv4(host: "127.0.0.1", port: port), transportSecurity: .plaintext)
        try await GRPCServer(transport: transport, router: router).serve()
    }

    /// - Returns: asks a second, over one connection.
    static func rate(port: Int, count: Int, inFlight: Int) async throws -> Double {
        let transport = try HTTP2ClientTransport.Posix(
            target: .ipv4(address: "127.0.0.1", port: port), transportSecurity: .plaintext)
        return try await withGRPCClient(transport: transport) { client in
            try await ask(client, count: count / 10, inFlight: inFlight)
            let start = Stopwatch.wall
            try await ask(client, count: count, inFlight: inFlight)
            return Double(count) / (Stopwatch.wall - start)
        }
    }

    private static func ask(
        _ client: GRPCClient<HTTP2ClientTransport.Posix>, count: Int, inFlight: Int
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for asker in 0..<inFlight {
                group.addTask {
                    for _ in stride(from: asker, to: count, by: inFlight) {
                        let answer = try await client.unary(
                            request: ClientRequest(message: LaneBenchmark.payload), descriptor: method,
                            serializer: PlainBytes(), deserializer: PlainBytes(), options: .defaults
                        ) { try $0.message }
                        guard answer == [1] else { throw Failure("gRPC answered \(answer.count) bytes, not one") }
                    }
                }
            }
        }
    }
}

/// A message as it is.
private struct PlainBytes: MessageSerializer, MessageDeserializer {
    func serialize<Bytes: GRPCContiguousBytes>(_ message: [UInt8]) -> Bytes { Bytes(message) }

    func deserialize<Bytes: GRPCContiguousBytes>(_ bytes: Bytes) -> [UInt8] {
        bytes.withUnsafeBytes { unsafe Array($0) }
    }
}
