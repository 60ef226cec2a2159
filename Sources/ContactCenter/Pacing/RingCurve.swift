/// What becomes of a call by the time for which its telephone has rung, learned from the campaign's own calls.
///
/// Two competing risks (Kalbfleisch, Prentice 2002, chapter 8): answered by a person, or lost. The chance of a call that has
/// rung for a time is the weight of those answered later over the weight of all that rang longer. So a call that has
/// rung for 25 s counts for little, where customers answer within 15.
struct RingCurve: Sendable {
    private var answered = SurvivalCurve(width: .seconds(2), buckets: 62, memory: Self.memory)
    private var lost = SurvivalCurve(width: .seconds(2), buckets: 62, memory: Self.memory)

    /// Calls that count: an hour or two of five operators' dialling.
    static let memory = 500.0

    /// A person answered.
    mutating func answered(after ring: Duration) {
        fade()
        answered.note(ring)
    }

    /// Nobody answered, or a machine did.
    mutating func lost(after ring: Duration) {
        fade()
        lost.note(ring)
    }

    private mutating func fade() {
        answered.fade()
        lost.fade()
    }

    /// The weight of the calls seen.
    var count: Double { answered.count + lost.count }

    /// The share of calls that a person answers; nil where none were seen.
    var answerRate: Double? { count > 0 ? answered.count / count : nil }

    /// Seconds from the start of a call to its answer; nil where nobody answered yet.
    var timeToAnswer: Double? { answered.mean }

    /// The chance that a call is answered yet that has rung for so long: by Laplace's rule, never quite 0 or 1.
    func chance(after elapsed: Duration) -> Double {
        let answers = answered.survivors(of: elapsed)
        return (answers + 0.1) / (answers + lost.survivors(of: elapsed) + 0.2)
    }
}
