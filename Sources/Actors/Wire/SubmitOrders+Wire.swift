import Cluster
package import ContactCenter

/// The binary form of the hot message. A version byte; the number of orders; then each order as a record. Campaign and zone are
/// left out where they are those of the order before. An order's own body travels as it came.
extension SubmitOrders {
    private static let version: UInt8 = 1
    /// A record's length, and one byte at least for each of its twelve fields.
    private static let leastOrder = 16
    private static let leastAcknowledgement = 8

    package func encoded() -> [UInt8] {
        var writer = ByteWriter(capacity: orders.reduce(16) { $0 + $1.body.count + 160 })
        writer.byte(Self.version)
        writer.number(UInt64(orders.count))
        var previous: OrderSubmission?
        for order in orders {
            writer.record { $0.write(order, after: previous) }
            previous = order
        }
        return writer.bytes
    }

    package static func decoded(_ bytes: [UInt8]) throws -> SubmitOrders {
        var reader = try reader(of: bytes)
        let count = try reader.count(ofAtLeast: leastOrder)
        var orders: [OrderSubmission] = []
        orders.reserveCapacity(count)
        for _ in 0..<count {
            let previous = orders.last
            orders.append(try reader.record { reader throws(MalformedBytes) in try reader.order(after: previous) })
        }
        try reader.finish()
        return SubmitOrders(orders: orders)
    }

    package static func encoded(reply: [OrderAcknowledgement]) -> [UInt8] {
        var writer = ByteWriter(capacity: reply.count * 48 + 16)
        writer.byte(version)
        writer.number(UInt64(reply.count))
        for acknowledgement in reply { writer.record { $0.write(acknowledgement) } }
        return writer.bytes
    }

    package static func decoded(reply bytes: [UInt8]) throws -> [OrderAcknowledgement] {
        var reader = try reader(of: bytes)
        let count = try reader.count(ofAtLeast: leastAcknowledgement)
        var reply: [OrderAcknowledgement] = []
        reply.reserveCapacity(count)
        for _ in 0..<count {
            reply.append(try reader.record { reader throws(MalformedBytes) in try reader.acknowledgement() })
        }
        try reader.finish()
        return reply
    }

    private static func reader(of bytes: [UInt8]) throws(MalformedBytes) -> ByteReader {
        var reader = ByteReader(bytes)
        guard try reader.byte() == version else { throw reader.malformed("a form of another version") }
        return reader
    }
}
