import PeerLink

/// Which version of the protocol between nodes this one speaks.
enum LinkVersion {
    /// For rehearsals of an upgrade: a later minor version than the program's own. The node then says that it is of that
    /// version, and sends one of each thing that such a version may add.
    static let variable = "PEREZVON_LINK_MINOR"

    /// - Throws: `NodeError` for what is no later minor version.
    static func read(_ environment: [String: String]) throws -> ProtocolVersion {
        let own = ProtocolVersion.current
        guard let text = environment[variable], !text.isEmpty else { return own }
        guard let minor = Int(text), (own.minor...own.minor + 99).contains(minor) else {
            throw NodeError(
                "\(variable) is \(text): write a number from \(own.minor + 1) to \(own.minor + 99) for a rehearsal of an "
                    + "upgrade, or leave it out.")
        }
        return ProtocolVersion(major: own.major, minor: minor)
    }
}
