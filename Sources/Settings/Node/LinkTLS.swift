/// The files by which nodes of different machines know each other: PEM, read again when they change.
package struct LinkTLS: Hashable, Sendable {
    /// This node's certificate, with those between it and the authority's after it.
    package var certificate: String
    /// Its private key, which only the node's user may read.
    package var key: String
    /// The authority whose certificates the other nodes must have.
    package var authority: String

    package init(certificate: String, key: String, authority: String) {
        self.certificate = certificate
        self.key = key
        self.authority = authority
    }
}

extension FieldType where Value == LinkTLS {
    /// - Parameter path: reads a path.
    static func linkTLS(_ path: FieldType<String>) -> FieldType {
        .group { fields in
            let certificate = fields.required("certificate", path)
            let key = fields.required("key", path)
            let authority = fields.required("authority", path)
            guard let certificate, let key, let authority else { return nil }
            return LinkTLS(certificate: certificate, key: key, authority: authority)
        }
    }
}
