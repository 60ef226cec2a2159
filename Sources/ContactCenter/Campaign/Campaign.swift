/// A shop's dialling task with its policy.
package struct Campaign: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable {
        case outbound, inbound, both
    }

    package enum Mode: String, Sendable, CaseIterable {
        /// The operator is shown the lead, takes his time, and starts the call himself.
        case manual
        /// The same, within a time; then the lead goes to another.
        case preview
        /// A free operator is reserved and the call is placed at once.
        case progressive
        /// More calls than free operators, by a fixed ratio.
        case power
        /// More calls than free operators, as many as the abandon controller allows; progressive where it allows none.
        case predictive

        /// Whether calls are started ahead of operators.
        package var dialsAhead: Bool { self == .power || self == .predictive }
    }

    package enum PriorityVariant: Int, Sendable, CaseIterable {
        /// New orders; one attempt; agreed callbacks; redials without a conversation.
        case one = 1
        /// New orders; then by the number of attempts.
        case two = 2
    }

    package var id: CampaignID
    package var shop: ShopID
    package var direction: Direction
    package var mode: Mode
    package var priorityVariant: PriorityVariant
    /// The promise: a new order's first dial starts within this time.
    package var firstDialWithin: Duration
    package var attempts: AttemptPolicy
    package var window: CallingWindow
    package var group: GroupID
    /// The least level of each skill that an operator needs.
    package var skills: [String: Int]
    package var script: String?
    /// Power mode: calls for each free operator, 1…3.
    package var powerRatio: Double
    /// Preview mode: how long an offer stands.
    package var previewLimit: Duration
    /// How long a customer's phone rings.
    package var ringLimit: Duration
    /// Power and predictive modes: how long an answered customer waits for an operator before the call is given up.
    package var abandonAfter: Duration
    /// What he hears then before he is let go; nil for nothing.
    package var abandonMessage: Sound?
    package var predictive: PredictivePolicy
    /// How long a callback promised by one operator waits for him past its time, before anyone may take it.
    package var callbackPatience: Duration
    /// Whether answering machines are detected and not put through.
    package var detectsMachines: Bool
    /// A paused campaign dials nobody; its leads wait.
    package var isPaused: Bool
    /// Inbound and blended campaigns: what becomes of calls to its numbers.
    package var inbound: InboundPlan?

    package init(
        id: CampaignID, shop: ShopID, direction: Direction = .outbound, mode: Mode = .progressive,
        priorityVariant: PriorityVariant = .one, firstDialWithin: Duration = .minutes(15),
        attempts: AttemptPolicy = AttemptPolicy(), window: CallingWindow = CallingWindow(),
        group: GroupID, skills: [String: Int] = [:], script: String? = nil,
        powerRatio: Double = 1.5, previewLimit: Duration = .seconds(60),
        ringLimit: Duration = .seconds(30), abandonAfter: Duration = .seconds(2), abandonMessage: Sound? = nil,
        predictive: PredictivePolicy = PredictivePolicy(),
        callbackPatience: Duration = .minutes(15), detectsMachines: Bool = false,
        isPaused: Bool = false, inbound: InboundPlan? = nil
    ) {
        self.id = id
        self.shop = shop
        self.direction = direction
        self.mode = mode
        self.priorityVariant = priorityVariant
        self.firstDialWithin = firstDialWithin
        self.attempts = attempts
        self.window = window
        self.group = group
        self.skills = skills
        self.script = script
        self.powerRatio = powerRatio
        self.previewLimit = previewLimit
        self.ringLimit = ringLimit
        self.abandonAfter = abandonAfter
        self.abandonMessage = abandonMessage
        self.predictive = predictive
        self.callbackPatience = callbackPatience
        self.detectsMachines = detectsMachines
        self.isPaused = isPaused
        self.inbound = inbound
    }
}
