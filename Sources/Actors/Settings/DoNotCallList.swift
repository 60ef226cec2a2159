package import Cluster
import ContactCenter

/// Writes the do-not-call lists: one actor for all shops, because an entry may hold for all of them.
package actor DoNotCallList: VirtualActor {
    package static let kind: ActorKind = "DoNotCallList"

    package static var handlers: Handlers<DoNotCallList> {
        var handlers = Handlers<DoNotCallList>()
        handlers.on(AddDoNotCall.self) { list, message in try await list.write(.doNotCallAdded(message.entry)) }
        handlers.on(RemoveDoNotCall.self) { list, message in
            try await list.write(.doNotCallRemoved(message.phone, shop: message.shop))
        }
        return handlers
    }

    private let context: ActorContext
    private let services: ActorServices

    package init(_ context: ActorContext, _ services: ActorServices) {
        self.context = context
        self.services = services
    }

    package func start() {}

    private func write(_ change: Change) async throws {
        _ = try await services.commit([ChangeUnit([change])], context)
    }
}
