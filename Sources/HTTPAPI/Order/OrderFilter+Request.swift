import Actors
import ContactCenter
import Hummingbird

extension OrderFilter {
    private static let states: Set<String> = [
        "waiting", "offered", "dialling", "answered", "talking", "after_call", "held", "duplicate",
        "finished",
    ]

    /// `?status=&phone=&number=&from=&to=&limit=&cursor=`. A phone may be written as people do.
    /// - Throws: `Problem`.
    init(_ request: Request, shop: Shop, services: APIServices) throws {
        let parameters = request.uri.queryParameters
        let page = try PageRequest(request)
        self.init(shop: shop.id, limit: page.limit, cursor: page.cursor)
        if let text = parameters["status"], !text.isEmpty {
            guard Self.states.contains(String(text)) else {
                throw Problem.badParameter(
                    "status", "One of: \(Self.states.sorted().joined(separator: ", ")).")
            }
            status = String(text)
        }
        if let text = parameters["phone"], !text.isEmpty {
            // A plus that was not escaped has become a space.
            let field = text.first == " " ? "+" + text.dropFirst() : String(text)
            guard case .numbers(let first, _) = services.phones.read(field, region: shop.region) else {
                throw Problem.badParameter("phone", "A telephone number is needed: +380671234567.")
            }
            phone = first
        }
        number = parameters["number"].flatMap { $0.isEmpty ? nil : String($0) }
        from = try request.time("from", zone: services.zone(of: shop.id))
        to = try request.time("to", zone: services.zone(of: shop.id))
    }
}
