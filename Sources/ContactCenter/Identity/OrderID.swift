/// An order's id, and its lead's: made by the shard that took the order in, never reused.
///
/// From the high end: 21 bits of the shard's epoch, 10 bits of the shard, 32 bits of a counter. A new owner of a shard
/// has a higher epoch, so its ids sort after the old owner's and cannot meet them.
package struct OrderID: Hashable, Comparable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    package init(epoch: UInt64, shard: UInt16, counter: UInt32) {
        precondition(epoch < 1 << 21, "an epoch beyond two million")
        precondition(shard < 1 << 10, "a shard beyond 1,023")
        self.rawValue = epoch << 42 | UInt64(shard) << 32 | UInt64(counter)
    }

    package static func < (left: OrderID, right: OrderID) -> Bool { left.rawValue < right.rawValue }
}

extension OrderID: LosslessStringConvertible {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Thirteen characters of Crockford's base 32, in the order of the ids.
    package var description: String {
        unsafe String(
            unsafeUninitializedCapacity: 13,
            initializingUTF8With: { buffer in
                for index in 0..<13 {
                    unsafe buffer[index] =
                        Self.alphabet[Int(rawValue >> UInt64(60 - index * 5) & 31)]
                }
                return 13
            })
    }

    package init?(_ description: String) {
        guard description.utf8.count == 13 else { return nil }
        var value: UInt64 = 0
        for (index, byte) in description.utf8.enumerated() {
            guard let digit = Self.alphabet.firstIndex(of: byte) else { return nil }
            if index == 0, digit > 15 { return nil }
            value = value << 5 | UInt64(digit)
        }
        self.init(rawValue: value)
    }
}

/// One try to reach a lead: the order and a number that rises by one. It is also the telephone channel's id.
package struct AttemptID: Hashable, Comparable, Sendable {
    package let order: OrderID
    package let number: Int

    package init(order: OrderID, number: Int) {
        self.order = order
        self.number = number
    }

    package static func < (left: AttemptID, right: AttemptID) -> Bool {
        (left.order, left.number) < (right.order, right.number)
    }
}

extension AttemptID: LosslessStringConvertible {
    package var description: String { "\(order)-a\(number)" }

    package init?(_ description: String) {
        guard let (order, number) = numbered(description, "-a") else { return nil }
        self.init(order: order, number: number)
    }
}

/// One piece of work given to an operator: the order and a number that rises by one.
package struct WorkID: Hashable, Comparable, Sendable {
    package let order: OrderID
    package let number: Int

    package init(order: OrderID, number: Int) {
        self.order = order
        self.number = number
    }

    package static func < (left: WorkID, right: WorkID) -> Bool {
        (left.order, left.number) < (right.order, right.number)
    }
}

extension WorkID: LosslessStringConvertible {
    package var description: String { "\(order)-w\(number)" }

    package init?(_ description: String) {
        guard let (order, number) = numbered(description, "-w") else { return nil }
        self.init(order: order, number: number)
    }
}

/// Splits `<order><separator><number>`, the number from 1 to 99,999.
private func numbered(_ text: String, _ separator: String) -> (OrderID, Int)? {
    guard text.utf8.count > 15, let order = OrderID(String(text.prefix(13))),
        text.dropFirst(13).hasPrefix(separator), let number = Int(text.dropFirst(15)),
        (1...99_999).contains(number)
    else { return nil }
    return (order, number)
}
