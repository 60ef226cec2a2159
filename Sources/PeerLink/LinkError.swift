/// Why a link can't be set up, with what to do.
package enum LinkError: Error, Hashable, Sendable, CustomStringConvertible {
    case notLoopback(String)
    case port(String, reason: String)
    case certificates(String)
    case secret(String)

    package var description: String {
        switch self {
        case .notLoopback(let host):
            "The link may not listen at \(host): other machines reach it, and nothing would tell them from strangers. "
                + "Give the nodes certificates or a cluster secret, or listen at 127.0.0.1."
        case .port(let address, let reason):
            "The link can't listen at \(address): \(reason). Give it another address or end what listens there."
        case .certificates(let what): "The link's certificates can't be used: \(what)."
        case .secret(let what): "The cluster secret can't be used: \(what)."
        }
    }
}
