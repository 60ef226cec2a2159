import ContactCenter

/// The time zone of a number by its longest known prefix; at most eight look-ups.
struct PrefixZones: Sendable {
    static let known = PrefixZones(PrefixZoneTable.text)

    /// The zone of each prefix; nil for a prefix that lies in several. A prefix never begins with a zero, so a number is its key.
    private let zones: [UInt64: ZoneID?]

    /// - Parameter table: lines of a zone or `-` and prefixes.
    init(_ table: String) {
        var zones: [UInt64: ZoneID?] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let head = words.first else { continue }
            let zone = head == "-" ? nil : ZoneID(String(head))
            for prefix in words.dropFirst().compactMap({ UInt64($0) }) {
                zones.updateValue(zone, forKey: prefix)
            }
        }
        self.zones = zones
    }

    var count: Int { zones.count }

    func zone(of number: PhoneNumber) -> ZoneID? {
        var prefix = number.digits
        while prefix >= 100_000_000 { prefix /= 10 }
        while prefix > 0 {
            if let zone = zones[prefix] { return zone }
            prefix /= 10
        }
        return nil
    }
}
