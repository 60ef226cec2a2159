/// A person who signs in: what he is and may serve.
package struct OperatorProfile: Hashable, Sendable {
    package var id: OperatorID
    package var name: String
    package var role: Role
    package var login: String
    /// As `CredentialHash` writes it; nil for a person who may not sign in.
    package var passwordHash: String?
    package var groups: Set<GroupID>
    /// Skill and level, 1…10.
    package var skills: [String: Int]
    /// The dial string of his telephone: `PJSIP/olena`.
    package var phone: String?
    /// The shop that a client belongs to.
    package var shop: ShopID?

    package init(
        id: OperatorID, name: String, role: Role = .operator, login: String,
        passwordHash: String? = nil, groups: Set<GroupID> = [], skills: [String: Int] = [:],
        phone: String? = nil, shop: ShopID? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.login = login
        self.passwordHash = passwordHash
        self.groups = groups
        self.skills = skills
        self.phone = phone
        self.shop = shop
    }

    /// Why this operator can't serve the campaign; nil where he can.
    package func obstacle(to campaign: Campaign) -> ServingObstacle? {
        guard groups.contains(campaign.group) else { return .group(campaign.group) }
        for (skill, level) in campaign.skills.sorted(by: { $0.key < $1.key })
        where skills[skill, default: 0] < level {
            return .skill(skill, needed: level, has: skills[skill, default: 0])
        }
        return nil
    }
}

package enum ServingObstacle: Hashable, Sendable {
    case group(GroupID)
    case skill(String, needed: Int, has: Int)
}

package enum Role: String, Hashable, Sendable, CaseIterable {
    case `operator`
    case manager
    case specialist
    case supervisor
    case client
    case administrator
}
