package import ContactCenter
package import Hummingbird

extension Request {
    /// A query parameter that is a time with an offset, or a date: its first moment in the zone. nil without one.
    /// - Throws: `Problem`.
    package func time(_ name: String, zone: TimeZoneRules) throws -> Instant? {
        guard let text = uri.queryParameters[Substring(name)], !text.isEmpty else { return nil }
        if let date = CivilDate(String(text)), let midnight = TimeOfDay(hour: 0, minute: 0) {
            return zone.instant(of: date, midnight)
        }
        // A plus that was not escaped has become a space; the one before the time may be a space itself.
        let field = text.dropFirst(11).replacing(" ", with: "+")
        guard let instant = ISO8601.instant(String(text.prefix(11)) + field) else {
            throw Problem.badParameter(
                name, "A date or a time with an offset is needed: 2026-11-27T10:00:00+02:00.")
        }
        return instant
    }
}
