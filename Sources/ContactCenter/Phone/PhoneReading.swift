/// What was found in a phone field as a person typed it.
package enum PhoneReading: Hashable, Sendable {
    /// A number that can be dialled, and a second one where the field held two.
    case numbers(first: PhoneNumber, alternative: PhoneNumber?)
    /// Nothing that can be dialled: the order is held for review.
    case unreadable(PhoneProblem)
}

/// Why a phone field can't be dialled.
package enum PhoneProblem: String, Hashable, Sendable, CaseIterable {
    /// Nothing but white space.
    case empty = "phone_empty"
    /// Fewer than half a dozen digits, or words instead of a number.
    case notANumber = "phone_not_a_number"
    case tooShort = "phone_too_short"
    case tooLong = "phone_too_long"
    /// The right length, but no such number is given out: an unassigned prefix, all zeros.
    case notAssigned = "phone_not_assigned"
}

/// Reads phone fields. Implemented over libphonenumber by `PhoneNumbers`.
package protocol PhoneReader: Sendable {
    /// - Parameters:
    ///   - field: the text as typed, of any length.
    ///   - region: the ISO 3166 country that a number without a country code belongs to: `UA`.
    func read(_ field: String, region: String) -> PhoneReading
    /// The time zone of a number whose prefix lies in one zone only; nil where it can't be told.
    func zone(of number: PhoneNumber) -> ZoneID?
    /// The time zone of a city named by a customer, in any language and spelling known; nil where it can't be told.
    /// - Parameter region: the country that the city is looked for in first.
    func zone(ofCity city: String, region: String) -> ZoneID?
}
