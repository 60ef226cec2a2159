import Crypto

/// SHA-256 of a token, lower-case hexadecimal: what is kept of it.
package struct TokenHash: Hashable, Sendable {
    package let hex: String

    package init(of token: some StringProtocol) {
        hex = Hex.text(SHA256.hash(data: Array(token.utf8)))
    }

    /// Compares in a time that does not depend on where they differ.
    package func matches(_ other: TokenHash) -> Bool {
        var difference: UInt8 = 0
        for (left, right) in zip(hex.utf8, other.hex.utf8) { difference |= left ^ right }
        return difference == 0
    }
}

/// Random secrets.
package enum Token {
    /// - Parameter prefix: tells keys from session tokens, and both from everything else, in a leaked file.
    /// - Returns: the prefix and 64 hexadecimal digits: 256 random bits.
    package static func random(prefix: String) -> String {
        var generator = SystemRandomNumberGenerator()
        return prefix + Hex.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
