/// The hours and days on which a customer may be called, in the customer's own time.
package struct CallingWindow: Hashable, Sendable {
    package var from: TimeOfDay
    package var to: TimeOfDay
    package var days: Set<Weekday>
    package var holidays: Set<CivilDate>

    /// - Precondition: `from` is before `to`, and there is at least one day: a settings file is checked before.
    package init(
        from: TimeOfDay = TimeOfDay(hour: 10, minute: 0)!,
        to: TimeOfDay = TimeOfDay(hour: 22, minute: 0)!,
        days: Set<Weekday> = Set(Weekday.allCases), holidays: Set<CivilDate> = []
    ) {
        precondition(from < to && !days.isEmpty, "a calling window that never opens")
        self.from = from
        self.to = to
        self.days = days
        self.holidays = holidays
    }

    package enum State: Hashable, Sendable {
        /// Calls may start; `until` is the closing.
        case open(until: Instant)
        /// No call may start; `until` is the next opening, `distantFuture` where a year has none.
        case closed(until: Instant)
    }

    package func state(at now: Instant, in zone: TimeZoneRules) -> State {
        let today = zone.date(at: now)
        if isWorking(today) {
            let opening = zone.instant(of: today, from)
            let closing = zone.instant(of: today, to)
            if now >= opening, now < closing { return .open(until: closing) }
            if now < opening { return .closed(until: opening) }
        }
        return .closed(until: opening(after: today, in: zone))
    }

    /// `now` where the window is open, else its next opening.
    package func nextOpen(at now: Instant, in zone: TimeZoneRules) -> Instant {
        switch state(at: now, in: zone) {
        case .open: now
        case .closed(let until): until
        }
    }

    /// The first opening on a later day than this.
    package func opening(after date: CivilDate, in zone: TimeZoneRules) -> Instant {
        for offset in 1...366 where isWorking(date.adding(days: offset)) {
            return zone.instant(of: date.adding(days: offset), from)
        }
        return .distantFuture
    }

    private func isWorking(_ date: CivilDate) -> Bool {
        days.contains(date.weekday) && !holidays.contains(date)
    }
}
