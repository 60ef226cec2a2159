/// A campaign's queue as a supervisor sees it.
package struct QueueStatus: Hashable, Sendable {
    package var shop: ShopID
    package var campaign: CampaignID
    package var mode: Campaign.Mode
    package var isPaused: Bool
    /// Leads that could be dialled now, by priority class 1…4 (index 0 is class 1).
    package var ready: [Int]
    /// Leads that wait for their time.
    package var delayed: Int
    /// Leads whose customers' window is closed.
    package var outsideWindow: Int
    package var offered: Int
    package var dialling: Int
    package var talking: Int
    package var afterCall: Int
    /// Operators who wait for a lead of it.
    package var waitingOperators: Int
    /// The submission of the oldest new order that may be dialled now and was not, and its deadline.
    package var oldestNew: Instant?
    package var nearestDeadline: Instant?
    /// New orders past their deadline that nobody has dialled.
    package var overdue: Int
    /// Of a predictive campaign: how its calls run ahead of its operators.
    package var pacing: PacingStatus?

    package init(shop: ShopID, campaign: CampaignID, mode: Campaign.Mode, isPaused: Bool) {
        self.shop = shop
        self.campaign = campaign
        self.mode = mode
        self.isPaused = isPaused
        ready = [0, 0, 0, 0]
        delayed = 0
        outsideWindow = 0
        offered = 0
        dialling = 0
        talking = 0
        afterCall = 0
        waitingOperators = 0
        oldestNew = nil
        nearestDeadline = nil
        overdue = 0
        pacing = nil
    }
}
