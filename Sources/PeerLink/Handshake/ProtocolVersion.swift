/// The protocol's version. Another major can't be talked to; a minor adds what older ones pass over.
package struct ProtocolVersion: Hashable, Codable, Sendable, CustomStringConvertible {
    package var major: Int
    package var minor: Int

    package static let current = ProtocolVersion(major: 1, minor: 0)

    package init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    package var description: String { "\(major).\(minor)" }
}
