/// Where certificates are read from: PEM files. New files are used by the connections that are made after them.
package struct TLSFiles: Hashable, Sendable {
    /// This node's certificate, and those between it and the authority, in this order.
    package var certificate: String
    package var key: String
    /// The certificates of the cluster's own authority: whoever has one of its certificates is a node.
    package var authority: String

    package init(certificate: String, key: String, authority: String) {
        self.certificate = certificate
        self.key = key
        self.authority = authority
    }

    var all: [String] { [certificate, key, authority] }
}
