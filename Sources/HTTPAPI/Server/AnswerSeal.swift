import Crypto
import Foundation

/// Seals what is kept of an answer, so that only who got it can have it again: the store alone can't open it.
struct AnswerSeal {
    private let key: SymmetricKey

    /// - Parameters:
    ///   - key: the idempotency key.
    ///   - token: the bearer's.
    init(key: String, token: String) {
        self.key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(token.utf8)), salt: Data(key.utf8),
            info: Data("perezvon remembered answer".utf8), outputByteCount: 32)
    }

    /// - Returns: base 64.
    func seal(_ bytes: [UInt8]) throws -> String {
        try ChaChaPoly.seal(bytes, using: key).combined.base64EncodedString()
    }

    /// - Returns: nil where it was sealed by somebody else, or is damaged.
    func open(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text) else { return nil }
        do {
            return Array(try ChaChaPoly.open(ChaChaPoly.SealedBox(combined: data), using: key))
        } catch {
            return nil
        }
    }
}
