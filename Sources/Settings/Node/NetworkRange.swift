/// Addresses that begin alike: `10.0.0.0/8`, `fd00::/8`, or one address.
package struct NetworkRange: Hashable, Sendable, LosslessStringConvertible {
    private let start: NetworkAddress
    /// Bits that are the same.
    private let length: Int

    package init?(_ description: String) {
        let parts = description.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let start = NetworkAddress(String(parts[0])) else { return nil }
        self.start = start
        let bits = start.bytes.count * 8
        guard parts.count == 2 else {
            length = bits
            return
        }
        guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let length = Int(parts[1]), length <= bits
        else { return nil }
        self.length = length
    }

    package var description: String {
        length == start.bytes.count * 8 ? start.description : "\(start)/\(length)"
    }

    package func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == start.bytes.count else { return false }
        let whole = length / 8
        guard address.bytes.prefix(whole) == start.bytes.prefix(whole) else { return false }
        let rest = length % 8
        return rest == 0 || (address.bytes[whole] ^ start.bytes[whole]) >> (8 - rest) == 0
    }
}

extension FieldType where Value == NetworkRange {
    static var networkRange: FieldType {
        .scalar("an address as 10.0.0.10, or the first of a net with its length as 10.0.0.0/24") { text in
            NetworkRange(text).map(Result.success) ?? .failure(.malformed)
        }
    }
}
