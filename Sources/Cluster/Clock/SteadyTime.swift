/// Makes of a clock that people and programs set one that never goes back and never stands.
///
/// Where the clock is set back, time goes on at half its pace until the clock has caught up: a timer comes late then, at most
/// twice as late as it should, but it comes.
package struct SteadyTime: Sendable {
    /// In half milliseconds.
    private var latest: Int64 = .min
    private var readAt: Int64 = 0

    package init() {}

    /// - Parameters:
    ///   - wall: the clock that may be set, in milliseconds since 1970.
    ///   - monotonic: milliseconds by a clock that is never set, from any beginning.
    package mutating func read(wall: Int64, monotonic: Int64) -> Int64 {
        let passed = latest == .min ? 0 : max(0, monotonic - readAt)
        readAt = monotonic
        latest = max(latest == .min ? wall * 2 : latest + passed, wall * 2)
        return latest >> 1
    }
}
