package import Hummingbird
import NIOCore

/// What a request carries through the middlewares to its route.
package struct APIContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks; nil for somebody who did not say.
    package var identity: Identity?
    /// The client's network address, where there is one.
    package let address: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }
}
