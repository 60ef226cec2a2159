import ContactCenter
import Testing

@testable import Simulation

/// The checker's own arithmetic of local time, against the product's: two ways to the same answer.
@Suite struct LocalTimeTests {
    /// Kyiv's changes of 2025 and 2026.
    private static let kyiv = TimeZoneRules(
        zone: ZoneID("Europe/Kyiv"),
        changes: [
            .init(from: .distantPast, offset: 7200), .init(from: Instant(seconds: 1_743_296_400), offset: 10_800),
            .init(from: Instant(seconds: 1_761_440_400), offset: 7200),
            .init(from: Instant(seconds: 1_774_746_000), offset: 10_800),
        ])

    private static let windows = [
        CallingWindow(),
        CallingWindow(
            from: TimeOfDay(hour: 9, minute: 30)!, to: TimeOfDay(hour: 18, minute: 0)!, days: [.monday, .thursday],
            holidays: [CivilDate(day: 20_420)]),
    ]

    @Test(arguments: windows)
    func windowsOpenAndShutAsTheProductSays(_ window: CallingWindow) {
        // From March 2025 on, over both changes of the clock, at odd steps.
        for step in 0..<12_000 {
            let moment = Instant(seconds: 1_743_000_000 + Int64(step) * 2777)
            let isOpen = if case .open = window.state(at: moment, in: Self.kyiv) { true } else { false }
            #expect(LocalTime.isOpen(window, at: moment, Self.kyiv) == isOpen)
            #expect(LocalTime.nextOpen(window, at: moment, Self.kyiv) == window.nextOpen(at: moment, in: Self.kyiv))
            #expect(LocalTime(moment, Self.kyiv).minuteOfDay == Self.kyiv.minuteOfDay(at: moment))
            #expect(LocalTime(moment, Self.kyiv).day == Int(Self.kyiv.date(at: moment).day))
        }
    }
}
