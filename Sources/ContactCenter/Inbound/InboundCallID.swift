/// An inbound call's id: the telephone server's name of its channel, of `A-Z a-z 0-9 - . _` and at most 100 bytes.
package struct InboundCallID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String

    /// - Returns: nil for any other text: it stands in JSON and in external ids as it is.
    package init?(_ rawValue: String) {
        let isPlain = rawValue.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, (1...100).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    package var description: String { rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
