/// What a world is like: how many nodes it has, and how often each of its parts does what is hard to cope with.
package struct Profile: Hashable, Sendable {
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case calm, peak, storm
    }

    /// A kind of fault: how often it begins, and how long it lasts.
    package struct Rate: Hashable, Sendable {
        package var kind: FaultKind
        /// The mean time from one to the next, in seconds.
        package var every: Int64
        /// In milliseconds; what a crash is: until the process is started again.
        package var lasts: ClosedRange<Int64>
    }

    package var name: Name
    package var intakes: Int
    package var workers: Int
    package var agents: Int
    package var faults: [Rate] = []
    package var telephone = TelephoneChances()
    package var crm = CRMChances()
    package var shops = ShopChances()
    package var people = PersonChances()
    package var supervisor = SupervisorChances()

    package init(_ name: Name) {
        self.name = name
        switch name {
        case .calm: (intakes, workers, agents) = (1, 2, 1)
        case .peak: (intakes, workers, agents) = (2, 3, 2)
        case .storm: (intakes, workers, agents) = (2, 3, 2)
        }
        switch name {
        case .calm: break
        case .peak: becomePeak()
        case .storm: becomeStorm()
        }
    }

    private mutating func becomePeak() {
        faults = [
            Rate(kind: .crash, every: 900, lasts: 500...8000),
            Rate(kind: .restart, every: 900, lasts: 500...3000),
            Rate(kind: .slowLink, every: 300, lasts: 2000...20_000),
            Rate(kind: .slowStore, every: 300, lasts: 1000...20_000),
            Rate(kind: .crmAway, every: 600, lasts: 5000...60_000),
            Rate(kind: .vanish, every: 200, lasts: 1000...90_000),
        ]
        telephone.eventDoubled = 0.01
        telephone.hangsUpRinging = 0.03
        telephone.hangsUpAnswered = 0.03
        crm.answerLost = 0.01
        shops.resends = 0.05
        people.clicksTwice = 0.05
        people.ignores = 0.02
        people.declines = 0.03
        people.isLate = 0.02
    }

    private mutating func becomeStorm() {
        faults = [
            Rate(kind: .crash, every: 200, lasts: 300...15_000),
            Rate(kind: .crashInStep, every: 200, lasts: 300...15_000),
            Rate(kind: .restart, every: 400, lasts: 300...5000),
            Rate(kind: .freeze, every: 150, lasts: 200...14_000),
            Rate(kind: .clockStep, every: 300, lasts: 5000...120_000),
            Rate(kind: .clog, every: 100, lasts: 100...12_000),
            Rate(kind: .swizzle, every: 300, lasts: 1000...15_000),
            Rate(kind: .slowLink, every: 120, lasts: 1000...20_000),
            Rate(kind: .breakLink, every: 60, lasts: 0...1),
            Rate(kind: .storeDown, every: 400, lasts: 200...20_000),
            Rate(kind: .slowStore, every: 200, lasts: 1000...20_000),
            Rate(kind: .fullStore, every: 600, lasts: 1000...15_000),
            Rate(kind: .telephoneRestart, every: 600, lasts: 500...10_000),
            Rate(kind: .crmAway, every: 300, lasts: 5000...90_000),
            Rate(kind: .vanish, every: 60, lasts: 500...120_000),
        ]
        telephone.eventLost = 0.03
        telephone.eventDoubled = 0.05
        telephone.hangsUpRinging = 0.1
        telephone.hangsUpAnswered = 0.1
        crm.refuses = 0.01
        crm.answerLost = 0.1
        crm.slow = 0.1
        shops.resends = 0.2
        people.clicksTwice = 0.2
        people.ignores = 0.05
        people.declines = 0.08
        people.isLate = 0.1
        supervisor.interval = 15_000
        supervisor.cancels = 0.06
        supervisor.blocks = 0.03
    }
}

/// What the world may do to its parts.
package enum FaultKind: String, Hashable, Sendable, CaseIterable {
    /// A process dies between two moments.
    case crash
    /// A process dies within its next steps, at any of them.
    case crashInStep = "crash_in_step"
    /// A node is told to stop, drains, and is started again.
    case restart
    /// A process stands still, past its lease perhaps, and goes on as if nothing had been.
    case freeze
    /// Somebody sets a machine's clock.
    case clockStep = "clock_step"
    /// Nothing passes from one site to another, one way.
    case clog
    /// A random set of links is clogged one after another, and unclogged in another order.
    case swizzle
    case slowLink = "slow_link"
    /// A connection breaks: what was on its way may arrive or not.
    case breakLink = "break_link"
    case storeDown = "store_down"
    case slowStore = "slow_store"
    case fullStore = "full_store"
    case telephoneRestart = "telephone_restart"
    case crmAway = "crm_away"
    /// An operator's browser is gone; he comes back later.
    case vanish
}
