import ContactCenter
import Testing

@testable import HTTPAPI

/// How guesses are slowed down.
struct FailureLimitTests {
    private let now = Instant(seconds: 1_800_000_000)

    @Test func aMinuteHasTenFailuresAndThenOneEverySixSeconds() throws {
        let limit = FailureLimit(perMinute: 10)
        for _ in 0..<10 { #expect(limit.take(["login a"], at: now) == nil) }
        #expect(try #require(limit.take(["login a"], at: now)) == .seconds(6))
        #expect(limit.take(["login a"], at: now + .seconds(6)) == nil)
        #expect(limit.take(["login a"], at: now + .seconds(6)) != nil)
    }

    @Test func successIsNoFailure() {
        let limit = FailureLimit(perMinute: 2)
        for _ in 0..<20 {
            #expect(limit.take(["login a", "address x"], at: now) == nil)
            limit.giveBack(["login a", "address x"], at: now)
        }
    }

    @Test func oneAddressThatTriesManyLoginsIsSlowedDownToo() {
        let limit = FailureLimit(perMinute: 3)
        for number in 0..<3 { #expect(limit.take(["login \(number)", "address x"], at: now) == nil) }
        #expect(limit.take(["login 9", "address x"], at: now) != nil)
        #expect(limit.take(["login 9", "address y"], at: now) == nil)
    }

    @Test func manyNamesCostNoMoreThanTheirShareOfMemory() {
        let limit = FailureLimit(perMinute: 3)
        for _ in 0..<3 { _ = limit.take(["login victim"], at: now) }
        for number in 0..<30_000 { _ = limit.take(["login \(number)"], at: now) }
        #expect(limit.take(["login victim"], at: now) != nil)
    }
}
