package import ContactCenter

/// A customer's local hour by his country's standard time: near enough for a habit, never for a calling window.
package enum CountryHour {
    /// 0…23
    package static func hour(of instant: Instant, at phone: PhoneNumber) -> Int {
        let digits = String(phone.digits)
        let offset = offsets.first { digits.hasPrefix($0.prefix) }?.hours ?? 0
        let hours = Int(instant.seconds / 3600) + offset
        return (hours % 24 + 24) % 24
    }

    /// The longest prefix first.
    private static let offsets: [(prefix: String, hours: Int)] = [
        ("380", 2), ("375", 3), ("373", 2), ("48", 1), ("77", 5), ("7", 3),
    ]
}
