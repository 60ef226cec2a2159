/// A log-normal time, as ring and talk times are.
package struct Spread: Hashable, Sendable {
    package var median: Duration
    /// The standard deviation of the logarithm.
    package var sigma: Double
    package var limits: ClosedRange<Duration>

    package init(median: Duration, sigma: Double, limits: ClosedRange<Duration>) {
        self.median = median
        self.sigma = sigma
        self.limits = limits
    }
}
