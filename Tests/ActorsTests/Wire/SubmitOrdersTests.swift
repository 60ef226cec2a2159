import Cluster
import ContactCenter
import Testing

@testable import Actors

/// The binary form of the hot message.
struct SubmitOrdersTests {
    private func check(_ orders: [OrderSubmission]) throws {
        let read = try SubmitOrders.decoded(SubmitOrders(orders: orders).encoded()).orders
        #expect(read == orders)
        #expect(try WireJSON.encode(read.map(OrderFields.init)) == WireJSON.encode(orders.map(OrderFields.init)))
    }

    @Test func whatIsReadIsWhatJSONWouldCarry() throws {
        try check([])
        try check(OrderSubmission.wireSamples)
        try check(try TraceOrders.first(1000))
    }

    @Test func itIsNotMuchLongerThanTheOrdersThemselves() throws {
        let orders = try TraceOrders.first(1000)
        let bytes = SubmitOrders(orders: orders).encoded().count
        #expect(bytes < orders.reduce(0) { $0 + $1.body.count } + 120 * orders.count)
    }

    @Test func aLaterVersionsFieldsArePassedOver() throws {
        let reply = [
            OrderAcknowledgement(order: OrderID(rawValue: 9), externalID: "x", verdict: .queued, isResent: false)
        ]
        var bytes = SubmitOrders.encoded(reply: reply)
        bytes[2] += 2
        bytes += [1, 2]
        #expect(try SubmitOrders.decoded(reply: bytes) == reply)
        #expect(throws: MalformedBytes.self) { try SubmitOrders.decoded(reply: bytes + [3]) }
    }

    @Test(
        arguments: [
            [], [1], [2, 0], [1, 0x80], [1, 1], [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
            [1, 1, 0xff, 0xff, 0xff, 0xff] + Array(repeating: 0, count: 40), [1, 0, 0],
        ] as [[UInt8]])
    func whatIsNotOfTheFormIsRefused(_ bytes: [UInt8]) {
        #expect(throws: MalformedBytes.self) { try SubmitOrders.decoded(bytes) }
        #expect(throws: MalformedBytes.self) { try SubmitOrders.decoded(reply: bytes) }
    }

    @Test func twoHundredThousandMutilatedMessagesAreReadOrRefused() throws {
        var dice = Dice(seed: 1)
        let whole = SubmitOrders(orders: OrderSubmission.wireSamples).encoded()
        var read = 0
        for _ in 0..<200_000 {
            guard let message = try? SubmitOrders.decoded(dice.mutilate(whole)) else { continue }  // Refused.
            read += 1
            if read % 100 == 0 { #expect(try SubmitOrders.decoded(message.encoded()).orders == message.orders) }
        }
        #expect(read > 1000, "changed bytes of a name, a body or a number can be read")
    }

    @Test(arguments: [0, 1, 0x7f, 0x80, UInt64(UInt32.max), .max - 1, .max])
    func numbersAreReadAsTheyWereWritten(_ number: UInt64) throws {
        var writer = ByteWriter(capacity: 20)
        writer.number(number)
        writer.signed(Int64(bitPattern: number))
        var reader = ByteReader(writer.bytes)
        #expect(try reader.number() == number)
        #expect(try reader.signed() == Int64(bitPattern: number))
        #expect(throws: Never.self) { try reader.finish() }
    }
}
