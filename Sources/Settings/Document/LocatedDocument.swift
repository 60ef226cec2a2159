import ContactCenter

/// A document with the place where it was written.
package struct LocatedDocument: Hashable, Sendable {
    package var document: Document
    /// nil for a document that came in a request.
    package var file: String?
    /// Of its first key, from 1.
    package var line: Int
    /// An operator's password as the document has it. Whoever stores the document hashes it first: `setPasswordHash`.
    package var plainPassword: String?

    package init(document: Document, file: String? = nil, line: Int = 1, plainPassword: String? = nil) {
        self.document = document
        self.file = file
        self.line = line
        self.plainPassword = plainPassword
    }

    /// What is stored. Never holds the plain password.
    package var json: String { document.json }

    /// Puts the hash in the place of the plain password. Does nothing to a document that is no operator's.
    package mutating func setPasswordHash(_ hash: String) {
        guard case .operator(var profile) = document else { return }
        profile.passwordHash = hash
        document = .operator(profile)
        plainPassword = nil
    }
}

extension LocatedDocument: CustomStringConvertible, CustomDebugStringConvertible {
    /// `operator olena (demo/operators.yaml:12)`: never the password, whichever way it is printed.
    package var description: String {
        let place = file.map { "\($0):\(line)" } ?? "line \(line)"
        return "\(document.kind.rawValue) \(document.id) (\(place))"
    }

    package var debugDescription: String { description }
}
