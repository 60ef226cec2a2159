import Crypto

/// What the nodes of a cluster know and nobody else.
package struct ClusterSecret: Sendable, CustomStringConvertible {
    private let key: SymmetricKey

    /// - Parameter bytes: from 16 to 1024; best from a generator of random bytes.
    package init(_ bytes: some Sequence<UInt8>) throws(LinkError) {
        let bytes = Array(bytes)
        guard (16...1024).contains(bytes.count) else {
            throw .secret("it has \(bytes.count) bytes, and must have 16 to 1024; make one with openssl rand -hex 32")
        }
        key = SymmetricKey(data: bytes)
    }

    package var description: String { "(secret)" }

    /// HMAC-SHA256 over the parts, each with its length before it.
    func seal(_ parts: [[UInt8]]) -> [UInt8] {
        Array(code(parts).finalize())
    }

    /// Whether it is the seal of these parts. Compares in constant time.
    func isSeal(_ seal: [UInt8], of parts: [[UInt8]]) -> Bool {
        Self.isSame(seal, self.seal(parts))
    }

    /// Whether it is HMAC-SHA256 over the text alone, as a person makes it with common tools. Compares in constant
    /// time.
    func isSeal(_ seal: [UInt8], ofText text: String) -> Bool {
        Self.isSame(seal, Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)))
    }

    private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func code(_ parts: [[UInt8]]) -> HMAC<SHA256> {
        var code = HMAC<SHA256>(key: key)
        for part in parts {
            let count = UInt32(truncatingIfNeeded: part.count)
            code.update(data: (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) })
            code.update(data: part)
        }
        return code
    }
}
