package import ContactCenter

/// Reads secrets where they are kept: each time anew, so that one can be changed without a restart.
package struct SecretStore: Sendable {
    /// Bytes of one secret.
    private static let longest = 64 << 10

    /// The folder that relative paths start from.
    package let folder: String
    private let environment: [String: String]

    package init(folder: String, environment: [String: String]) {
        self.folder = folder
        self.environment = environment
    }

    /// The secret's bytes, without white space at their ends: 1 byte to 64 KiB.
    package func secret(_ reference: SecretReference) throws(SecretError) -> [UInt8] {
        let bytes: [UInt8]
        let source: String
        switch reference {
        case .environment(let variable):
            source = "the environment variable \(variable)"
            guard let value = environment[variable] else {
                throw SecretError(what: "\(source) is not set", advice: "set it where the node is started")
            }
            bytes = Array(value.utf8)
        case .file(let path):
            let whole =
                path.hasPrefix("/") || folder.isEmpty ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
            source = "the secret file \(whole)"
            do throws(SettingsError) {
                bytes = try SettingsFile.bytes(at: whole, atMost: Self.longest)
            } catch {
                let problem = error.problems.first
                throw SecretError(
                    what: "\(source): \(problem?.message ?? "it can't be read")",
                    advice: problem?.advice ?? "allow this user to read it")
            }
        }
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let trimmed = Array(Array(bytes.drop(while: isSpace)).reversed().drop(while: isSpace).reversed())
        guard !trimmed.isEmpty else {
            throw SecretError(what: "\(source) is empty", advice: "put the secret there")
        }
        return trimmed
    }
}

/// Why a secret can't be had; never holds any of it.
package struct SecretError: Error, Hashable, Sendable, CustomStringConvertible {
    package var what: String
    package var advice: String

    package init(what: String, advice: String) {
        self.what = what
        self.advice = advice
    }

    package var description: String { "\(what); \(advice)" }
}
