package import ContactCenter

/// Milliseconds since 1970.
extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self.init(milliseconds: try container.decode(Int64.self))
        guard isOnWire else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a moment beyond the year 9999")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// Within the years 1 to 9999, so that sums with it don't overflow.
    var isOnWire: Bool { (Instant.distantPast...Instant.distantFuture).contains(self) }
}
