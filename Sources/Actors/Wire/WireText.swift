package import ContactCenter

/// A value whose form on the wire is its text: an id, a sum.
package protocol WireText: Codable, LosslessStringConvertible {}

extension WireText {
    /// Longer than any of them.
    private static var longest: Int { 64 }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard text.utf8.count <= Self.longest, let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no \(Self.self)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension OrderID: WireText {}
extension AttemptID: WireText {}
extension WorkID: WireText {}
extension DeliveryID: WireText {}
extension Amount: WireText {}
