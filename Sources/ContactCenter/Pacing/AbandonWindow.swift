/// Customers who answered and customers who were abandoned, over a rolling time. Sixty slices: the window's edge is as sharp as
/// one of them, and its memory does not grow with the calls.
struct AbandonWindow: Sendable {
    private struct Slice {
        /// Which slice of time it counts; slices are numbered from 1970.
        var number: Int64 = .min
        var answers = 0
        var abandoned = 0
    }

    static let sliceCount = 60

    let length: Duration
    private var slices = [Slice](repeating: Slice(), count: Self.sliceCount)

    init(length: Duration) {
        self.length = length
    }

    mutating func noteAnswer(at now: Instant) { slices[slice(at: now)].answers += 1 }
    mutating func noteAbandoned(at now: Instant) { slices[slice(at: now)].abandoned += 1 }

    func counts(at now: Instant) -> (answers: Int, abandoned: Int) {
        let current = number(at: now)
        return slices.reduce(into: (0, 0)) { sum, slice in
            guard slice.number > current - Int64(Self.sliceCount) else { return }
            sum.0 += slice.answers
            sum.1 += slice.abandoned
        }
    }

    private func number(at now: Instant) -> Int64 {
        now.milliseconds / max(length.wholeMilliseconds / Int64(Self.sliceCount), 1)
    }

    private mutating func slice(at now: Instant) -> Int {
        let number = number(at: now)
        let index = Int(number % Int64(Self.sliceCount) + Int64(Self.sliceCount)) % Self.sliceCount
        if slices[index].number != number { slices[index] = Slice(number: number) }
        return index
    }
}
