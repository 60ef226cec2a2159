import Cluster
import ContactCenter
import Foundation
import HTTPAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@Suite(.timeLimit(.minutes(1)))
struct OrderStreamTests {
    private static func line(_ id: Int) -> String {
        #"{"external_id":"\#(id)","phone":"+380671234567"}"# + "\n"
    }

    private static func isAck(_ line: String?, of id: Int) -> Bool {
        line?.contains(#""external_id":"\#(id)","verdict":"queued","reason":null,"duplicate_of":null}"#)
            ?? false
    }

    @Test func everyLineIsAcknowledgedBeforeTheBodyEnds() async throws {
        let world = OrderWorld()
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                for id in 1...5 {
                    try await connection.write(Self.line(id))
                    #expect(Self.isAck(try await connection.answer(), of: id))
                }
                try await connection.endBody()
                #expect(try await connection.answer() == nil)
            }
        }
        #expect(world.intake.orders.map(\.externalID) == ["1", "2", "3", "4", "5"])
        #expect(world.intake.orders[0].body == Array(Self.line(1).utf8.dropLast()))
        #expect(world.services.intake.ordersInFlight == 0)
        #expect(world.services.intake.bytesInFlight == 0)
    }

    @Test func badLinesAreNamedAndTheOthersGoOn() async throws {
        let world = OrderWorld()
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                try await connection.write(Self.line(1) + "\n \r\n{nonsense\n" + #"{"phone":5}"# + "\n")
                // Ten megabytes in one line.
                for _ in 0..<160 { try await connection.write(String(repeating: "x", count: 65536)) }
                try await connection.write("\n" + Self.line(7))
                try await connection.write(String(Self.line(8).dropLast()))
                try await connection.endBody()
                let answers = try await connection.answersToTheEnd()
                try #require(answers.count == 6)
                #expect(Self.isAck(answers[0], of: 1))
                #expect(answers[1].hasPrefix(#"{"line":4,"error":{"#))
                #expect(answers[1].contains(#""code":"malformed_json""#))
                #expect(answers[2].hasPrefix(#"{"line":5,"error":{"#))
                #expect(answers[2].contains(#""pointer":"/external_id","code":"missing""#))
                #expect(answers[2].contains(#""pointer":"/phone","code":"wrong_type""#))
                #expect(answers[3].hasPrefix(#"{"line":6,"error":{"#))
                #expect(answers[3].contains(#""code":"line_too_long""#))
                #expect(Self.isAck(answers[4], of: 7))
                #expect(Self.isAck(answers[5], of: 8))
            }
        }
        #expect(world.intake.orders.map(\.externalID) == ["1", "7", "8"])
    }

    @Test func whoHangsUpInMidLineLosesOnlyThatLine() async throws {
        let world = OrderWorld()
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                try await connection.write(Self.line(1) + Self.line(2) + #"{"external_id":"3","pho"#)
                connection.halfClose()
                let answers = try await connection.answersToTheEnd()
                #expect(Self.isAck(answers.first, of: 1))
                #expect(Self.isAck(answers.dropFirst().first, of: 2))
                #expect(answers.dropFirst(2).allSatisfy { $0.contains(#""code":"incomplete_body""#) })
            }
        }
        #expect(world.intake.orders.map(\.externalID) == ["1", "2"])
    }

    @Test func aStoreThatIsSlowHoldsTheClientBack() async throws {
        var limits = APILimits()
        limits.batch = 1
        limits.batchesInFlight = 4
        let world = OrderWorld(limits: limits)
        world.intake.hold()
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                try await connection.write((1...200).map(Self.line).joined())
                while world.intake.heldCount < 4 { await Task.yield() }
                #expect(world.services.intake.ordersInFlight == 4)
                #expect(world.intake.messages == 4)
                world.intake.letGo()
                let answers = try await connection.answers(200)
                #expect(zip(answers, 1...200).allSatisfy { Self.isAck($0, of: $1) })
                try await connection.endBody()
            }
        }
        #expect(world.intake.orders.count == 200)
    }

    @Test func overloadIsWaitedForInsideTheStream() async throws {
        let world = OrderWorld()
        world.intake.refuse([
            .overloaded(retryAfter: .milliseconds(20)), .unavailable("moving"),
            .overloaded(retryAfter: .milliseconds(20)),
        ])
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                try await connection.write(Self.line(1))
                #expect(Self.isAck(try await connection.answer(), of: 1))
                try await connection.endBody()
            }
        }
        #expect(world.intake.messages == 4)
    }

    @Test func overloadThatLastsIsToldWithATime() async throws {
        var limits = APILimits()
        limits.overloadPatience = .zero
        let world = OrderWorld(limits: limits)
        world.intake.refuse([.overloaded(retryAfter: .seconds(2)), .failed("a secret place")])
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                try await connection.write(Self.line(1))
                let refused = try await connection.answer() ?? ""
                #expect(refused.contains(#""code":"overloaded""#) && refused.contains(#""retry_after":2"#))
                try await connection.write(Self.line(2))
                let failed = try await connection.answer() ?? ""
                #expect(failed.contains(#""code":"#) && !failed.contains("secret"))
                try await connection.write(Self.line(3))
                #expect(Self.isAck(try await connection.answer(), of: 3))
                try await connection.endBody()
            }
        }
    }

    @Test func aDrainingNodeFinishesTheLinesItHas() async throws {
        let world = OrderWorld()
        world.intake.hold()
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin()
                try await connection.write(Self.line(1) + #"{"external_id":"2","pho"#)
                while world.intake.heldCount < 1 { await Task.yield() }
                world.draining.begin()
                world.intake.letGo()
                let answers = try await connection.answersToTheEnd()
                #expect(answers.count == 1)
                #expect(Self.isAck(answers.first, of: 1))
            }
            // No new stream; what comes whole is taken as long as anybody comes.
            for (type, id, status) in [
                ("application/x-ndjson", 3, HTTPResponse.Status.serviceUnavailable), ("application/json", 4, .accepted),
            ] {
                try await client.execute(
                    uri: OrderWorld.path, method: .post, headers: [.authorization: "Bearer key-a", .contentType: type],
                    body: ByteBuffer(string: Self.line(id))
                ) { response in
                    #expect(response.status == status)
                }
            }
        }
        #expect(world.intake.orders.map(\.externalID) == ["1", "4"])
    }

    @Test func gzipIsReadAsItComes() async throws {
        let world = OrderWorld()
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin("Content-Encoding: gzip")
                for byte in Self.fortyOrders { try await connection.write(bytes: [byte]) }
                try await connection.endBody()
                #expect(try await connection.answersToTheEnd().count == 40)
            }
        }
        #expect(world.intake.orders.map(\.externalID) == (0..<40).map(String.init))
        #expect(world.intake.orders[3].name == "Ольга 3")
    }

    @Test(arguments: ["cut", "damaged", "not gzip"])
    func brokenGzipIsToldAndTheLinesBeforeItAreTaken(how: String) async throws {
        let world = OrderWorld()
        var bytes = Self.fortyOrders
        switch how {
        case "cut": bytes.removeLast(60)
        case "damaged": bytes[bytes.count - 6] ^= 1
        default: bytes = Array(Self.line(1).utf8)
        }
        let body = bytes
        try await world.run { client in
            try await RawConnection.open(port: client.port) { connection in
                try await connection.begin("Content-Encoding: gzip")
                try await connection.write(bytes: body)
                try await connection.endBody()
                let answers = try await connection.answersToTheEnd()
                #expect(answers.last?.contains(#""code":"bad_gzip""#) ?? false)
                #expect(answers.count == world.intake.orders.count + 1)
            }
        }
        #expect(how == "not gzip" || world.intake.orders.count > 20)
    }

    /// `{"external_id":"0",…}` to 39, as Python's gzip module packs it.
    private static let fortyOrders = Array(
        Data(
            base64Encoded: """
                H4sIAAAAAAACA3XWMWocQRCF4dynMJNaQb9XXd1duoxZ8IIN8koIBQahG+gMPoPBoS+xvpFnrUz8O8EwdPAHw0dVP2/HH0/Hx9Ph\
                7vO3L9vt1rab7eHr/em4f3+K1cZsb89+fjp8vxyff57//H09/z7/+ti2lw/P7wqiwiwVFgQFQ0G5YmHBUAgoOGZOLAQUOhRCYw4s\
                dCgkFSorsZBQGFDoM9WxMKAwoZDZI7AwobCgMCLSWFhQKChMeQoLRaII5UUUoxSqJJZrql1hSS5FMCubGaZIpoCmmqszTZFNAU6p\
                rcE4RTqV1FhzMU+RTwFQeX8xUJFQAVFFH2aiIqMCpOrOzkhFSgVMla0PZipy6kaNfW6xU5NTg1ON4WKnxvkJTjW7dWWAklOT02UF\
                OzU5NTmtfQKxU5NTk9OaNdmpyanBqVuuYqcmpwan+99YYqcmpwantmawU5NTFzVqJDs1OQ1w+n87stMgpwFO3bMvdhrkNMCpM3pj\
                p4GbHpx6KHxl1ZPT6NQod3Ya5DTAqefUYKdBToOcrmyLnQY5DXJasV89uEFOA5zuhTI7DXIaRY21OjuNi9N/g2UcfowKAAA=
                """)!)
}
