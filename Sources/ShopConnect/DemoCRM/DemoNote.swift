/// What the demo CRM reads of a webhook's body.
struct DemoNote: Decodable {
    struct Order: Decodable {
        var total: String?
        var currency: String?
    }

    struct Result: Decodable {
        var disposition: String
        var total: String?
    }

    struct End: Decodable {
        var reason: String
    }

    var shop: String
    var order: Order
    var result: Result?
    var end: End?
}
