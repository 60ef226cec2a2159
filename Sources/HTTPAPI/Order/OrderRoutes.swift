package import Hummingbird

/// The orders of a shop.
package struct OrderRoutes: Routes {
    let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
    }
}
