package import Hummingbird

/// One noun's routes.
package protocol Routes: Sendable {
    /// - Parameter group: the group of `/v1`; who asks is in the context already.
    func add(to group: RouterGroup<APIContext>)
}
