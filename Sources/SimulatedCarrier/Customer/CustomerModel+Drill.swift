extension CustomerModel {
    /// The same customers, everything on the telephone so many times faster.
    ///
    /// - Parameter answers: the chance that one of ordinary habits answers, at any hour; nil for this model's own.
    /// - Precondition: a pace above zero.
    package func drilled(pace: Double, answers: Double?) -> CustomerModel {
        precondition(pace > 0, "time that does not pass")
        var model = self
        if let answers {
            model.answerByHour = Array(repeating: answers, count: 24)
            model.keepsHours = false
        }
        model.progress = progress.divided(by: pace)
        model.ring = ring.divided(by: pace)
        model.reject = reject.divided(by: pace)
        model.machineRing = machineRing.divided(by: pace)
        model.detection = detection / pace
        model.message = message.divided(by: pace)
        model.patience = patience.divided(by: pace)
        model.talk = talk.mapValues { $0 / pace }
        model.talkLimits = talkLimits.divided(by: pace)
        return model
    }
}

extension ClosedRange<Duration> {
    fileprivate func divided(by pace: Double) -> ClosedRange<Duration> { lowerBound / pace...upperBound / pace }
}

extension Spread {
    fileprivate func divided(by pace: Double) -> Spread {
        Spread(median: median / pace, sigma: sigma, limits: limits.divided(by: pace))
    }
}
