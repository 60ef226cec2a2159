package import ContactCenter

/// A business setting: seeded from files, changed through the API, each version kept.
package enum Document: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case shop
        case campaign
        case `operator`
        case telephonyServer = "telephony_server"
    }

    case shop(Shop)
    case campaign(Campaign)
    case `operator`(OperatorProfile)
    case telephonyServer(TelephonyServer)

    package var kind: Kind {
        switch self {
        case .shop: .shop
        case .campaign: .campaign
        case .operator: .operator
        case .telephonyServer: .telephonyServer
        }
    }

    package var id: String {
        switch self {
        case .shop(let shop): shop.id.rawValue
        case .campaign(let campaign): campaign.id.rawValue
        case .operator(let profile): profile.id.rawValue
        case .telephonyServer(let server): server.id.rawValue
        }
    }

    /// The document in JSON, with every key that has a value, in a fixed order: one document has one text.
    /// `DocumentReader.read(json:kind:id:)` reads it back without loss.
    package var json: String {
        let own: [(key: String, value: JSONText)] =
            switch self {
            case .shop(let shop): shop.fields
            case .campaign(let campaign): campaign.fields
            case .operator(let profile): profile.fields
            case .telephonyServer(let server): server.fields
            }
        return JSONText.fields([("kind", .text(kind.rawValue)), ("id", .text(id))] + own).description
    }
}

extension Document {
    package var shop: Shop? { if case .shop(let shop) = self { shop } else { nil } }
    package var campaign: Campaign? { if case .campaign(let campaign) = self { campaign } else { nil } }
    package var `operator`: OperatorProfile? { if case .operator(let profile) = self { profile } else { nil } }
    package var telephonyServer: TelephonyServer? {
        if case .telephonyServer(let server) = self { server } else { nil }
    }
}
