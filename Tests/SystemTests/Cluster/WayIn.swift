/// Where shops and operators come to: a node, or the load balancer before several.
struct WayIn: Sendable {
    let name: String
    let port: UInt16
}

extension ClusterNode {
    var wayIn: WayIn { WayIn(name: name, port: http) }
}
