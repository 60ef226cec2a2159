package import Cluster
package import ContactCenter

/// The addresses of the actors. One partition a shop: what decides the shard is the shop.
extension ActorAddress {
    /// The partition key of an actor that is named by kind and key alone.
    package static func partitionKey(kind: ActorKind, key: String) -> String {
        switch kind {
        case "OrderIntake", "Deduplicator", "DialScheduler", "CRMSync": ShopID(key).partitionKey
        case "OperatorAgent": operatorAgent(OperatorID(key)).partitionKey
        case "CallGateway": callGateway(TelephonyServerID(key)).partitionKey
        case "DoNotCallList": doNotCallList.partitionKey
        default: key
        }
    }

    package static func orderIntake(_ shop: ShopID) -> ActorAddress {
        ActorAddress(kind: "OrderIntake", key: shop.rawValue, partitionKey: shop.partitionKey)
    }

    package static func deduplicator(_ shop: ShopID) -> ActorAddress {
        ActorAddress(kind: "Deduplicator", key: shop.rawValue, partitionKey: shop.partitionKey)
    }

    package static func dialScheduler(_ shop: ShopID) -> ActorAddress {
        ActorAddress(kind: "DialScheduler", key: shop.rawValue, partitionKey: shop.partitionKey)
    }

    package static func crmSync(_ shop: ShopID) -> ActorAddress {
        ActorAddress(kind: "CRMSync", key: shop.rawValue, partitionKey: shop.partitionKey)
    }

    package static func operatorAgent(_ id: OperatorID) -> ActorAddress {
        ActorAddress(
            kind: "OperatorAgent", key: id.rawValue, partitionKey: "operator/\(id.rawValue)")
    }

    package static var doNotCallList: ActorAddress {
        ActorAddress(kind: "DoNotCallList", key: "all", partitionKey: "do_not_call")
    }

    package static func callGateway(_ server: TelephonyServerID) -> ActorAddress {
        ActorAddress(
            kind: "CallGateway", key: server.rawValue,
            partitionKey: "telephony_server/\(server.rawValue)")
    }
}

extension ShopID {
    fileprivate var partitionKey: String { "shop/\(rawValue)/0" }
}

extension WorldClock {
    package var now: Instant { Instant(milliseconds: milliseconds) }
}
