/// The call center at one moment, without anybody's personal data: for a wall, a page, a terminal.
package struct LiveBoard: Hashable, Sendable {
    /// One shop's row.
    package struct ShopRow: Hashable, Sendable {
        package var shop: ShopID
        package var name: LocalizedText
        package var figures: ShopFigures
        package var queues: [QueueStatus]
        /// Deliveries to the shop's CRM.
        package var delivered: Int
        package var undelivered: Int
        package var dead: Int

        package init(
            shop: ShopID, name: LocalizedText, figures: ShopFigures, queues: [QueueStatus],
            delivered: Int, undelivered: Int, dead: Int
        ) {
            self.shop = shop
            self.name = name
            self.figures = figures
            self.queues = queues
            self.delivered = delivered
            self.undelivered = undelivered
            self.dead = dead
        }
    }

    package var at: Instant
    /// The zone in which the board's times are shown.
    package var zone: TimeZoneRules
    package var shops: [ShopRow]
    package var operators: [OperatorState: Int]
    /// Of a demo: the compression of time, else 1.
    package var speed: Double

    package init(
        at: Instant, zone: TimeZoneRules, shops: [ShopRow], operators: [OperatorState: Int],
        speed: Double = 1
    ) {
        self.at = at
        self.zone = zone
        self.shops = shops
        self.operators = operators
        self.speed = speed
    }

    package var queues: [QueueStatus] { shops.flatMap(\.queues) }
    /// Leads ready to be dialled, by priority class, over all queues.
    package var ready: [Int] {
        queues.reduce(into: [0, 0, 0, 0]) { sum, queue in
            for (index, count) in queue.ready.enumerated() { sum[index] += count }
        }
    }
    package var dialling: Int { queues.reduce(0) { $0 + $1.dialling } }
    package var talking: Int { queues.reduce(0) { $0 + $1.talking } }
    package var afterCall: Int { queues.reduce(0) { $0 + $1.afterCall } }
    /// How long the oldest new order that may be dialled has waited.
    package var oldestNew: Duration? {
        queues.compactMap(\.oldestNew).min().map { at - $0 }
    }
    package var nearestDeadline: Instant? { queues.compactMap(\.nearestDeadline).min() }
    package var overdue: Int { queues.reduce(0) { $0 + $1.overdue } }
}
