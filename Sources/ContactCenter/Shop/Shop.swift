/// A client of the call center: a tenant.
package struct Shop: Hashable, Sendable {
    package var id: ShopID
    package var name: LocalizedText
    /// The ISO 3166 country of phones without a country code.
    package var region: String
    /// The country by the order's currency, where the shop sells to several.
    package var regionsByCurrency: [String: String]
    /// Where the customer's own zone can't be told.
    package var timeZone: ZoneID
    package var duplicates: DuplicatePolicy
    /// The share of a common operator group, against other shops' weights. 1…1000.
    package var weight: Int
    package var crm: CRMTarget?
    /// The shop's own dispositions, each mapped to one that ships.
    package var dispositions: [String: Disposition]
    /// The campaign of an order that names none.
    package var defaultCampaign: CampaignID?
    /// Calls a day to one person, over all shops.
    package var callsPerPersonPerDay: Int

    package init(
        id: ShopID, name: LocalizedText, region: String, regionsByCurrency: [String: String] = [:],
        timeZone: ZoneID, duplicates: DuplicatePolicy, weight: Int = 1, crm: CRMTarget? = nil,
        dispositions: [String: Disposition] = [:], defaultCampaign: CampaignID? = nil,
        callsPerPersonPerDay: Int = 10
    ) {
        self.id = id
        self.name = name
        self.region = region
        self.regionsByCurrency = regionsByCurrency
        self.timeZone = timeZone
        self.duplicates = duplicates
        self.weight = weight
        self.crm = crm
        self.dispositions = dispositions
        self.defaultCampaign = defaultCampaign
        self.callsPerPersonPerDay = callsPerPersonPerDay
    }

    /// The country of a phone without a country code in an order of this currency.
    package func region(forCurrency currency: String?) -> String {
        currency.flatMap { regionsByCurrency[$0] } ?? region
    }
}

/// How a shop's duplicates are told.
package struct DuplicatePolicy: Hashable, Sendable {
    package enum Variant: String, Sendable, CaseIterable {
        /// The phone, then the order number.
        case a = "A"
        /// The phone within a term.
        case b = "B"
    }

    package var variant: Variant
    /// Variant B: how long a phone stands for its customer's order.
    package var term: Duration

    package init(variant: Variant, term: Duration = .minutes(30)) {
        self.variant = variant
        self.term = term
    }
}

/// Where results are sent: the shop's CRM.
package struct CRMTarget: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case webhook
    }

    package var kind: Kind
    package var url: String
    /// The name of the secret that signs deliveries; the secret itself stays with the adapter.
    package var secret: SecretReference?

    package init(kind: Kind, url: String, secret: SecretReference?) {
        self.kind = kind
        self.url = url
        self.secret = secret
    }
}

/// Where a secret is to be read: never the secret itself.
package enum SecretReference: Hashable, Sendable {
    /// A file whose content, less white space at its ends, is the secret.
    case file(String)
    /// An environment variable.
    case environment(String)
}

/// A text in the interface's languages, with `en`, `ru` and `uk` as keys, or one text for all.
package struct LocalizedText: Hashable, Sendable {
    package var byLanguage: [String: String]

    package init(_ byLanguage: [String: String]) {
        self.byLanguage = byLanguage
    }

    package init(_ text: String) {
        self.byLanguage = ["": text]
    }

    /// The text in this language, else in English, else whichever there is.
    package subscript(language: Language) -> String {
        byLanguage[language.rawValue] ?? byLanguage[""] ?? byLanguage["en"]
            ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
    }
}

/// The languages of the interface.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case russian = "ru"
    case ukrainian = "uk"
}
