import ContactCenter
import Foundation
package import Settings
import TimeZones

extension LocatedDocument {
    /// The document as it is sent: with the plain password, which the node hashes.
    var bodyWithPassword: String {
        get throws {
            guard let password = plainPassword else { return json }
            let quoted = String(decoding: try JSONEncoder().encode([password]), as: UTF8.self)
            return String(json.dropLast()) + ",\"password\":" + quoted.dropFirst().dropLast() + "}"
        }
    }

    var withoutDefaultCampaign: LocatedDocument {
        guard var shop = document.shop, shop.defaultCampaign != nil else { return self }
        shop.defaultCampaign = nil
        var located = self
        located.document = .shop(shop)
        return located
    }
}

/// Checks settings files without using them.
package enum ConfigCheck {
    package static func problems(in paths: [String], environment: [String: String]) -> [SettingsProblem] {
        SettingsCheck.problems(in: paths, environment: environment) { TimeZoneLibrary.rules(for: $0) != nil }
    }
}
