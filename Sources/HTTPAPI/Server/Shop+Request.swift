import Actors
package import ContactCenter
import Hummingbird

extension APIContext {
    /// The shop that the address names, for somebody who may see it: see `require(shop:people:)`.
    /// - Throws: `Problem`: 401, 403, or 404 where there is no such shop or it is not his.
    package func shop(
        in services: APIServices, people: Set<Role> = [.supervisor]
    ) throws -> Shop {
        let id = ShopID(parameters.get("shop") ?? "")
        try require(shop: id, people: people)
        guard let shop = services.settings.snapshot.shops[id] else { throw Problem.notFound("shop") }
        return shop
    }
}
