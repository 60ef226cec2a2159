/// What callers are promised: this share of them hears an operator within this time.
package struct ServiceLevel: Hashable, Sendable {
    /// 0…1
    package var share: Double
    package var within: Duration

    package init(share: Double = 0.8, within: Duration = .seconds(20)) {
        self.share = share
        self.within = within
    }
}
