/// What the checker counted, by the world's own record.
package struct CheckedCounts: Hashable, Sendable {
    package var orders = 0
    package var promises = 0
    package var dials = 0
    package var firstDials = 0
    package var lateFirstDials = 0
    package var conversations = 0
    package var results = 0
    package var deliveries = 0
    package var commits = 0
    package var fenced = 0
    package var refused = 0
    package var explanations = 0

    package init() {}
}
