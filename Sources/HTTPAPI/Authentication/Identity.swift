package import ContactCenter

/// Who asks.
package enum Identity: Hashable, Sendable {
    case administrator
    case shop(ShopID, key: String)
    case person(OperatorProfile)

    /// As the audit and the timeline name him: `administrator`, `shop/demo-a`, `operator/olena`.
    package var name: String {
        switch self {
        case .administrator: "administrator"
        case .shop(let id, _): "shop/\(id)"
        case .person(let profile): "operator/\(profile.id)"
        }
    }

    /// Whether he has the administrator's rights: by the token, or by his role.
    package var isAdministrator: Bool {
        switch self {
        case .administrator: true
        case .shop: false
        case .person(let profile): profile.role == .administrator
        }
    }
}

/// What a route asks of who asks.
extension APIContext {
    /// - Throws: `Problem`, 401.
    package func requireIdentity() throws -> Identity {
        guard let identity else { throw Problem.unauthenticated }
        return identity
    }

    /// Lets in the shop's own key, the administrator, and people of these roles who see all shops or belong to this one.
    ///
    /// Whoever belongs to another shop is told that there is no such shop (404).
    /// - Returns: who it is, for the audit.
    @discardableResult
    package func require(
        shop: ShopID, people: Set<Role> = [.supervisor]
    ) throws -> Identity {
        let identity = try requireIdentity()
        switch identity {
        case .administrator: break
        case .shop(let own, _):
            guard own == shop else { throw Problem.notFound("shop") }
        case .person(let profile):
            if let own = profile.shop, own != shop { throw Problem.notFound("shop") }
            guard identity.isAdministrator || people.contains(profile.role) else {
                throw Problem.forbidden("It takes a \(list(people)).")
            }
        }
        return identity
    }

    /// Lets in people of this role or one of these, and the administrator; never a shop's key.
    @discardableResult
    package func require(role: Role, _ others: Role...) throws -> Identity {
        let identity = try requireIdentity()
        guard !identity.isAdministrator else { return identity }
        guard case .person(let profile) = identity, ([role] + others).contains(profile.role) else {
            throw Problem.forbidden("It takes a \(list(Set([role] + others))).")
        }
        return identity
    }

    @discardableResult
    package func requireAdministrator() throws -> Identity {
        let identity = try requireIdentity()
        guard identity.isAdministrator else { throw Problem.forbidden("It takes an administrator.") }
        return identity
    }

    /// The person who is signed in, for what he does himself.
    package func requirePerson() throws -> OperatorProfile {
        guard case .person(let profile) = try requireIdentity() else {
            throw Problem.forbidden("It takes a person who signed in.")
        }
        return profile
    }

    private func list(_ roles: Set<Role>) -> String {
        roles.map(\.rawValue).sorted().joined(separator: " or ")
    }
}
