package import ContactCenter
import Synchronization

/// Every shop, campaign and operator as the settings are now, for whoever needs to look one up.
package struct SettingsSnapshot: Sendable {
    package var shops: [ShopID: Shop] = [:]
    package var campaigns: [CampaignID: Campaign] = [:]
    package var operators: [OperatorID: OperatorProfile] = [:]
    package var servers: [TelephonyServerID: TelephonyServer] = [:]
    /// Phones that must not be dialled, with their entries.
    package var doNotCall: [PhoneNumber: [DoNotCallEntry]] = [:]

    package init() {}

    /// The shop's campaigns, by id.
    package func campaigns(of shop: ShopID) -> [Campaign] {
        campaigns.values.filter { $0.shop == shop }.sorted { $0.id < $1.id }
    }

    /// The campaign of an order that names this one or none; nil where the shop has no such campaign.
    package func campaign(named name: String?, of shop: Shop) -> Campaign? {
        if let name {
            return campaigns[CampaignID(name)].flatMap { $0.shop == shop.id ? $0 : nil }
        }
        if let id = shop.defaultCampaign { return campaigns[id] }
        return campaigns(of: shop.id).first { $0.direction != .inbound }
    }

    /// The campaigns that this operator may serve, inbound ones too: they call back whom they missed.
    package func campaigns(for profile: OperatorProfile) -> [Campaign] {
        campaigns.values
            .filter { profile.obstacle(to: $0) == nil }
            .sorted { $0.id < $1.id }
    }

    package func profile(login: String) -> OperatorProfile? {
        operators.values.first { $0.login == login }
    }

    /// Whether the shop must not call this phone at this moment, and until when: `.distantFuture` for good.
    package func doNotCall(_ phone: PhoneNumber, shop: ShopID, at now: Instant) -> Instant? {
        doNotCall[phone]?
            .filter { $0.shop == nil || $0.shop == shop }
            .compactMap { entry in entry.until.map { $0 > now ? $0 : nil } ?? .distantFuture }
            .max()
    }
}

/// The one place where settings change. Who decides by them asks for the snapshot at each decision, or is told.
package final class SettingsBook: Sendable {
    private let state: Mutex<SettingsSnapshot>

    package init(_ snapshot: SettingsSnapshot = SettingsSnapshot()) {
        state = Mutex(snapshot)
    }

    package var snapshot: SettingsSnapshot { state.withLock { $0 } }

    package func update<Value: Sendable>(
        _ change: @Sendable (inout SettingsSnapshot) -> Value
    ) -> Value {
        state.withLock { change(&$0) }
    }
}
