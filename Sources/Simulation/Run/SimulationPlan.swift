/// What is to be simulated: the same plan gives the same world, step by step.
package struct SimulationPlan: Sendable {
    package var seed: UInt64
    package var profile: Profile
    /// How long orders come and things break.
    package var duration: Duration
    package var orders: Int
    package var operators: Int
    package var shops: Int
    package var shards: Int
    /// How long everything then has to drain in.
    package var rest: Duration
    /// Orders and faults end here already: for finding the shortest part that still fails.
    package var stopAfter: Duration?
    package var isTracing = false
    package var defects = Defects()

    /// A world of some tens of minutes, with what is hard to cope with close together.
    package init(seed: UInt64, profile: Profile.Name) {
        self.seed = seed
        self.profile = Profile(profile)
        duration = .seconds(20 * 60)
        rest = .seconds(30 * 60)
        switch profile {
        case .calm: (orders, operators) = (40, 8)
        case .peak: (orders, operators) = (250, 12)
        case .storm: (orders, operators) = (50, 8)
        }
        shops = 3
        shards = 16
    }

    /// Whole days, as they are in life.
    package init(seed: UInt64, profile: Profile.Name, days: Int, orders: Int, operators: Int) {
        self.init(seed: seed, profile: profile)
        duration = .seconds(days * 86_400)
        rest = .seconds(3600)
        self.orders = orders
        self.operators = operators
        shards = 64
    }

    var isShort: Bool { duration < .seconds(6 * 3600) }
}
