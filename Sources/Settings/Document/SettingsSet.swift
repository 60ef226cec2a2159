package import ContactCenter

/// All documents together: what one can't tell of itself.
package struct SettingsSet: Sendable {
    package var documents: [LocatedDocument]

    package init(_ documents: [LocatedDocument]) {
        self.documents = documents
    }

    /// The set with a document in the place of the one of the same kind and id, or added.
    package func replacing(_ changed: LocatedDocument) -> SettingsSet {
        var set = self
        set.documents.removeAll { $0.document.kind == changed.document.kind && $0.document.id == changed.document.id }
        set.documents.append(changed)
        return set
    }

    /// What a changed document would break, in itself or in the others; not what is wrong already.
    package func problems(
        broughtBy changed: LocatedDocument, isKnownZone: (ZoneID) -> Bool
    ) -> [SettingsProblem] {
        let before = Set(check(isKnownZone: isKnownZone))
        return replacing(changed).check(isKnownZone: isKnownZone).filter { !before.contains($0) }
    }

    /// Checks what the documents say of each other. Errors keep the set from being used, warnings do not.
    /// - Parameter isKnownZone: whether the system has this time zone's rules.
    package func check(isKnownZone: (ZoneID) -> Bool) -> [SettingsProblem] {
        var problems = duplicateIDs() + duplicateLogins() + duplicateNumbers()
        let shops = Set(documents.compactMap(\.document.shop?.id))
        let campaigns = Dictionary(
            documents.compactMap(\.document.campaign).map { ($0.id, $0.shop) }, uniquingKeysWith: { first, _ in first })
        let groups = Set(documents.compactMap(\.document.operator).flatMap(\.groups))
        for located in documents {
            switch located.document {
            case .shop(let shop):
                problems += check(shop, located, campaigns: campaigns, isKnownZone: isKnownZone)
            case .campaign(let campaign):
                problems += check(campaign, located, shops: shops, groups: groups)
            case .operator(let profile):
                guard let shop = profile.shop, !shops.contains(shop) else { continue }
                problems.append(unknownShop(shop, located, among: shops))
            case .telephonyServer:
                continue
            }
        }
        return problems
    }

    private func check(
        _ shop: Shop, _ located: LocatedDocument, campaigns: [CampaignID: ShopID], isKnownZone: (ZoneID) -> Bool
    ) -> [SettingsProblem] {
        var problems: [SettingsProblem] = []
        if !isKnownZone(shop.timeZone) {
            problems.append(
                located.problem(
                    .unknownTimeZone, "/time_zone", "there is no time zone `\(shop.timeZone)`",
                    "write an IANA name, as Europe/Kyiv, Europe/Warsaw, Asia/Almaty"))
        }
        if let campaign = shop.defaultCampaign, campaigns[campaign] != shop.id {
            let what =
                campaigns[campaign].map { "the campaign `\(campaign)` is of the shop `\($0)`" }
                ?? "there is no campaign `\(campaign)`"
            let own = campaigns.filter { $0.value == shop.id }.map(\.key.rawValue).sorted()
            problems.append(
                located.problem(
                    .unknownCampaign, "/default_campaign", what,
                    own.isEmpty
                        ? "add a campaign with `shop: \(shop.id)`" : "this shop has " + own.joined(separator: ", ")))
        }
        return problems
    }

    private func check(
        _ campaign: Campaign, _ located: LocatedDocument, shops: Set<ShopID>, groups: Set<GroupID>
    ) -> [SettingsProblem] {
        var problems: [SettingsProblem] = []
        if !shops.contains(campaign.shop) {
            problems.append(unknownShop(campaign.shop, located, among: shops))
        }
        if !groups.contains(campaign.group) {
            let written = campaign.group.rawValue
            let nearest = Spelling.nearest(to: written, among: groups.map(\.rawValue).sorted())
            problems.append(
                located.problem(
                    .emptyGroup, severity: .warning, "/group",
                    "no operator is in the group `\(written)`, so nobody serves this campaign",
                    nearest.map { "did you mean `\($0)`?" } ?? "add the group to an operator's `groups`"))
        }
        return problems
    }

    private func unknownShop(_ shop: ShopID, _ located: LocatedDocument, among shops: Set<ShopID>) -> SettingsProblem {
        located.problem(
            .unknownShop, "/shop", "there is no shop `\(shop)`",
            shops.isEmpty
                ? "add its document" : Spelling.advice(for: shop.rawValue, among: shops.map(\.rawValue).sorted()))
    }

    private func duplicateIDs() -> [SettingsProblem] {
        var seen: [String: LocatedDocument] = [:]
        return documents.compactMap { located in
            let name = "\(located.document.kind.rawValue) \(located.document.id)"
            guard let first = seen.updateValue(located, forKey: name) else { return nil }
            return located.problem(
                .duplicateID, "/id", "there is another \(first)", "give one of them another id, or drop it")
        }
    }

    private func duplicateNumbers() -> [SettingsProblem] {
        var seen: [PhoneNumber: LocatedDocument] = [:]
        return documents.flatMap { located in
            (located.document.campaign?.inbound?.numbers ?? []).compactMap { number in
                guard let first = seen.updateValue(located, forKey: number), first.document.id != located.document.id
                else { return nil }
                return located.problem(
                    .duplicateNumber, "/inbound/numbers", "the number \(number.e164) is \(first)'s too",
                    "a call can go to one campaign only: drop it from one of them")
            }
        }
    }

    private func duplicateLogins() -> [SettingsProblem] {
        var seen: [String: LocatedDocument] = [:]
        return documents.compactMap { located in
            guard let profile = located.document.operator,
                let first = seen.updateValue(located, forKey: profile.login), first.document.id != profile.id.rawValue
            else { return nil }
            return located.problem(
                .duplicateLogin, "/login", "the login `\(profile.login)` is \(first)'s too",
                "give each person a login of his own")
        }
    }
}

extension LocatedDocument {
    fileprivate func problem(
        _ code: SettingsProblem.Code, severity: SettingsProblem.Severity = .error, _ pointer: String, _ message: String,
        _ advice: String
    ) -> SettingsProblem {
        SettingsProblem(
            code: code, severity: severity, file: file, place: TextPlace(line: line, column: 1), pointer: pointer,
            message: "\(document.kind.rawValue) \(document.id): \(message)", advice: advice)
    }
}
