package import Actors
package import ContactCenter

/// Parts of a world that are made wrong on purpose, to show that the simulator finds it. The product has no such switches: what is
/// wrong is put in at its ports.
package struct Defects: Sendable {
    /// A store's part that does something wrong, around the whole one.
    package var store: @Sendable (any StorePart) -> any StorePart = { $0 }
    package var telephony: @Sendable (any Telephony) -> any Telephony = { $0 }
    /// The settings that the nodes have, made of those that hold.
    package var settings: @Sendable (SettingsSnapshot) -> SettingsSnapshot = { $0 }
    package var calendar: @Sendable (BusinessCalendar) -> BusinessCalendar = { $0 }

    package init() {}
}
