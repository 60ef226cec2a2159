package import ContactCenter
import Crypto

/// The signature of a webhook: HMAC-SHA256 of `<timestamp>.<body>`, so that neither can be changed or sent again later.
///
/// The same scheme as DIDWW's and Stripe's. A receiver calls `verify` with the bytes as they came.
package enum WebhookSignature {
    package static let signatureHeader = "Perezvon-Signature"
    package static let timestampHeader = "Perezvon-Timestamp"
    /// How old a request may be, and how far a receiver's clock may be behind.
    package static let usualAge: Duration = .minutes(5)

    package enum Verdict: Hashable, Sendable {
        case valid
        /// A header is missing, or is not what it must be.
        case malformed
        /// Made too long ago, or in the future: perhaps a request sent again by somebody who overheard it.
        case stale
        /// Not made with this secret, or the body was changed.
        case wrong
    }

    /// - Parameter timestamp: whole seconds since 1970.
    /// - Returns: the signature header's value: `v1=` and 64 lower-case hexadecimal digits.
    package static func sign(body: [UInt8], timestamp: Int64, secret: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: signed(timestamp: String(timestamp), body: body), using: SymmetricKey(data: secret))
        return "v1=" + hexadecimal(code)
    }

    /// Checks a request in a time that does not tell how much of the signature was right.
    ///
    /// - Parameters:
    ///   - signature: the header's value; several with commas between them while a secret is changed.
    ///   - timestamp: the header's value.
    package static func verify(
        signature: String?, timestamp: String?, body: [UInt8], secret: [UInt8], now: Instant,
        maxAge: Duration = usualAge
    ) -> Verdict {
        guard let signature, signature.utf8.count <= 1000, let timestamp, timestamp.utf8.count <= 12,
            let seconds = Int64(timestamp)
        else { return .malformed }
        let codes = signature.split(separator: ",").compactMap { part in
            let trimmed = part.drop { $0 == " " }
            return trimmed.hasPrefix("v1=") ? bytes(hexadecimal: trimmed.dropFirst(3)) : nil
        }
        guard !codes.isEmpty else { return .malformed }
        let key = SymmetricKey(data: secret)
        let signed = signed(timestamp: timestamp, body: body)
        var isValid = false
        for code in codes where HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: key) {
            isValid = true
        }
        guard isValid else { return .wrong }
        let age = now - Instant(seconds: seconds)
        return age <= maxAge && age >= .zero - maxAge ? .valid : .stale
    }

    private static func signed(timestamp: String, body: [UInt8]) -> [UInt8] {
        Array(timestamp.utf8) + [UInt8(ascii: ".")] + body
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// - Returns: nil unless there are 64 hexadecimal digits.
    private static func bytes(hexadecimal text: Substring) -> [UInt8]? {
        let digits = text.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard text.utf8.count == 64, digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
