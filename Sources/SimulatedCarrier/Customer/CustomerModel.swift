package import ContactCenter

/// How a whole population of customers behaves on the telephone. Shares and chances are 0…1.
///
/// The numbers are made up to look like an order-confirmation desk's day: of a hundred customers dialled in the morning,
/// about 45 answer the first dial, and about 95 one of seven dials spread over that day and the next.
package struct CustomerModel: Hashable, Sendable {
    /// The chance that a customer of ordinary habits answers, by his local hour 0…23.
    package var answerByHour: [Double]
    /// Whether each has hours of his own out of which he seldom answers.
    package var keepsHours = true
    /// Numbers that do not exist, always the same ones.
    package var invalid = 0.012
    /// Telephones that are seldom on, always the same ones, and the chance that such a one is off.
    package var oftenOff = 0.03
    package var offWhenOften = 0.7
    /// The chance that anybody else's telephone is off.
    package var off = 0.035
    package var busy = 0.06
    /// The part of the busy who let it ring and press the red button.
    package var rejects = 0.3
    /// Customers with an answering machine or voice mail, and the chance that it takes the call.
    package var machines = 0.12
    package var machineAnswers = 0.35
    /// Machines that the detection takes for people.
    package var missedMachines = 0.08
    /// Stretches of ten minutes in which the network is congested, and the chance that it refuses a call in one.
    package var bursts = 0.02
    package var refusedInBurst = 0.35
    /// Conversations that the customer breaks off.
    package var hangsUpEarly = 0.015

    /// From the order to the network's first word: ringing, or why not.
    package var progress: ClosedRange<Duration> = .milliseconds(1200)...(.milliseconds(4000))
    /// From the first ring to the customer's answer.
    package var ring = Spread(median: .seconds(9), sigma: 0.5, limits: .seconds(3)...(.seconds(28)))
    /// From the first ring to the red button.
    package var reject: ClosedRange<Duration> = .seconds(3)...(.seconds(8))
    package var machineRing: ClosedRange<Duration> = .seconds(14)...(.seconds(22))
    /// What it takes to tell a person from a machine, where that is wanted.
    package var detection: Duration = .milliseconds(1400)
    /// How long a machine listens.
    package var message: ClosedRange<Duration> = .seconds(6)...(.seconds(18))
    /// How long a customer listens to silence before he hangs up.
    package var patience: ClosedRange<Duration> = .seconds(4)...(.seconds(8))
    /// What customers want, of all whom an operator reaches; the shares add up to one.
    package var intents: [Disposition: Double]
    /// The median length of a conversation, by what the customer wants.
    package var talk: [Disposition: Duration]
    package var talkSigma = 0.45
    package var talkLimits: ClosedRange<Duration> = .seconds(5)...(.minutes(15))
    /// When a customer wants to be called again, from now.
    package var callback = Spread(median: .minutes(100), sigma: 0.8, limits: .minutes(20)...(.hours(26)))

    /// - Precondition: 24 chances by hour; intents that add up to one.
    package init(
        answerByHour: [Double] = Self.usualHours, intents: [Disposition: Double] = Self.usualIntents,
        talk: [Disposition: Duration] = Self.usualTalk
    ) {
        precondition(answerByHour.count == 24, "a chance for each of 24 hours")
        let sum = Disposition.allCases.reduce(0) { $0 + intents[$1, default: 0] }
        precondition(abs(sum - 1) < 1e-9, "intents that add up to one")
        self.answerByHour = answerByHour
        self.intents = intents
        self.talk = talk
    }

    package static let usualHours: [Double] = [
        0.03, 0.02, 0.02, 0.02, 0.02, 0.04, 0.08, 0.16, 0.28, 0.40, 0.50, 0.54,
        0.55, 0.52, 0.50, 0.50, 0.53, 0.58, 0.64, 0.66, 0.62, 0.50, 0.24, 0.08,
    ]

    package static let usualIntents: [Disposition: Double] = [
        .confirmed: 0.62, .declined: 0.13, .callback: 0.07, .noDecision: 0.06, .question: 0.05,
        .wrongNumber: 0.025, .fake: 0.025, .complaint: 0.02,
    ]

    package static let usualTalk: [Disposition: Duration] = [
        .confirmed: .seconds(80), .declined: .seconds(52), .callback: .seconds(34), .noDecision: .seconds(64),
        .question: .seconds(110), .wrongNumber: .seconds(14), .fake: .seconds(18), .complaint: .seconds(170),
    ]
}
