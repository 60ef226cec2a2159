package import Actors
package import Cluster
package import ContactCenter

/// Something that happened in the simulated world, as the world's own parts saw it: the shop, the store, the telephone
/// network, the operator's screen, the CRM. Never what an actor says of itself.
///
/// Observations come in the order in which things happened, on one thread.
package struct Observation: Sendable {
    /// The world's own time: the true one, whatever a node's clock shows.
    package var at: Instant
    /// The node that it happened at or through: `worker-1`; nil where no node has a part in it.
    package var node: String?
    package var what: Occurrence

    package init(at: Instant, node: String? = nil, _ what: Occurrence) {
        self.at = at
        self.node = node
        self.what = what
    }
}

/// What can be observed.
package enum Occurrence: Sendable {
    // Settings: the world begins with them, and each change of them comes once more, whole, before any node knows of it.

    case settings(SettingsSnapshot)
    /// A phone was asked to be put on a list, or taken off: nothing is promised yet.
    case doNotCallAsked(DoNotCallEntry)
    /// The list's answer came: the entry is on disk.
    case doNotCallPromised(DoNotCallEntry)

    // Shops

    /// A shop sends an order; the same external id again is a resend.
    case submitted(OrderSubmission, shop: ShopID)
    /// The answer reached the shop: from now on the order is promised. An order that was refused or left unanswered is not.
    case acknowledged(OrderAcknowledgement, shop: ShopID)
    /// A shop asks for an order to be cancelled, and what it was told; nil: it never heard.
    case cancelAsked(OrderID, shop: ShopID)
    case cancelAnswered(OrderID, shop: ShopID, OrderChange)
    /// What somebody was told of an order, who asked at `askedAt`.
    case explained(OrderID, shop: ShopID, Explanation?, askedAt: Instant)

    // The store

    /// A group of commits came to its end in the store: with these verdicts, whatever the node that sent it is told.
    case committed([Commit], [CommitVerdict])
    /// A shard has this owner, an incarnation, under this epoch from now on.
    case owned(ShardID, Epoch, owner: String?)

    // The telephone network's own record. Times are the network's.

    case callPlaced(CallOrder)
    /// An order for a call under an id that is known already: nothing was placed.
    case callRepeated(AttemptID)
    /// `isPerson`: false for a machine.
    case callAnswered(AttemptID, isPerson: Bool)
    /// The operator and the customer hear each other.
    case callConnected(AttemptID)
    case callEnded(AttemptID, Outcome)
    /// The server restarted: its calls are cut, without a word of it to anybody.
    case telephoneRestarted(TelephonyServerID, cut: [AttemptID])

    // Operators

    /// He opens his desktop and wants to work; he leaves, or his desktop breaks down.
    case operatorCame(OperatorID)
    case operatorLeft(OperatorID)
    /// His screen shows this from now on.
    case screen(OperatorID, OperatorView)
    case draftTyped(OperatorID, WorkID, String)
    /// The desktop was told that the draft is kept.
    case draftKept(OperatorID, WorkID, String)
    case resultGiven(OperatorID, WorkID, WorkResult)
    /// The operator was told that his result is fixed: from now on the CRM must get it.
    case resultPromised(OperatorID, WorkID, WorkResult)
    /// The operator was told that it is not, with the refusal's code; or he never heard (nil).
    case resultRefused(OperatorID, WorkID, code: String?)

    // CRM

    /// The shop's CRM took a delivery in, whether or not its answer arrives.
    case crmReceived(Delivery, shop: ShopID)
    /// It refused it for good.
    case crmRefused(Delivery, shop: ShopID)

    // Faults

    case nodeStarted
    /// The process died; nothing of it runs any more.
    case nodeCrashed
    case nodeStopped
    case faultBegan(Fault)
    case faultEnded(Fault)
    /// From now on nothing is broken, and no new order comes: everything must drain.
    case calm
}

/// What the world does to its parts. For the trace, and so that the checker knows what to allow for.
package enum Fault: Hashable, Sendable {
    case frozen(String)
    case clockStepped(String, by: Duration)
    /// Parcels from the one to the other: held back, slow, or lost with their connection.
    case linkClogged(from: String, to: String)
    case linkSlow(from: String, to: String)
    case linkBroken(String, String)
    case storeAway
    case storeSlow
    case storeFull
    case telephoneAway(TelephonyServerID)
    case crmAway(ShopID)
}

/// A promise that was not kept.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// Stable: `order_lost`, `second_dial`, `outside_window`…
    package var code: String
    package var at: Instant
    /// What exactly, with the ids that a reader needs.
    package var detail: String
    /// The actors concerned, for the trace.
    package var order: OrderID?
    package var `operator`: OperatorID?
    package var shard: ShardID?

    package init(
        code: String, at: Instant, detail: String, order: OrderID? = nil, operator: OperatorID? = nil,
        shard: ShardID? = nil
    ) {
        self.code = code
        self.at = at
        self.detail = detail
        self.order = order
        self.operator = `operator`
        self.shard = shard
    }

    package var description: String { "\(code): \(detail)" }
}
