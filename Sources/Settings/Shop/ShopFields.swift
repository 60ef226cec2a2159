import ContactCenter

/// The keys of a shop's document.
enum ShopFields {
    static func read(_ fields: inout Fields, id: ShopID) -> Shop? {
        let name = fields.required("name", .localizedText)
        let region = fields.required("region", .region)
        let timeZone = fields.required("time_zone", .timeZone)
        let duplicates = fields.required("duplicates", duplicatePolicy)
        let regions = fields.optional("regions_by_currency", .mapping(from: .currency, to: .region))
        let weight = fields.optional("weight", .integer(1...1000))
        let crm = fields.optional("crm", crmTarget)
        let dispositions = fields.optional(
            "dispositions", FieldType<[String: Disposition]>.mapping(from: .word, to: .choice()))
        let campaign = fields.optional("default_campaign", FieldType<CampaignID>.identifier())
        let calls = fields.optional("calls_per_person_per_day", .integer(1...100))
        guard let name, let region, let timeZone, let duplicates else { return nil }
        var shop = Shop(id: id, name: name, region: region, timeZone: timeZone, duplicates: duplicates)
        if let regions { shop.regionsByCurrency = regions }
        if let weight { shop.weight = weight }
        if let dispositions { shop.dispositions = dispositions }
        if let calls { shop.callsPerPersonPerDay = calls }
        shop.crm = crm
        shop.defaultCampaign = campaign
        return shop
    }

    private static var duplicatePolicy: FieldType<DuplicatePolicy> {
        .group { fields in
            let variant = fields.required("variant", FieldType<DuplicatePolicy.Variant>.choice())
            let term = fields.optional("term", .duration(.seconds(1) ... .days(365)))
            return variant.map { variant in
                term.map { DuplicatePolicy(variant: variant, term: $0) } ?? DuplicatePolicy(variant: variant)
            }
        }
    }

    private static var crmTarget: FieldType<CRMTarget> {
        .group { fields in
            let kind = fields.required("kind", FieldType<CRMTarget.Kind>.choice())
            let url = fields.required("url", .url)
            let secret = SecretFields.read(&fields, "secret")
            fields.refuse(
                "secret", .notSupported, "a secret does not stand in a document",
                "put it into a file and write `secret_file:`, or into the environment and write `secret_env:`")
            guard let kind, let url else { return nil }
            return CRMTarget(kind: kind, url: url, secret: secret)
        }
    }
}

extension Shop {
    /// The keys in which `ShopFields` reads a shop.
    var fields: [(key: String, value: JSONText)] {
        var fields: [(key: String, value: JSONText)] = [
            ("name", name.json), ("region", .text(region)),
            ("regions_by_currency", .mapping(regionsByCurrency) { .text($0) }),
            ("time_zone", .text(timeZone.rawValue)),
            (
                "duplicates",
                .fields([
                    ("variant", .text(duplicates.variant.rawValue)), ("term", .duration(duplicates.term)),
                ])
            ),
            ("weight", .number(String(weight))),
        ]
        if let crm {
            fields.append(
                (
                    "crm",
                    .fields(
                        [("kind", .text(crm.kind.rawValue)), ("url", .text(crm.url))]
                            + SecretFields.fields(crm.secret, "secret"))
                ))
        }
        fields.append(("dispositions", .mapping(dispositions) { .text($0.rawValue) }))
        if let defaultCampaign { fields.append(("default_campaign", .text(defaultCampaign.rawValue))) }
        fields.append(("calls_per_person_per_day", .number(String(callsPerPersonPerDay))))
        return fields
    }
}

extension LocalizedText {
    fileprivate var json: JSONText {
        if let text = byLanguage[""] { return .text(text) }
        return .mapping(byLanguage) { .text($0) }
    }
}
