/// A campaign's floor at one moment, as far as calls ahead of operators depend on it.
struct PacingSituation {
    /// For how long each call has rung that no operator is reserved for.
    var ringing: [Duration] = []
    /// Customers who answered and whom nobody was asked to take yet.
    var onTheLine = 0
    /// Operators who wait: 1 for each, less where he waits for other campaigns of the shop too that dial ahead.
    var free: [Double] = []
    /// For how long each conversation of the campaign has lasted.
    var talking: [Duration] = []
    /// For how long each operator has written.
    var afterCall: [Duration] = []
    /// Operators at work: those who wait, and those with a lead of the campaign in hand.
    var team = 0
    /// Operators to be kept free for inbound calls.
    var reserve = 0
    /// How long a customer waits on the line.
    var patience = Duration.zero
}

/// What a campaign may start now.
struct PacingPlan: Equatable {
    var calls = 0
    /// The risk that the controller allows, 0…1.
    var risk = 0.0
    /// Why nothing is dialled ahead; the campaign is progressive then.
    var fallback: PacingFallback?
}

/// Why a predictive campaign is progressive for now.
package enum PacingFallback: String, Hashable, Sendable, CaseIterable {
    /// Fewer operators at work than `leastOperators`.
    case smallTeam = "small_team"
    /// Too few calls, conversations or answers seen.
    case unsureFigures = "unsure_figures"
    /// Another abandoned customer might pass the target.
    case abandonTarget = "abandon_target"
}
