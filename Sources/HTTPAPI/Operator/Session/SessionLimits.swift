/// How people sign in.
package struct SessionLimits: Sendable {
    /// A session ends so long after it began.
    package var lifetime: Duration = .seconds(12 * 3600)
    /// Failures of one login, and from one address.
    package var failuresPerMinute = 10

    package init() {}
}
