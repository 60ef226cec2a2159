/// The last notices of one operator.
struct NoticeLog {
    /// The number of the last notice; 0 before the first.
    private(set) var lastNumber = 0
    /// The last notices, oldest first, without a gap.
    private var recent: [(number: Int, notice: Notice)] = []

    /// - Parameter limit: notices kept.
    mutating func append(_ notice: Notice, limit: Int) {
        lastNumber += 1
        recent.append((lastNumber, notice))
        if recent.count > limit { recent.removeFirst() }
    }

    /// Keeps no notice: only who has seen the last one can go on from there.
    mutating func forget() {
        recent = []
    }

    /// Nothing from before can be resumed from any more: notices may have been given elsewhere.
    mutating func restart() {
        lastNumber += 1
        recent = []
    }

    /// What came after a number, oldest first, at most `limit`; nil where that is not known any more.
    func notices(after number: Int, limit: Int) -> [(number: Int, notice: Notice)]? {
        guard number <= lastNumber, number >= lastNumber - recent.count else { return nil }
        return Array(recent.suffix(lastNumber - number).prefix(limit))
    }
}
