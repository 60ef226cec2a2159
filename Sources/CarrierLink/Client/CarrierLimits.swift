/// Times that a client of a carrier takes for what.
package struct CarrierLimits: Hashable, Sendable {
    package var connect: Duration = .seconds(1)
    /// From an order to its answer. Also of a question, a hang-up, a control.
    package var answer: Duration = .seconds(2)
    /// Without a line for so long, a stream of events is taken for dead; the carrier sends one each second.
    package var silence: Duration = .seconds(4)
    /// Between tries to connect: doubled from the one to the other, each shortened at random by up to a half.
    package var backOff: ClosedRange<Duration> = .milliseconds(100)...(.seconds(2))

    package init() {}
}
