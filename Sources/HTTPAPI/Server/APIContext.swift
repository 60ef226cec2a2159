package import Hummingbird

/// What a request carries through the middlewares to its route.
package struct APIContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks; nil for somebody who did not say.
    package var identity: Identity?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
