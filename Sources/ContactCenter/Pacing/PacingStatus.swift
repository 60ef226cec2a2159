/// How a campaign's calls run ahead of its operators, as a supervisor sees it.
package struct PacingStatus: Hashable, Sendable {
    /// Why nothing is dialled ahead; nil where it is.
    package var fallback: PacingFallback?
    /// The risk that a call more may have of meeting no operator, 0…1.
    package var risk: Double
    /// Calls under way that no operator is reserved for.
    package var ringing: Int
    /// Customers who answered within the policy's window, and those of them who were abandoned.
    package var answers: Int
    package var abandoned: Int
    /// Learned; nil where nothing is known yet.
    package var answerRate: Double?
    /// In seconds.
    package var timeToAnswer: Double?
    package var handleTime: Double?

    package init(
        fallback: PacingFallback?, risk: Double, ringing: Int, answers: Int, abandoned: Int, answerRate: Double?,
        timeToAnswer: Double?, handleTime: Double?
    ) {
        self.fallback = fallback
        self.risk = risk
        self.ringing = ringing
        self.answers = answers
        self.abandoned = abandoned
        self.answerRate = answerRate
        self.timeToAnswer = timeToAnswer
        self.handleTime = handleTime
    }

    /// Abandoned of answered, within the window.
    package var abandonRate: Double? { answers > 0 ? Double(abandoned) / Double(answers) : nil }
}
