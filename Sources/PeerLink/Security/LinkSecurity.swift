/// How nodes know each other.
package enum LinkSecurity: Sendable {
    /// Not at all: between processes of one machine only.
    case loopbackOnly
    /// Both sides prove that they know the cluster's secret, which never goes over the wire. What follows is not
    /// encrypted.
    case secret(ClusterSecret)
    /// Both sides show a certificate of the cluster's own authority. With a secret they prove that as well.
    case mutualTLS(TLSFiles, ClusterSecret? = nil)

    var secret: ClusterSecret? {
        switch self {
        case .loopbackOnly: nil
        case .secret(let secret): secret
        case .mutualTLS(_, let secret): secret
        }
    }

    var tls: TLSFiles? {
        switch self {
        case .loopbackOnly, .secret: nil
        case .mutualTLS(let files, _): files
        }
    }

    /// Whether a port may be opened at, or a peer be called at, this address.
    func allows(_ host: String) -> Bool {
        switch self {
        case .loopbackOnly: Loopback.contains(host)
        case .secret, .mutualTLS: true
        }
    }
}
