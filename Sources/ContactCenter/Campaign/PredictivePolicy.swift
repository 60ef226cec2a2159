/// Predictive mode: how far calls may run ahead of operators.
package struct PredictivePolicy: Hashable, Sendable {
    /// The abandon rate that must not be passed, abandoned of answered over `window`, in per cent.
    package var abandonPercent: Double
    package var window: Duration
    /// With fewer operators at work the campaign is progressive. Genesys asks for 15, Webitel for 6; with calls counted one
    /// by one as here, three already gain a little and lose nothing.
    package var leastOperators: Int

    package init(abandonPercent: Double = 3, window: Duration = .hours(24), leastOperators: Int = 3) {
        self.abandonPercent = abandonPercent
        self.window = window
        self.leastOperators = leastOperators
    }

    /// The same as a share, 0…1.
    package var abandonTarget: Double { abandonPercent / 100 }
}
