/// The carrier's own count of what it was asked to do: what a check holds against everybody else's.
package struct CarrierTally: Hashable, Sendable {
    /// Calls taken, refused ones included.
    package var placed = 0
    package var ended = 0
    /// Calls that were under way at once, at most.
    package var maxSimultaneous = 0
    /// Calls placed to a telephone that another live call was at: must stay zero.
    package var callsToSamePhoneAtOnce = 0
    /// Calls not placed, because their attempt's id was used before.
    package var repeated = 0
    /// Calls refused, because lines or calls per second were used up.
    package var refused = 0
    /// Lines of the call record that could not be written after their call was placed.
    package var unrecorded = 0

    package init() {}
}
