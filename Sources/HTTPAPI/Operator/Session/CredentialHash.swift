import Crypto
import CryptoExtras
import FoundationEssentials

/// A password's hash by scrypt (RFC 7914), with its parameters, in the PHC string format:
/// `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`, base 64 without padding.
///
/// Slow and memory-hungry on purpose: `PasswordChecker` runs it, never the cooperative pool.
package struct CredentialHash: Hashable, Sendable {
    /// What one try costs.
    package struct Cost: Hashable, Sendable {
        /// The binary logarithm of scrypt's N, 1…20.
        package var logarithm: Int
        /// r, 1…32.
        package var blockSize: Int
        /// p, 1…16.
        package var parallelism: Int

        package init?(logarithm: Int, blockSize: Int, parallelism: Int) {
            guard (1...20).contains(logarithm), (1...32).contains(blockSize), (1...16).contains(parallelism),
                128 * blockSize * parallelism << logarithm <= Self.largest
            else { return nil }
            self.logarithm = logarithm
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// N = 2^15, r = 8, p = 3: one of the settings that the OWASP Password Storage Cheat Sheet calls equal; 32 MiB at
        /// a time.
        package static let standard = Cost(logarithm: 15, blockSize: 8, parallelism: 3)!

        /// A hash from a document that would take more is not tried.
        private static let largest = 256 << 20
    }

    package let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a password with a new salt.
    /// - Throws: where the password is empty, or the library has no memory.
    package init(of password: String, cost: Cost = .standard) throws {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        self.cost = cost
        self.salt = salt
        hash = try Self.derive(password, salt: salt, cost: cost)
    }

    /// Reads what `description` wrote; nil for anything else.
    package init?(_ description: String) {
        let parts = description.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let cost = Self.cost(parts[2]), let salt = Self.bytes(parts[3]), let hash = Self.bytes(parts[4]),
            (8...64).contains(salt.count), hash.count == 32
        else { return nil }
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// A hash that no password has, and that costs as much to try.
    package init(decoyOf cost: Cost) {
        var generator = SystemRandomNumberGenerator()
        self.cost = cost
        salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        hash = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Compares in a time that does not depend on where they differ.
    /// - Throws: where the library has no memory.
    package func matches(_ password: String) throws -> Bool {
        // The library traps on an empty passphrase, and nobody has one.
        guard !password.isEmpty else { return false }
        let tried = try Self.derive(password, salt: salt, cost: cost)
        var difference: UInt8 = 0
        for (left, right) in zip(tried, hash) { difference |= left ^ right }
        return difference == 0
    }

    private static func derive(_ password: String, salt: [UInt8], cost: Cost) throws -> [UInt8] {
        guard !password.isEmpty else { throw EmptyPassword() }
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.logarithm,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        return unsafe key.withUnsafeBytes { unsafe Array($0) }
    }

    private static func cost(_ text: Substring) -> Cost? {
        var values: [Substring: Int] = [:]
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "=")
            guard pair.count == 2, let value = Int(pair[1]), values.updateValue(value, forKey: pair[0]) == nil else {
                return nil
            }
        }
        guard values.count == 3, let logarithm = values["ln"], let blockSize = values["r"],
            let parallelism = values["p"]
        else { return nil }
        return Cost(logarithm: logarithm, blockSize: blockSize, parallelism: parallelism)
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        guard text.utf8.count <= 128 else { return nil }
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map(Array.init)
    }

    fileprivate static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    fileprivate var parts: (salt: String, hash: String) { (Self.text(salt), Self.text(hash)) }
}

extension CredentialHash: LosslessStringConvertible {
    package var description: String {
        "$scrypt$ln=\(cost.logarithm),r=\(cost.blockSize),p=\(cost.parallelism)$\(parts.salt)$\(parts.hash)"
    }
}

/// An empty password is none.
package struct EmptyPassword: Error, CustomStringConvertible {
    package var description: String { "the password is empty" }
}
