import ContactCenter

/// An order as JSON would have it: what the binary form is held against.
struct OrderFields: Codable, Hashable {
    var externalID: String
    var number: String?
    var phoneField: String
    var phones: [String]
    var phoneProblem: String?
    var name: String?
    var city: String?
    var currency: String?
    var total: String?
    var submittedAt: Int64?
    var campaign: String
    var source: String?
    var zone: String
    var body: [UInt8]

    init(_ order: OrderSubmission) {
        externalID = order.externalID
        number = order.number
        phoneField = order.phoneField
        switch order.phone {
        case .numbers(let first, let alternative):
            phones = [first, alternative].compactMap { $0?.e164 }
        case .unreadable(let problem):
            phones = []
            phoneProblem = problem.rawValue
        }
        name = order.name
        city = order.city
        currency = order.currency
        total = order.total?.description
        submittedAt = order.submittedAt?.milliseconds
        campaign = order.campaign.rawValue
        source = order.source
        zone = order.zone.rawValue
        body = order.body
    }
}
